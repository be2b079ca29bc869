package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.List;
import org.bookwheel.list.Span;
import org.bookwheel.work.Link;

/// Splits a line that names several works one after another: links whose texts are titles, with
/// nothing but numbers and commas between them.
final class SeveralWorks {

    /// Longer texts between links are words.
    private static final int LONGEST_NUMBERING = 100;

    private SeveralWorks() {}

    /// The spans of each work; all spans as one if there is only one.
    static List<List<Span>> split(List<Span> spans) {
        List<List<Span>> works = new ArrayList<>();
        boolean numbered = isNumbered(spans);
        for (Span span : spans) {
            if (span instanceof Span.Link link && isTitle(link, numbered ? 1 : 3)) {
                works.add(List.of(link));
            } else if (Looks.words(span.plain()) > 0 && !isNumbering(span.plain())) {
                return List.of(spans);
            }
        }
        return works.size() > 1 ? works : List.of(spans);
    }

    private static boolean isTitle(Span.Link link, int least) {
        return Link.isWeb(link.url())
                && Looks.words(link.label()) >= least
                && LinkWords.meaning(link.plain()).isEmpty()
                && !Looks.isPeople(link.label());
    }

    /// `1 [...], 2 [...]`: numbers stand before the links.
    private static boolean isNumbered(List<Span> spans) {
        long numbers =
                spans.stream()
                        .filter(Span.Text.class::isInstance)
                        .filter(span ->
                                span.plain().matches("[\\s,;，；、.()]{0,40}\\d{1,2}[\\s.)、]{0,40}"))
                        .count();
        long links = spans.stream().filter(Span.Link.class::isInstance).count();
        return links > 1 && numbers == links;
    }

    private static boolean isNumbering(String text) {
        return text.length() <= LONGEST_NUMBERING
                && text.replaceAll("(?i)\\band\\b|[\\d\\s,;，；、.()&/|]", "").isEmpty();
    }
}
