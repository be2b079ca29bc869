package org.bookwheel.search.opensearch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.bookwheel.search.lucene.index.TermForms;
import org.bookwheel.search.lucene.index.WorkDocument;

/// Says phrases in the cluster's words: words side by side, each in one of its forms.
final class PhraseJson {

    private PhraseJson() {}

    static Map<String, Object> of(MultiPhraseQuery phrase) {
        StringJoiner text = new StringJoiner(" ");
        for (Term[] place : phrase.getTermArrays()) {
            text.add(
                    Stream.of(place)
                            .map(Term::text)
                            .collect(Collectors.joining(IndexLayout.BESIDE)));
        }
        return of(field(phrase), text.toString(), phrase.getSlop());
    }

    /// Ways to find a phrase, each with one word for a place, which together find it as often as
    /// Lucene does: once by each form of its first word. In prose a stem stands wherever its word
    /// does; elsewhere there are no stems. Empty if there are no such ways.
    static List<Map<String, Object>> countable(MultiPhraseQuery phrase) {
        StringJoiner words = new StringJoiner(" ");
        StringJoiner stems = new StringJoiner(" ");
        StringJoiner plain = new StringJoiner(" ");
        StringJoiner first = new StringJoiner(" ");
        boolean isProse = phrase.getTermArrays()[0].length > 1;
        for (Term[] place : phrase.getTermArrays()) {
            boolean isUsual =
                    isProse
                            ? place.length == 2 && TermForms.isStem(place[1].text())
                            : place.length == 1;
            if (!isUsual) {
                return List.of();
            }
            String word = place[0].text();
            String stem = place[place.length - 1].text();
            first.add(words.length() == 0 ? word : stem);
            words.add(word);
            stems.add(stem);
            plain.add(IndexLayout.PLAIN + word);
        }
        String field = field(phrase);
        List<Map<String, Object>> ways = new ArrayList<>();
        if (!isProse) {
            ways.add(of(field, words.toString(), phrase.getSlop()));
            return ways;
        }
        ways.add(of(field, stems.toString(), phrase.getSlop()));
        ways.add(of(field, first.toString(), phrase.getSlop()));
        if (field.equals(WorkDocument.ALL)) {
            ways.add(of(field, plain.toString(), phrase.getSlop()));
        }
        return ways;
    }

    static String field(MultiPhraseQuery phrase) {
        return phrase.getTermArrays()[0][0].field();
    }

    static Map<String, Object> of(PhraseQuery phrase) {
        String text = Stream.of(phrase.getTerms()).map(Term::text).collect(Collectors.joining(" "));
        return of(phrase.getField(), text, phrase.getSlop());
    }

    private static Map<String, Object> of(String field, String text, int slop) {
        return Map.of("match_phrase", Map.of(field, Map.of("query", text, "slop", slop)));
    }
}
