package org.bookwheel.extract.unit;

import java.util.ArrayList;
import java.util.List;
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
            if (!last && !ends(piece)) {
                return none;
            }
            pieces.add(last ? piece : stripped(piece));
        }
        return new Works(spans.subList(0, starts.getFirst()), pieces);
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
