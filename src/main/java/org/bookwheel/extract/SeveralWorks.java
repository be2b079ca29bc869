package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.List;
import org.bookwheel.list.Span;
import org.bookwheel.work.Link;

/// Splits a line that names several works one after another: links whose texts are titles, with
/// nothing but numbers and commas between them.
final class SeveralWorks {

    private SeveralWorks() {}

    /// The spans of each work; all spans as one if there is only one.
    static List<List<Span>> split(List<Span> spans) {
        List<List<Span>> works = new ArrayList<>();
        for (Span span : spans) {
            if (span instanceof Span.Link link && isTitle(link)) {
                works.add(List.of(link));
            } else if (Looks.words(span.plain()) > 0 && !isNumbering(span.plain())) {
                return List.of(spans);
            }
        }
        return works.size() > 1 ? works : List.of(spans);
    }

    private static boolean isTitle(Span.Link link) {
        return Link.isWeb(link.url())
                && Looks.words(link.label()) >= 3
                && LinkWords.meaning(link.plain()).isEmpty()
                && !Looks.isPeople(link.label());
    }

    private static boolean isNumbering(String text) {
        return text.replaceAll("(?i)\\band\\b|[\\d\\s,;，；、.()&/|]", "").isEmpty();
    }
}
