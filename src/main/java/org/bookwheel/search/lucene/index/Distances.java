package org.bookwheel.search.lucene.index;

import java.util.Arrays;

/// How many errors lie between a word and others, as far as they are few: a letter too much, too
/// few, another one, or two neighbours swapped, and nothing between two that were swapped (optimal
/// string alignment). Only what lies near the diagonal of the table is worked out. For one thread.
final class Distances {

    private final int[] word;
    private final int from;
    private final int errors;

    /// The last three rows of the table.
    private final int[][] rows;

    /// @param from so many first letters are not looked at, neither here nor in others
    /// @param errors what counts as near
    /// @param longest others have no more letters
    Distances(int[] word, int from, int errors, int longest) {
        this.word = word;
        this.from = from;
        this.errors = errors;
        this.rows = new int[3][longest + 1];
    }

    /// Whether another word is near.
    boolean isNear(int[] other, int length) {
        return Math.abs(length - word.length) <= errors
                && last(other, length)[length - from] <= errors;
    }

    /// Whether another word begins with something that is near.
    boolean isNearBeginning(int[] other, int length) {
        int longest = Math.min(length, word.length + errors);
        int[] last = last(other, longest);
        for (int j = 0; j <= longest - from; j++) {
            if (last[j] <= errors) {
                return true;
            }
        }
        return false;
    }

    /// How many errors lie between the whole word and each beginning of the other one; more than
    /// are near stands for all that are too many.
    private int[] last(int[] other, int length) {
        int width = length - from;
        int[] row = rows[0];
        for (int j = 0; j <= width; j++) {
            row[j] = Math.min(j, errors + 1);
        }
        for (int i = 1; i <= word.length - from; i++) {
            int[] before = rows[(i - 1) % 3];
            int[] twoBefore = rows[(i + 1) % 3];
            row = rows[i % 3];
            Arrays.fill(row, 0, width + 1, errors + 1);
            row[0] = Math.min(i, errors + 1);
            int point = word[from + i - 1];
            for (int j = Math.max(1, i - errors); j <= Math.min(width, i + errors); j++) {
                int near = other[from + j - 1];
                int best = Math.min(before[j], row[j - 1]) + 1;
                best = Math.min(best, before[j - 1] + (point == near ? 0 : 1));
                boolean swapped =
                        i > 1
                                && j > 1
                                && point == other[from + j - 2]
                                && near == word[from + i - 2];
                if (swapped) {
                    best = Math.min(best, twoBefore[j - 2] + 1);
                }
                row[j] = Math.min(best, errors + 1);
            }
        }
        return row;
    }
}
