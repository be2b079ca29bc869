package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.List;
import org.bookwheel.list.Span;
import org.bookwheel.work.Link;

/// A line that names several works one after another: links whose texts are titles, with nothing
/// but numbers, commas, and where and when each appeared, between them.
///
/// @param topic what the line says of all of them, before a colon; or empty
/// @param works the spans of each work, at least two; empty if the line names only one
record SeveralWorks(String topic, List<List<Span>> works) {

    /// Longer texts between links are words.
    private static final int LONGEST_NUMBERING = 100;

    private static final SeveralWorks NONE = new SeveralWorks("", List.of());

    static SeveralWorks of(List<Span> spans) {
        List<List<Span>> works = new ArrayList<>();
        String topic = "";
        List<Span> said = new ArrayList<>();
        boolean numbered = isNumbered(spans);
        for (Span span : spans) {
            if (span instanceof Span.Link link && isTitle(link, numbered ? 1 : 3)) {
                if (!isSaidOfWork(said, works.isEmpty())) {
                    return NONE;
                }
                topic = works.isEmpty() ? Span.plain(said) : topic;
                close(works, said);
                works.add(new ArrayList<>(List.of(link)));
            } else if (span instanceof Span.Link) {
                return NONE;
            } else {
                said.add(span);
            }
        }
        boolean several = works.size() > 1 && isSaidOfWork(said, false);
        close(works, said);
        String words = isNumbering(topic) ? "" : topic.strip();
        return several ? new SeveralWorks(words.replaceAll("[:：]$", ""), works) : NONE;
    }

    /// What stands behind a work is its own, but for numbers and commas.
    private static void close(List<List<Span>> works, List<Span> said) {
        if (!works.isEmpty() && !isNumbering(Span.plain(said))) {
            works.getLast().addAll(said);
        }
        said.clear();
    }

    private static boolean isTitle(Span.Link link, int least) {
        return Link.isWeb(link.url())
                && Looks.words(link.label()) >= least
                && LinkWords.meaning(link.plain()).isEmpty()
                && !Looks.isPeople(link.label());
    }

    /// Between two works, or before the first of them.
    private static boolean isSaidOfWork(List<Span> said, boolean first) {
        String words = Span.plain(said).strip();
        if (isNumbering(words)) {
            return true;
        }
        if (first) {
            return words.matches(".*[:：]$") && Looks.words(words) <= 6;
        }
        return Known.isVenueOrDate(words.replaceAll("[()（）\\[\\],;，；、]", " ").strip());
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
