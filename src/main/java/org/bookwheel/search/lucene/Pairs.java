package org.bookwheel.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.bookwheel.search.lucene.index.Lexicon;
import org.bookwheel.search.lucene.index.TermForms;

/// The pairs of words that make up a longer one: `kv`, `cache` for `kvcache`. Only pairs of words
/// that the index has are worth a look.
final class Pairs {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;

    private Pairs() {}

    static List<List<String>> of(Lexicon lexicon, String field, String word, boolean prose) {
        if (word.length() < SHORTEST || word.length() > LONGEST || !isLetters(word)) {
            return List.of();
        }
        List<List<String>> pairs = new ArrayList<>();
        for (int i = 1; i < word.length(); i++) {
            String left = word.substring(0, i);
            String right = word.substring(i);
            if (has(lexicon, field, left, prose) && has(lexicon, field, right, prose)) {
                pairs.add(List.of(left, right));
            }
        }
        return pairs;
    }

    private static boolean isLetters(String word) {
        return word.codePoints().allMatch(Character::isLetterOrDigit);
    }

    /// Whether the index has the word in a field, in prose also in singular or plural.
    static boolean has(Lexicon lexicon, String field, String word, boolean prose) {
        try {
            return lexicon.works(new Term(field, TermForms.exact(word))) > 0
                    || prose && lexicon.works(new Term(field, TermForms.stem(word))) > 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
