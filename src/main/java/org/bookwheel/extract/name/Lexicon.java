package org.bookwheel.extract.name;

import java.util.HashMap;
import java.util.Map;
import org.bookwheel.authority.NameWeights;

/// What is known of single words, each looked up once. Safe for many threads.
public final class Lexicon {

    /// A folded word.
    ///
    /// @param weight how much likelier in people's names than in titles, as a logarithm from -4 to
    ///   4
    /// @param classes the sets of words that it is in, see [WordClasses]
    /// @param common whether it is frequent in titles
    /// @param number another one for each word of a lexicon
    public record Word(double weight, int classes, boolean common, boolean month, int number) {}

    private static final int MOST = 1 << 16;

    private static final double UNKNOWN = -0.5;
    private static final double UNKNOWN_SHORT = 0.5;
    private static final int SHORT = 3;

    private int seen;
    private final Map<String, Word> words = new HashMap<>();

    /// For one thread.
    public Lexicon() {}

    public Word of(String key) {
        Word known = words.get(key);
        if (known == null) {
            if (words.size() > MOST) {
                words.clear();
            }
            known = look(key);
            words.put(key, known);
        }
        return known;
    }

    private Word look(String key) {
        double known = NameWeights.ofForm(key);
        boolean digit = Character.isDigit(key.charAt(0));
        double unknown = key.length() > SHORT ? UNKNOWN : UNKNOWN_SHORT;
        double weight = digit ? 0 : known != 0 ? known : unknown;
        return new Word(
                Math.clamp(weight, -4, 4),
                WordClasses.of(key),
                NameWeights.isCommon(key),
                WordClasses.isMonth(key),
                seen++);
    }
}
