package org.bookwheel.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bookwheel.authority.NameWeights;

/// Names that somebody coined for a thing: `vLLM`, `CacheGen`, `ReST-MCTS*`, `Alibaba HPN`.
final class Coined {

    /// Words with which a sentence or phrase begins, not a name.
    private static final Set<String> OPENERS = WordSet.of("phrase opener");

    /// Words that sentences have and names have not.
    private static final Set<String> SENTENCE_WORDS =
            Set.of(
                    "that", "which", "is", "are", "was", "not", "you", "we", "it", "to", "do", "on",
                    "from", "before", "after", "without", "under", "over", "at", "as", "or", "the",
                    "a", "an");

    private Coined() {}

    /// Whether a single word is coined: it has capitals inside, a digit, or a mark, or is in
    /// capitals.
    static boolean isWord(String word) {
        if (word.length() < 2 || word.length() > 30 || word.indexOf(' ') >= 0) {
            return false;
        }
        boolean letters = word.chars().anyMatch(Character::isLetter);
        boolean inner = word.substring(1).chars().anyMatch(Character::isUpperCase);
        boolean digit = word.chars().anyMatch(Character::isDigit);
        boolean mark = word.endsWith("+") || word.endsWith("*") || word.endsWith("!");
        return letters && (inner || digit || mark);
    }

    /// Whether up to three words name a thing rather than begin a sentence.
    static boolean isName(String text) {
        String[] words = text.strip().split("\\s+");
        if (words.length > 3 || text.isBlank() || text.length() > 60) {
            return false;
        }
        String first = words[0].toLowerCase(Locale.ROOT);
        if (OPENERS.contains(first) || first.chars().allMatch(Character::isDigit)) {
            return false;
        }
        if (words.length == 1) {
            return !words[0].isEmpty() && Character.isLetter(words[0].codePointAt(0))
                    || isWord(words[0]);
        }
        boolean verb = first.endsWith("ing") && NameWeights.of(first) <= 0;
        String last = words[words.length - 1].toLowerCase(Locale.ROOT);
        boolean participle = last.endsWith("ed") && NameWeights.of(last) < -0.5;
        boolean sentence =
                participle
                        || List.of(words).stream()
                                .map(word -> word.toLowerCase(Locale.ROOT))
                                .anyMatch(SENTENCE_WORDS::contains);
        boolean several = text.indexOf(',') >= 0 || text.indexOf('"') >= 0 || text.endsWith("?");
        boolean lower =
                List.of(words).stream().allMatch(word -> Character.isLowerCase(word.charAt(0)));
        boolean function =
                List.of(words).stream()
                        .anyMatch(word -> Set.of("of", "for", "with", "in", "and").contains(word));
        return !verb && !lower && !function && !sentence && !several;
    }
}
