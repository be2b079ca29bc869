package org.bookwheel.fielded;

import java.util.Arrays;

/// On which line each character of a text stands. Lines end with LF, CR or both, as those of
/// [String#lines].
final class LineIndex {

    private int[] starts = new int[64];
    private int size = 1;

    LineIndex(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || c == '\r' && !pair) {
                if (size == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * size);
                }
                starts[size++] = i + 1;
            }
        }
    }

    /// The line, from 1, of the character at a place.
    int line(int place) {
        int found = Arrays.binarySearch(starts, 0, size, place);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
