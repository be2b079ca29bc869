package org.bookwheel.list;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/// HTML blocks as people use them in lists. CommonMark takes all lines after `<details>` or `<div>`
/// for HTML until the next blank line; here a line of tags is just that line, so that Markdown
/// below it is read, and a table is whole until `</table>`, blank lines or not.
final class HtmlLines {

    /// Lines of HTML, to be read as HTML.
    static final class HtmlPart extends CustomBlock {
        final StringBuilder literal = new StringBuilder();
    }

    private static final Set<String> TAGS =
            Set.of(
                    "a",
                    "b",
                    "blockquote",
                    "br",
                    "center",
                    "details",
                    "div",
                    "em",
                    "font",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "hr",
                    "i",
                    "img",
                    "li",
                    "ol",
                    "p",
                    "picture",
                    "small",
                    "source",
                    "span",
                    "strong",
                    "sub",
                    "summary",
                    "sup",
                    "u",
                    "ul");

    private HtmlLines() {}

    /// A factory for one document, which knows on which lines a table begins that also ends.
    static BlockParserFactory factory(List<String> lines) {
        BitSet tables = new BitSet();
        int open = -1;
        boolean markdown = false;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).indexOf('<') < 0) {
                continue;
            }
            String line = lines.get(i).toLowerCase(Locale.ROOT);
            if (open < 0 && line.stripLeading().startsWith("<table")) {
                open = i;
                markdown = false;
            }
            // kramdown's word for Markdown in HTML: what holds it is no table of works
            markdown |= line.contains("markdown=") && line.stripLeading().startsWith("<");
            if (open >= 0 && line.contains("</table>")) {
                tables.set(open, !markdown);
                open = -1;
            }
        }
        return new Factory(tables);
    }

    private record Factory(BitSet tables) implements BlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            CharSequence line = state.getLine().getContent();
            int index = state.getNextNonSpaceIndex();
            if (index >= line.length() || line.charAt(index) != '<') {
                return BlockStart.none();
            }
            String tag = tagName(line, index + 1);
            SourceSpan span = state.getLine().getSourceSpan();
            if (tag.equals("table") && span != null && tables.get(span.getLineIndex())) {
                return BlockStart.of(new HtmlParser(true)).atIndex(index);
            }
            boolean tags = TAGS.contains(tag) && endsWithTag(line);
            return tags ? BlockStart.of(new HtmlParser(false)).atIndex(index) : BlockStart.none();
        }

        private static String tagName(CharSequence line, int from) {
            int start = from < line.length() && line.charAt(from) == '/' ? from + 1 : from;
            int end = start;
            while (end < line.length() && Character.isLetterOrDigit(line.charAt(end))) {
                end++;
            }
            return line.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
        }

        private static boolean endsWithTag(CharSequence line) {
            int end = line.length() - 1;
            while (end > 0 && Spaces.isSpace(line.charAt(end))) {
                end--;
            }
            return line.charAt(end) == '>';
        }
    }

    private static final class HtmlParser extends AbstractBlockParser {
        private final HtmlPart part = new HtmlPart();
        private final boolean table;
        private boolean closed;

        HtmlParser(boolean table) {
            this.table = table;
        }

        @Override
        public org.commonmark.node.Block getBlock() {
            return part;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            boolean more = table && !closed;
            return more ? BlockContinue.atIndex(state.getIndex()) : BlockContinue.none();
        }

        @Override
        public void addLine(SourceLine line) {
            String text = line.getContent().toString();
            part.literal.append(text).append('\n');
            closed |= text.toLowerCase(Locale.ROOT).contains("</table>");
        }

        @Override
        public void addSourceSpan(SourceSpan span) {
            part.addSourceSpan(span);
        }
    }
}
