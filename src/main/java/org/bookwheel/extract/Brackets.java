package org.bookwheel.extract;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// Which brackets and quotation marks of a text belong together. One pass, so that a hundred
/// thousand brackets take no longer than as many letters.
final class Brackets {

    /// For an index with a bracket: the index of its partner; elsewhere -1.
    private final int[] partner;

    Brackets(FlatText text) {
        partner = new int[text.length()];
        Arrays.fill(partner, -1);
        Deque<Integer> open = new ArrayDeque<>();
        int quote = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.at(i);
            if (c == '"') {
                boolean closing = quote >= 0;
                if (closing) {
                    pair(quote, i);
                }
                quote = closing ? -1 : i;
            } else if (c == '“' && !open.isEmpty() && text.at(open.peek()) == '„') {
                pair(open.pop(), i);
            } else if (Wrap.opens(c)) {
                open.push(i);
            } else if (Wrap.closes(c)) {
                close(text, open, i);
            }
        }
    }

    /// A bracket closes the nearest one of its own kind; what was opened in between stays open.
    private void close(FlatText text, Deque<Integer> open, int index) {
        int skipped = 0;
        for (int start : open) {
            if (Wrap.match(text.at(start), text.at(index))) {
                for (; skipped > 0; skipped--) {
                    open.pop();
                }
                pair(open.pop(), index);
                return;
            }
            if (++skipped > 4) {
                return;
            }
        }
    }

    private void pair(int open, int close) {
        partner[open] = close;
        partner[close] = open;
    }

    /// The index of the partner, -1 if it has none.
    int partner(int index) {
        return partner[index];
    }
}
