package org.bookwheel.list;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// In which encoding of Unicode a text is, by its first bytes, or by what its bytes would say.
/// Other encodings cannot be told apart.
final class Encoding {

    private static final List<Charset> WIDE =
            List.of(
                    StandardCharsets.UTF_32LE,
                    StandardCharsets.UTF_32BE,
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE);

    /// As git does: a NUL this early means that the file is no text of single bytes.
    private static final int BINARY_CHECK = 8_192;

    private static final int NEXT_LINE = 0x85;

    /// That of Windows and, but for a few signs, Latin-1: programs for references wrote it.
    static final Charset OLDER = Charset.forName("windows-1252");

    /// In a text of western Europe at most one letter in so many is not ASCII.
    private static final int ASCII_SHARE = 8;

    private Encoding() {}

    /// Whether bytes that are no UTF-8 may be a text in the encoding of older programs.
    static boolean isOlder(byte[] bytes, Charset charset) {
        if (!charset.equals(StandardCharsets.UTF_8)) {
            return false;
        }
        long high = 0;
        for (byte one : bytes) {
            high += one < 0 ? 1 : 0;
        }
        String text = new String(bytes, charset);
        long odd = text.chars().filter(c -> c == '\uFFFD').count();
        long good = text.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
        return odd > good && high * ASCII_SHARE <= bytes.length;
    }

    /// The encoding, or nothing if the bytes are no text.
    static Optional<Charset> of(byte[] bytes) {
        for (Charset wide : WIDE) {
            if (startsWith(bytes, "\uFEFF".getBytes(wide))) {
                return Optional.of(wide);
            }
        }
        return hasNul(bytes) ? unmarked(bytes) : Optional.of(StandardCharsets.UTF_8);
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length
                && ByteBuffer.wrap(bytes, 0, mark.length).equals(ByteBuffer.wrap(mark));
    }

    private static boolean hasNul(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, BINARY_CHECK); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /// The one in which all of it is text, and most of it ASCII: read in the wrong order of bytes,
    /// ASCII turns into letters of other scripts.
    private static Optional<Charset> unmarked(byte[] bytes) {
        Charset best = null;
        long most = 0;
        for (Charset wide : WIDE) {
            long ascii = ascii(bytes, wide);
            if (ascii > most) {
                best = wide;
                most = ascii;
            }
        }
        return Optional.ofNullable(best);
    }

    /// How much of it would be ASCII; 0 if it would be no text of several lines.
    private static long ascii(byte[] bytes, Charset wide) {
        String text;
        try {
            text =
                    wide.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString();
        } catch (CharacterCodingException other) {
            return 0;
        }
        boolean hasLines = text.chars().anyMatch(c -> c == '\n' || c == '\r' || c == NEXT_LINE);
        boolean isText = hasLines && text.codePoints().allMatch(Encoding::isText);
        return isText ? text.chars().filter(c -> c < 0x80).count() : 0;
    }

    private static boolean isText(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> Character.isWhitespace(point) || point == NEXT_LINE;
            case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> false;
            default -> true;
        };
    }
}
