package org.bookwheel.extract.name;

import java.util.concurrent.atomic.AtomicInteger;
import org.bookwheel.authority.NameWeights;

/// What is known of single words. The words that were asked for last are kept, since lists share
/// most of theirs. Safe for many threads: two that look a word up at once find the same.
public final class Lexicon {

    /// A folded word.
    ///
    /// @param weight how much likelier in people's names than in titles, as a logarithm from -4 to
    ///   4
    /// @param classes the sets of words that it is in, see [WordClasses]
    /// @param common whether it is frequent in titles
    /// @param saysLink whether a link's text that is this word says what the link is
    /// @param number another one for each word
    public record Word(
            String key,
            double weight,
            int classes,
            boolean common,
            boolean month,
            boolean saysLink,
            int number) {}

    /// Two to the power of this many words are kept, about 2 MB.
    private static final int KEPT_BITS = 14;

    private static final double UNKNOWN = -0.5;
    private static final double UNKNOWN_SHORT = 0.5;
    private static final int SHORT = 3;

    private static final Word[] WORDS = new Word[1 << KEPT_BITS];
    private static final AtomicInteger SEEN = new AtomicInteger();

    private Lexicon() {}

    /// @param key a folded word, not empty
    public static Word of(String key) {
        int place = key.hashCode() * 0x9E3779B1 >>> Integer.SIZE - KEPT_BITS;
        Word known = WORDS[place];
        if (known == null || !known.key().equals(key)) {
            known = look(key);
            WORDS[place] = known;
        }
        return known;
    }

    private static Word look(String key) {
        double known = NameWeights.ofForm(key);
        boolean digit = Character.isDigit(key.charAt(0));
        double unknown = key.length() > SHORT ? UNKNOWN : UNKNOWN_SHORT;
        double weight = digit ? 0 : known != 0 ? known : unknown;
        return new Word(
                key,
                Math.clamp(weight, -4, 4),
                WordClasses.of(key),
                NameWeights.isCommon(key),
                WordClasses.isMonth(key),
                WordTable.LINK_WORDS.has(key),
                SEEN.getAndIncrement());
    }
}
