package org.bookwheel.search.lucene.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/// The words of an index and how many works have each, for finding those that are some errors away
/// from another. An error is a letter too much, too few, another one, or two neighbours swapped.
///
/// Words are held as bytes, by their lengths, each with a set of its letters: one error changes at
/// most two of them, so nearly all words are passed over by looking at one number. That costs some
/// 25 bytes a word. To build an automaton for each word typed, as Lucene does, takes longer than to
/// look at all words of a large index. Cannot be changed; safe for many threads.
public final class Vocabulary {

    /// In letters; shorter words are not near to any that may be misspelt.
    static final int SHORTEST = 3;

    /// In letters; a term has no more.
    private static final int LONGEST = 200;

    /// In a set of letters: all digits, and whatever is neither a digit nor from a to z.
    private static final int DIGIT = 26;

    private static final int OTHER = 27;
    private static final int OTHERS = 5;

    private byte[] text = new byte[1 << 12];
    private int[] starts = new int[1 << 8];
    private int[] sizes = new int[1 << 8];
    private int[] letters = new int[1 << 8];
    private int[] works = new int[1 << 8];

    /// Where the words of each length begin, and where the last ones end.
    private final int[] firsts = new int[LONGEST + 2];

    /// Takes a word and how many works have it.
    public interface Visitor {
        void see(String word, int works);
    }

    /// The words of a field.
    static Vocabulary of(IndexReader reader, String field) throws IOException {
        return of(TermCursor.of(reader, field));
    }

    /// The words among some terms.
    static Vocabulary of(TermCursor each) throws IOException {
        Vocabulary all = new Vocabulary();
        int size = 0;
        int end = 0;
        int[] lengths = new int[1 << 8];
        int[] points = new int[LONGEST * UnicodeUtil.MAX_UTF8_BYTES_PER_CHAR];
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            int length = UnicodeUtil.UTF8toUTF32(term, points);
            if (length >= SHORTEST && length <= LONGEST && TermForms.isWord(points[0])) {
                all.grow(size, end + term.length);
                lengths = ArrayUtil.grow(lengths, size + 1);
                lengths[size] = length;
                System.arraycopy(term.bytes, term.offset, all.text, end, term.length);
                all.starts[size] = end;
                all.sizes[size] = term.length;
                all.letters[size] = letters(points, length);
                all.works[size++] = each.works();
                end += term.length;
            }
        }
        all.text = Arrays.copyOf(all.text, end);
        all.sort(lengths, size);
        return all;
    }

    private void grow(int size, int bytes) {
        text = ArrayUtil.grow(text, bytes);
        starts = ArrayUtil.grow(starts, size + 1);
        sizes = ArrayUtil.grow(sizes, size + 1);
        letters = ArrayUtil.grow(letters, size + 1);
        works = ArrayUtil.grow(works, size + 1);
    }

    /// Puts words of one length side by side.
    private void sort(int[] lengths, int size) {
        for (int i = 0; i < size; i++) {
            firsts[lengths[i] + 1]++;
        }
        for (int i = 1; i < firsts.length; i++) {
            firsts[i] += firsts[i - 1];
        }
        int[] next = firsts.clone();
        int[] places = new int[size];
        for (int i = 0; i < size; i++) {
            places[i] = next[lengths[i]]++;
        }
        starts = placed(starts, places);
        sizes = placed(sizes, places);
        letters = placed(letters, places);
        works = placed(works, places);
    }

    private static int[] placed(int[] values, int[] places) {
        int[] placed = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            placed[places[i]] = values[i];
        }
        return placed;
    }

    /// Shows all other words that are so many errors away at most, and that so many works have at
    /// least.
    public void near(String form, int errors, int least, Visitor visitor) {
        int[] typed = form.codePoints().toArray();
        int wanted = letters(typed, typed.length);
        int[] points = new int[LONGEST];
        Distances distances = new Distances(typed, 0, errors, LONGEST);
        int to = firsts[Math.min(LONGEST, typed.length + errors) + 1];
        for (int i = firsts[Math.clamp(typed.length - errors, 0, LONGEST)]; i < to; i++) {
            if (works[i] < least || Integer.bitCount(letters[i] ^ wanted) > 2 * errors) {
                continue;
            }
            int length = points(i, points);
            if (distances.isNear(points, length)) {
                String word = new String(points, 0, length);
                if (!word.equals(form)) {
                    visitor.see(word, works[i]);
                }
            }
        }
    }

    /// The most frequent word of which the beginning is one error away at most, the first among
    /// equals; or null.
    ///
    /// @param certain how many first letters are as they were meant
    public String beginning(String form, int certain) {
        int[] typed = form.codePoints().toArray();
        int wanted = letters(typed, typed.length);
        int[] points = new int[LONGEST];
        Distances distances = new Distances(typed, certain, 1, LONGEST);
        String best = null;
        int most = 1;
        int from = firsts[Math.clamp(typed.length - 1, 0, LONGEST)];
        for (int i = from; i < works.length; i++) {
            if (works[i] < most || Integer.bitCount(wanted & ~letters[i]) > 1) {
                continue;
            }
            int length = points(i, points);
            if (Arrays.equals(typed, 0, certain, points, 0, certain)
                    && distances.isNearBeginning(points, length)) {
                String word = new String(points, 0, length);
                if (best == null || works[i] > most || word.compareTo(best) < 0) {
                    best = word;
                }
                most = works[i];
            }
        }
        return best;
    }

    private int points(int index, int[] points) {
        return UnicodeUtil.UTF8toUTF32(new BytesRef(text, starts[index], sizes[index]), points);
    }

    private static int letters(int[] points, int length) {
        int letters = 0;
        for (int i = 0; i < length; i++) {
            letters |= 1 << letter(points[i]);
        }
        return letters;
    }

    private static int letter(int point) {
        if (point >= 'a' && point <= 'z') {
            return point - 'a';
        }
        return Character.isDigit(point) ? DIGIT : OTHER + point % OTHERS;
    }
}
