package org.bookwheel.search.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Cuts a text into pieces of words from a fixed list, always the longest that fits, as WordPiece
/// does ([Japanese and Korean Voice Search](https://doi.org/10.1109/ICASSP.2012.6289079)): a piece
/// inside of a word begins with `##`. Cannot be changed; safe for many threads.
public final class WordPieces {

    /// Longer words are none.
    private static final int LONGEST = 100;

    private static final String INSIDE = "##";

    /// The numbers of pieces that begin a word, and of those inside of one.
    private final Map<String, Integer> beginnings = new HashMap<>();

    private final Map<String, Integer> insides = new HashMap<>();
    private final int longest;

    /// @param pieces in the order of their numbers, from 0
    public WordPieces(List<String> pieces) {
        int length = 0;
        for (int i = 0; i < pieces.size(); i++) {
            String piece = pieces.get(i);
            beginnings.put(piece, i);
            if (piece.startsWith(INSIDE)) {
                insides.put(piece.substring(INSIDE.length()), i);
            }
            length = Math.max(length, piece.length());
        }
        this.longest = length;
    }

    /// The numbers of a text's pieces. A word that cannot be cut is left out.
    public int[] of(String text) {
        int[] found = new int[Math.max(8, text.length())];
        int size = 0;
        String folded = Fold.of(text);
        int i = 0;
        while (i < folded.length()) {
            int end = i;
            while (end < folded.length() && Character.isLetterOrDigit(folded.charAt(end))) {
                end++;
            }
            if (end > i) {
                size = word(folded.substring(i, end), found, size);
            } else if (!Character.isWhitespace(folded.charAt(i))) {
                end = i + 1;
                size = word(folded.substring(i, end), found, size);
            }
            i = Math.max(end, i + 1);
        }
        return Arrays.copyOf(found, size);
    }

    private int word(String word, int[] found, int size) {
        if (word.length() > LONGEST) {
            return size;
        }
        int count = size;
        int start = 0;
        while (start < word.length()) {
            int end = Math.min(word.length(), start + longest);
            Map<String, Integer> numbers = start == 0 ? beginnings : insides;
            Integer number = null;
            while (end > start && number == null) {
                number = numbers.get(word.substring(start, end));
                end--;
            }
            if (number == null) {
                return size;
            }
            found[count++] = number;
            start = end + 1;
        }
        return count;
    }
}
