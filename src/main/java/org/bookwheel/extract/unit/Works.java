package org.bookwheel.extract.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bookwheel.extract.address.LinkFacts;
import org.bookwheel.extract.name.LinkWords;
import org.bookwheel.list.Span;

/// Several works in one line or cell: links with titles, one after the other, with little in
/// between.
///
/// @param before what stands before the first of them, such as `Erasure codes:`; may be empty
/// @param pieces each link with what follows it
record Works(List<Span> before, List<List<Span>> pieces) {

    /// A link's words are a title from so many on, or fewer if a paper lies there.
    private static final int LEAST_WORDS = 4;

    private static final int LEAST_WORDS_OF_PAPER = 1;

    /// So many words between two titles are no sentence.
    private static final int MOST_WORDS_BETWEEN = 6;

    private static final int MOST_WORDS_BEFORE = 6;

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern SEPARATORS =
            Pattern.compile("(?:[,;，；、•·|&]\\s*|\\band\\s+)(?:and\\s+|\\(?\\d{1,2}[.)]?\\s+)?$");
    private static final Pattern MARK = Pattern.compile("[(\\[]?(\\d{1,2})[.)\\]]|[•·▪◦‣–-]");
    private static final Pattern NO_LETTER = Pattern.compile("\\P{L}{0,9}");

    /// Nothing is cut where it is not plain that there are several.
    static Works of(List<Span> spans) {
        Works none = new Works(List.of(), List.of(spans));
        if (spans.stream().filter(Span.Link.class::isInstance).count() < 2) {
            return none;
        }
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i) instanceof Span.Link link && isTitle(link)) {
                starts.add(i);
            }
        }
        if (starts.size() < 2 || !mayStandBefore(Span.plain(spans.subList(0, starts.getFirst())))) {
            return none;
        }
        List<List<Span>> pieces = new ArrayList<>();
        for (int k = 0; k < starts.size(); k++) {
            boolean last = k + 1 == starts.size();
            List<Span> piece =
                    spans.subList(starts.get(k), last ? spans.size() : starts.get(k + 1));
            boolean listed = isListed(spans, starts, k + 1);
            if (!last && !listed && !ends(piece)) {
                return none;
            }
            pieces.add(last ? piece : stripped(listed ? withoutLine(piece) : piece));
        }
        return new Works(spans.subList(0, starts.getFirst()), pieces);
    }

    /// `1. [...]`, and a line `2. [...]` behind it, or `• [...]` and `• [...]`: then as much as may
    /// be stands in between.
    private static boolean isListed(List<Span> spans, List<Integer> starts, int next) {
        if (next >= starts.size()) {
            return false;
        }
        int at = starts.get(next);
        return at > 1
                && spans.get(at - 2) instanceof Span.Break
                && isMark(spans.get(at - 1).plain(), next + 1)
                && isMark(Span.plain(spans.subList(0, starts.getFirst())), 1);
    }

    /// A bullet, or the number of a work.
    private static boolean isMark(String text, int number) {
        Matcher mark = MARK.matcher(text.strip());
        return mark.matches()
                && (mark.group(1) == null || Integer.parseInt(mark.group(1)) == number);
    }

    /// Without the number of the next one, and the end of the line before it.
    private static List<Span> withoutLine(List<Span> piece) {
        return piece.subList(0, piece.size() - 2);
    }

    /// Nothing, a number, or a topic with a colon.
    private static boolean mayStandBefore(String text) {
        String plain = text.strip();
        boolean topic = plain.endsWith(":") && words(plain) <= MOST_WORDS_BEFORE;
        return topic || NO_LETTER.matcher(plain).matches();
    }

    static boolean beginsWithTitle(List<Span> piece) {
        return !piece.isEmpty() && piece.getFirst() instanceof Span.Link link && isTitle(link);
    }

    private static boolean isTitle(Span.Link link) {
        String text = link.plain();
        int words = words(text);
        boolean address = text.contains("://") || text.startsWith("www.");
        boolean says = address || !LinkWords.meaning(text).isEmpty();
        return !says
                && words >= LEAST_WORDS_OF_PAPER
                && (words >= LEAST_WORDS || LinkFacts.of(link.url()).isPaper());
    }

    /// Whether little follows the title, and then a separator or another line.
    private static boolean ends(List<Span> piece) {
        int words = 0;
        boolean separated = false;
        for (Span span : piece.subList(1, piece.size())) {
            String text = span.plain();
            if (span instanceof Span.Break) {
                separated = true;
            } else if (!text.isBlank()) {
                words += span instanceof Span.Link ? 0 : words(text);
                separated = SEPARATORS.matcher(text).find();
            }
        }
        return separated && words <= MOST_WORDS_BETWEEN;
    }

    /// Without the separator at its end.
    private static List<Span> stripped(List<Span> piece) {
        List<Span> kept = new ArrayList<>(piece);
        while (kept.size() > 1 && kept.getLast() instanceof Span.Break) {
            kept.removeLast();
        }
        if (kept.getLast() instanceof Span.Text text) {
            String words = SEPARATORS.matcher(text.text()).replaceFirst("");
            kept.set(kept.size() - 1, new Span.Text(words, text.styles(), text.line()));
        }
        return kept;
    }

    private static int words(String text) {
        String plain = text.strip();
        return plain.isEmpty() ? 0 : SPACE.split(plain).length;
    }
}
