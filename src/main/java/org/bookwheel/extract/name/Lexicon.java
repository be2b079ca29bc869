package org.bookwheel.extract.name;

import java.util.concurrent.atomic.AtomicInteger;
import org.bookwheel.authority.NameWeights;
import org.bookwheel.work.Titles;

/// What is known of single words. The words that were met last are kept, folded and as written,
/// since lists share most of theirs. Safe for many threads: two that look a word up at once find
/// the same.
public final class Lexicon {

    /// A folded word.
    ///
    /// @param weight how much likelier in people's names than in titles, as a logarithm from -4 to
    ///   4
    /// @param classes the sets of words that it is in, see [WordClasses]
    /// @param common whether it is frequent in titles
    /// @param saysLink whether a link's text that is this word says what the link is
    /// @param letters its letters, for names of several words
    /// @param beginsVenue whether a venue's name begins with these letters, see [NameIndex#goesOn]
    /// @param beginsInstitution whether an institution's name does
    /// @param place its place among those that are kept
    /// @param number tells it from others that were kept in the same place
    public record Word(
            String key,
            double weight,
            int classes,
            boolean common,
            boolean month,
            boolean saysLink,
            Letters letters,
            boolean beginsVenue,
            boolean beginsInstitution,
            int place,
            int number) {}

    /// A word as it stands in a text.
    ///
    /// @param word what it is without case and accents; null if nothing is left of it
    public record Written(String text, Word word) {}

    private static final int PLACE_BITS = 14;

    /// So many words are kept, and as many written ones, about 4 MB.
    public static final int PLACES = 1 << PLACE_BITS;

    private static final double UNKNOWN = -0.5;
    private static final double UNKNOWN_SHORT = 0.5;
    private static final int SHORT = 3;

    private static final Word[] WORDS = new Word[PLACES];
    private static final Written[] WRITTEN = new Written[PLACES];
    private static final AtomicInteger SEEN = new AtomicInteger();

    private Lexicon() {}

    /// @param key a folded word, not empty
    public static Word of(String key) {
        int place = place(key.hashCode());
        Word known = WORDS[place];
        if (known == null || !known.key().equals(key)) {
            known = look(key, place);
            WORDS[place] = known;
        }
        return known;
    }

    /// The word that stands in a text from one index to another.
    public static Written written(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int place = place(hash);
        Written known = WRITTEN[place];
        if (known == null
                || known.text().length() != to - from
                || !text.startsWith(known.text(), from)) {
            String written = text.substring(from, to);
            String key = Titles.key(written);
            known = new Written(written, key.isEmpty() ? null : of(key));
            WRITTEN[place] = known;
        }
        return known;
    }

    private static int place(int hash) {
        return hash * 0x9E3779B1 >>> Integer.SIZE - PLACE_BITS;
    }

    private static Word look(String key, int place) {
        Letters letters = Letters.of(key);
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
                WordTable.LINK_WORDS.hasKey(key) && key.length() <= WordTable.LONGEST,
                letters,
                NameIndex.venues().goesOn(letters.hash()),
                NameIndex.institutions().goesOn(letters.hash()),
                place,
                SEEN.incrementAndGet());
    }
}
