package org.bookwheel.lint;

import java.util.HashSet;
import java.util.Set;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Titles;

/// Whether two titles may be of one work. Not for joining works, only for doubting that they are
/// rightly joined.
enum TitleLikeness {
    SAME,
    UNSURE,
    DIFFERENT;

    /// Of fewer words nobody can say that they mean something else.
    private static final int ENOUGH_WORDS = 3;

    private static final double MUCH = 0.6;
    private static final double LITTLE = 0.25;

    /// Words that any title may hold.
    private static final Set<String> WEAK =
            Set.of(
                    "a", "an", "the", "of", "for", "in", "on", "with", "and", "to", "via", "from",
                    "by", "is", "are", "using", "based", "towards", "toward", "at", "as", "paper");

    static TitleLikeness of(Reference one, Reference other) {
        if (Titles.key(one.title()).equals(Titles.key(other.title()))) {
            return SAME;
        }
        Set<String> a = words(one.title());
        Set<String> b = words(other.title());
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        int least = Math.min(a.size(), b.size());
        double share = least == 0 ? 0 : (double) both.size() / least;
        if (share >= MUCH) {
            return SAME;
        }
        boolean enough = least >= ENOUGH_WORDS && share <= LITTLE;
        return enough && !sharesName(one, other) ? DIFFERENT : UNSURE;
    }

    private static boolean sharesName(Reference one, Reference other) {
        String a = Titles.key(one.shortName());
        String b = Titles.key(other.shortName());
        return !a.isEmpty() && (a.equals(b) || Titles.key(other.title()).contains(a))
                || !b.isEmpty() && Titles.key(one.title()).contains(b);
    }

    /// The words that tell a title from others; none in scripts without spaces.
    private static Set<String> words(String title) {
        Set<String> words = new HashSet<>();
        for (String word : Titles.fold(title).split(" ")) {
            boolean latin = word.chars().allMatch(c -> c < 0x250);
            if (latin && !word.isEmpty() && !WEAK.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }
}
