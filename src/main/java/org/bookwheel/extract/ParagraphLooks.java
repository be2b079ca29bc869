package org.bookwheel.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.bookwheel.list.Block;
import org.bookwheel.list.Span;
import org.bookwheel.list.Style;

/// Tells paragraphs that are entries from headings in bold and from prose.
final class ParagraphLooks {

    /// `Okafor, A., & Park, J. (2019, May 3).`: a reference in the style of the APA.
    private static final Pattern REFERENCE =
            Pattern.compile(
                    "\\p{Lu}[\\p{L}'’-]{1,24}, (?:\\p{Lu}\\.[ -]?){1,4}[^()]{0,400}"
                            + "\\((?:19|20)\\d{2}[a-z]?(?:, [^()]{3,20})?\\)\\.? ");

    private ParagraphLooks() {}

    /// A line in bold, or that only says a year or venue, with a list below it.
    static boolean isHeading(List<Span> spans, List<Block> particulars, Block next) {
        boolean list =
                next instanceof Block.Item
                        || next instanceof Block.Row
                        || next instanceof Block.FoldStart;
        String text = Span.plain(spans);
        Topic topic = Topic.of(spans, false);
        boolean says = topic.isVenue() || topic.year() > 0;
        boolean strong = Looks.isStrong(spans) || text.endsWith(":") || text.endsWith("：");
        boolean linked = Looks.hasWebLink(spans) && !says;
        if (!particulars.isEmpty() || linked || Looks.words(text) > 10) {
            return false;
        }
        return (strong || says) && list || strong && says;
    }

    /// Whether a paragraph names a work: it links to one and begins like an entry, or it is
    /// followed by particulars.
    static boolean isEntry(List<Span> spans, List<Block> particulars) {
        int words = Looks.words(spans);
        boolean prose =
                Looks.sentenceWords(unlinked(spans)) * 8 >= Math.max(words, 8)
                        && !hasHardBreak(spans)
                        && (particulars.isEmpty() || !Looks.isStrong(spans));
        if (!particulars.isEmpty() && words >= 2 && words <= 60 && !prose
                || REFERENCE.matcher(Span.plain(spans)).lookingAt()) {
            return true;
        }
        boolean web = Looks.hasWebLink(spans);
        boolean paper = Looks.links(spans).stream().anyMatch(link -> isWork(link.url()));
        boolean bold = beginsSetOff(spans);
        if (prose || !web && !(bold && hasHardBreak(spans))) {
            return false;
        }
        boolean alone =
                words
                        <= Looks.links(spans).stream().mapToInt(l -> Looks.words(l.label())).sum()
                                + 12;
        return paper
                        && (bold
                                || alone
                                || hasHardBreak(spans)
                                || Looks.sentenceWords(spans) == 0 && words <= 60)
                || bold && (hasHardBreak(spans) || alone || words <= 40);
    }

    /// Whether words are set off at its beginning, and a paper is linked behind them.
    static boolean isBoldWithPaper(List<Span> spans) {
        boolean paper = Looks.links(spans).stream().anyMatch(link -> isWork(link.url()));
        return paper && beginsSetOff(spans) && !isLinkFirst(spans);
    }

    private static boolean isLinkFirst(List<Span> spans) {
        return spans.getFirst() instanceof Span.Link;
    }

    private static List<Span> unlinked(List<Span> spans) {
        return spans.stream().filter(span -> !(span instanceof Span.Link)).toList();
    }

    private static boolean isWork(String url) {
        LinkFacts facts = LinkFacts.of(url);
        return facts.isPaper() || facts.what() == Hosts.What.CODE;
    }

    private static boolean hasHardBreak(List<Span> spans) {
        return spans.stream().anyMatch(span -> span instanceof Span.Break line && line.hard());
    }

    /// Whether the first words are a link, strong, quoted, or in brackets.
    private static boolean beginsSetOff(List<Span> spans) {
        for (Span span : spans) {
            if (span instanceof Span.Link link) {
                return Looks.words(link.label()) >= 2 && LinkWords.meaning(link.plain()).isEmpty();
            }
            if (span instanceof Span.Text text && Looks.words(text.text()) > 0) {
                String words = Decoration.strip(text.text());
                if (words.length() < 40 && Known.isVenueOrDate(words)) {
                    continue;
                }
                return text.styles().contains(Style.STRONG)
                        || !words.isEmpty() && Wrap.opens(words.charAt(0));
            }
        }
        return false;
    }
}
