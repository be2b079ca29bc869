package org.bookwheel.list;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/// Turns the inline nodes of a block into spans. Inline HTML counts as the Markdown it stands for.
final class SpanReader extends AbstractVisitor {

    /// What folds say that only are to be clicked on.
    private static final Set<String> HANDLES =
            Set.of(
                    "show",
                    "hide",
                    "expand",
                    "more",
                    "details",
                    "abstract",
                    "summary",
                    "click",
                    "click to expand",
                    "click to see more",
                    "click here",
                    "bibtex",
                    "展开",
                    "点击展开");

    private static final Pattern FOOTNOTE_MARK = Pattern.compile("\\[\\^[\\w-]{1,40}]");

    /// A link in a link may be a mistake; links deeper than that are no links.
    private static final int DEEPEST_LINK = 2;

    private final int offset;
    private int line;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final EnumSet<Style> styles = EnumSet.noneOf(Style.class);

    /// Text that goes on as long as neither style nor link changes.
    private final StringBuilder pending = new StringBuilder();

    private Set<Style> pendingStyles = Set.of();
    private int pendingLine;
    private int handleStart = -1;

    /// The spans of an open link, or of the block itself.
    private record Frame(List<Span> spans, String url, int line) {}

    private SpanReader(int line, int offset) {
        this.line = line;
        this.offset = offset;
        frames.push(new Frame(new ArrayList<>(), "", line));
    }

    /// The spans below a node.
    ///
    /// @param line the node's own line, for nodes without a position
    /// @param offset what to add to the parser's line numbers
    static List<Span> read(Node block, int line, int offset) {
        SpanReader reader = new SpanReader(line, offset);
        reader.visitChildren(block);
        while (reader.frames.size() > 1) {
            reader.closeLink();
        }
        reader.flush();
        return BareLinks.find(reader.frames.pop().spans());
    }

    @Override
    public void visit(Text text) {
        locate(text);
        String words = text.getLiteral();
        add(words.contains("[^") ? FOOTNOTE_MARK.matcher(words).replaceAll("") : words);
    }

    @Override
    public void visit(Code code) {
        locate(code);
        styled(Style.CODE, () -> add(code.getLiteral()));
    }

    @Override
    public void visit(Emphasis emphasis) {
        styled(Style.EMPHASIS, () -> visitChildren(emphasis));
    }

    @Override
    public void visit(StrongEmphasis strong) {
        styled(Style.STRONG, () -> visitChildren(strong));
    }

    @Override
    public void visit(Link link) {
        locate(link);
        openLink(link.getDestination());
        visitChildren(link);
        closeLink();
    }

    @Override
    public void visit(Image image) {
        locate(image);
        String alt = Span.plain(read(image, line, offset));
        add(new Span.Image(alt, image.getDestination(), line));
    }

    @Override
    public void visit(SoftLineBreak softBreak) {
        add(new Span.Break(false, line));
    }

    @Override
    public void visit(HardLineBreak hardBreak) {
        add(new Span.Break(true, line));
    }

    @Override
    public void visit(HtmlInline html) {
        locate(html);
        String tag = html.getLiteral();
        boolean close = tag.startsWith("</");
        switch (HtmlSpans.tagName(tag)) {
            case "br" -> add(new Span.Break(true, line));
            case "b", "strong" -> style(Style.STRONG, !close);
            case "i", "em" -> style(Style.EMPHASIS, !close);
            case "ins", "u" -> style(Style.INSERTED, !close);
            case "code", "kbd" -> style(Style.CODE, !close);
            case "img" -> add(HtmlSpans.image(tag, line));
            case "a" -> {
                if (close) {
                    closeLink();
                } else if (frames.size() <= DEEPEST_LINK) {
                    openLink(HtmlSpans.attribute(tag, "href"));
                }
            }
            case "summary" -> handle(close);
            default -> {}
        }
    }

    /// `<summary>Show</summary>` is what one clicks on; other words in it are text of their own.
    private void handle(boolean close) {
        flush();
        List<Span> spans = frames.peek().spans();
        if (!close) {
            handleStart = spans.size();
        } else if (handleStart >= 0 && handleStart <= spans.size()) {
            List<Span> inside = spans.subList(handleStart, spans.size());
            String words = Span.plain(inside).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L} ]", "");
            if (HANDLES.contains(words.strip())) {
                inside.clear();
            } else {
                spans.add(new Span.Break(true, line));
            }
            handleStart = -1;
        }
    }

    private void locate(Node node) {
        if (!node.getSourceSpans().isEmpty()) {
            line = node.getSourceSpans().getFirst().getLineIndex() + 1 + offset;
        }
    }

    private void styled(Style style, Runnable inside) {
        boolean added = styles.add(style);
        inside.run();
        if (added) {
            styles.remove(style);
        }
    }

    private void style(Style style, boolean on) {
        if (on) {
            styles.add(style);
        } else {
            styles.remove(style);
        }
    }

    private void openLink(String url) {
        flush();
        frames.push(new Frame(new ArrayList<>(), Addresses.clean(url), line));
    }

    private void closeLink() {
        if (frames.size() > 1) {
            flush();
            Frame frame = frames.pop();
            add(new Span.Link(frame.spans(), frame.url(), frame.line()));
        }
    }

    private void add(String literal) {
        if (!pendingStyles.equals(styles) || styles.contains(Style.CODE)) {
            flush();
        }
        if (pending.isEmpty()) {
            pendingStyles = Set.copyOf(styles);
            pendingLine = line;
        }
        pending.append(literal);
    }

    private void add(Span span) {
        flush();
        frames.peek().spans().add(span);
    }

    private void flush() {
        if (!pending.isEmpty()) {
            frames.peek()
                    .spans()
                    .add(new Span.Text(pending.toString(), pendingStyles, pendingLine));
            pending.setLength(0);
        }
    }
}
