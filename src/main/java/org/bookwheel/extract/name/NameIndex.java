package org.bookwheel.extract.name;

import java.util.ArrayList;
import java.util.List;
import org.bookwheel.authority.Authority;
import org.bookwheel.authority.AuthorityFile;
import org.bookwheel.authority.NameWeights;
import org.bookwheel.work.Titles;

/// Finds the names of a table in running words. A name is known by the hash of its folded letters
/// without spaces, so `Neur IPS` is `NeurIPS`; the hashes of all beginnings end the search as soon
/// as no name can follow. Safe for many threads.
public final class NameIndex {

    /// Some 700,000 beginnings share eight million bits.
    private static final int BEGINNING_BITS = 23;

    private static final int SAYS = 1 << WordClasses.number("venue in names");
    private static final int FUNCTION = 1 << WordClasses.number("function");

    private static final int LONGEST_NAME = 160;

    private static final NameIndex VENUES = new NameIndex(AuthorityFile.venues());
    private static final NameIndex INSTITUTIONS = new NameIndex(AuthorityFile.institutions());

    private final HashNumbers numbers = new HashNumbers();

    /// By the number of their hash.
    private final List<AuthorityFile.Spelling> names = new ArrayList<>();

    /// What is known of those that were met, in the same places: what a name is needs its words,
    /// and a start would wait for those of forty thousand.
    private final Found[] found;

    private final long[] beginnings = new long[1 << BEGINNING_BITS - 6];

    /// A name as the table has it.
    ///
    /// @param everyday whether it is also a word of titles: `Nature`, `FAST`
    public record Found(Authority authority, String spelling, boolean everyday) {

        private static Found of(AuthorityFile.Spelling spelling) {
            boolean everyday =
                    spelling.sense() != AuthorityFile.Sense.NAME || isEveryday(spelling.text());
            return new Found(spelling.authority(), spelling.text(), everyday);
        }
    }

    private NameIndex(AuthorityFile table) {
        table.spellings().forEach(this::add);
        found = new Found[names.size()];
    }

    public static NameIndex venues() {
        return VENUES;
    }

    public static NameIndex institutions() {
        return INSTITUTIONS;
    }

    private void add(String key, AuthorityFile.Spelling spelling) {
        if (key.length() < 2 || key.length() > LONGEST_NAME) {
            return;
        }
        long hash = 0;
        for (int i = 0; i < key.length(); i++) {
            hash = Letters.then(hash, key.charAt(i));
            int bit = bit(hash);
            beginnings[bit >>> 6] |= 1L << bit;
        }
        if (numbers.of(hash) == names.size()) {
            names.add(spelling);
        }
    }

    /// Whether all its words are words of titles, and none says that it is a venue.
    private static boolean isEveryday(String name) {
        for (String word : Titles.fold(name).split(" ")) {
            int classes = WordClasses.of(word);
            boolean says = (classes & SAYS) != 0;
            if (says || !NameWeights.isCommon(word) && (classes & FUNCTION) == 0) {
                return false;
            }
        }
        return true;
    }

    private static int bit(long hash) {
        return (int) ((hash ^ hash >>> 29) * 0x9E3779B97F4A7C15L >>> 64 - BEGINNING_BITS);
    }

    /// Whether a name begins with letters of this hash; seldom true where none does.
    public boolean goesOn(long hash) {
        int bit = bit(hash);
        return (beginnings[bit >>> 6] & 1L << bit) != 0;
    }

    /// The name with this hash, or null.
    public Found at(long hash) {
        int number = numbers.find(hash);
        if (number < 0) {
            return null;
        }
        // two threads may each make the same
        Found known = found[number];
        if (known == null) {
            known = Found.of(names.get(number));
            found[number] = known;
        }
        return known;
    }

    /// The name that these folded words together are, or null.
    public Found of(List<String> keys) {
        long hash = 0;
        for (String key : keys) {
            hash = Letters.of(key).behind(hash);
        }
        return at(hash);
    }
}
