package org.bookwheel.search.text;

import java.util.ArrayList;
import java.util.List;

/// Finds the parts that capitals begin inside of a word: `KV|Cache`, `Flash|Attention`.
final class Capitals {

    private Capitals() {}

    /// The indexes at which parts begin, without the first. Nothing is cut if a part would have
    /// only one letter: `MoE`, `vLLM` and `iPhone` are one word.
    static List<Integer> cuts(String text, int from, int to) {
        List<Integer> cuts = new ArrayList<>();
        int start = from;
        for (int i = from + 1; i < to; i++) {
            if (begins(text, i, to)) {
                if (i - start < 2) {
                    return List.of();
                }
                cuts.add(i);
                start = i;
            }
        }
        return to - start < 2 ? List.of() : cuts;
    }

    /// `nG` in `HuggingFace`, or the last capital before small letters, `C` in `KVCache`.
    private static boolean begins(String text, int index, int to) {
        char before = text.charAt(index - 1);
        char here = text.charAt(index);
        if (!Character.isUpperCase(here)) {
            return false;
        }
        boolean small = Character.isLowerCase(before) || Character.isDigit(before);
        boolean last =
                Character.isUpperCase(before)
                        && index + 2 < to
                        && Character.isLowerCase(text.charAt(index + 1))
                        && Character.isLowerCase(text.charAt(index + 2));
        return small || last;
    }
}
