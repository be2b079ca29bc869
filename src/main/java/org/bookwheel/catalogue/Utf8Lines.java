package org.bookwheel.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// The lines of a text in UTF-8, one by one, none of them longer in memory than allowed. A line
/// that cannot be read does not keep others from being read, nor does a stream that fails keep back
/// those that came whole before. For one thread.
final class Utf8Lines {

    private static final String MARK = "\uFEFF";

    private final InputStream bytes;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
    private int next;
    private int end;
    private int number;
    private String trouble = "";

    /// @param longest so many bytes of a line are read at most
    Utf8Lines(InputStream bytes, int longest) {
        this.bytes = bytes;
        this.longest = longest;
    }

    /// The next line without its end, or null after the last; empty if it cannot be read, see
    /// [#trouble].
    ///
    /// @throws IOException if the text breaks off in this line
    String next() throws IOException {
        number++;
        if (!hasMore()) {
            return null;
        }
        trouble = "";
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean isWhole = false;
        while (!isWhole && hasMore()) {
            int start = next;
            while (next < end && buffer[next] != '\n') {
                next++;
            }
            int kept = Math.min(next - start, longest - line.size());
            line.write(buffer, start, kept);
            if (kept < next - start) {
                trouble = "longer than %,d bytes".formatted(longest);
            }
            isWhole = next < end;
            next += isWhole ? 1 : 0;
        }
        return trouble.isEmpty() ? text(line.toByteArray()) : "";
    }

    private String text(byte[] line) {
        ByteBuffer in = ByteBuffer.wrap(line);
        CharBuffer out = CharBuffer.allocate(line.length);
        CoderResult result = decoder.reset().decode(in, out, true);
        if (result.isError()) {
            boolean wide = number == 1 && isUtf16(line);
            trouble =
                    wide
                            ? "UTF-16 instead of UTF-8; save the file as UTF-8"
                            : "byte %,d of the line is not UTF-8".formatted(in.position() + 1);
            return "";
        }
        String text = out.flip().toString();
        boolean marked = number == 1 && text.startsWith(MARK);
        int last = text.endsWith("\r") ? text.length() - 1 : text.length();
        return text.substring(marked ? 1 : 0, last);
    }

    /// By its first bytes, as some programs write text by default.
    private static boolean isUtf16(byte[] line) {
        int first = line.length < 2 ? 0 : (line[0] & 0xFF) << 8 | line[1] & 0xFF;
        return first == 0xFFFE || first == 0xFEFF;
    }

    /// Why the last line cannot be read, in words; empty if it can.
    String trouble() {
        return trouble;
    }

    /// The number of the last line, or of the one in which the text breaks off, from 1.
    int number() {
        return number;
    }

    private boolean hasMore() throws IOException {
        if (next == end) {
            end = Math.max(0, bytes.read(buffer));
            next = 0;
        }
        return next < end;
    }
}
