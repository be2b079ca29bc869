package org.bookwheel.catalogue;

import java.io.IOException;
import java.io.Reader;

/// The lines of a text, one by one, none of them longer in memory than allowed. For one thread.
final class Lines {

    private final Reader text;
    private final int longest;
    private final char[] buffer = new char[1 << 16];
    private int next;
    private int end;
    private int number;
    private boolean isCut;

    Lines(Reader text, int longest) {
        this.text = text;
        this.longest = longest;
    }

    /// The next line without its end, or null after the last. Of a line that is too long only the
    /// beginning is kept, see [#isCut].
    String next() throws IOException {
        if (!hasMore()) {
            return null;
        }
        number++;
        isCut = false;
        StringBuilder line = new StringBuilder();
        while (hasMore()) {
            int start = next;
            while (next < end && buffer[next] != '\n') {
                next++;
            }
            int kept = Math.min(next - start, longest - line.length());
            line.append(buffer, start, kept);
            isCut |= kept < next - start;
            if (next < end) {
                next++;
                break;
            }
        }
        int length = line.length();
        if (length > 0 && line.charAt(length - 1) == '\r') {
            line.setLength(length - 1);
        }
        return line.toString();
    }

    /// Whether the last line was longer than allowed.
    boolean isCut() {
        return isCut;
    }

    /// The number of the last line, from 1.
    int number() {
        return number;
    }

    private boolean hasMore() throws IOException {
        if (next == end) {
            end = Math.max(0, text.read(buffer));
            next = 0;
        }
        return next < end;
    }
}
