package org.bookwheel.search.opensearch;

import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;

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
