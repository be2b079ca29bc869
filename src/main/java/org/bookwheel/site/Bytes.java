package org.bookwheel.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Numbers and texts as bytes, as `web/engine/bytes.js` reads them: a number in groups of seven
/// bits, the lowest first, a text as its length and its UTF-8.
final class Bytes {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Bytes number(int value) {
        int left = value;
        while ((left & ~0x7F) != 0) {
            out.write(left & 0x7F | 0x80);
            left >>>= 7;
        }
        out.write(left);
        return this;
    }

    Bytes numbers(int[] values) {
        for (int value : values) {
            number(value);
        }
        return this;
    }

    /// Rising numbers, each as what it is above the one before.
    Bytes rising(int[] values) {
        int last = 0;
        for (int value : values) {
            number(value - last);
            last = value;
        }
        return this;
    }

    Bytes text(String text) {
        return part(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Bytes behind how many they are.
    Bytes part(byte[] bytes) {
        number(bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    Bytes raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    int size() {
        return out.size();
    }

    byte[] plain() {
        return out.toByteArray();
    }

    /// Compressed, so that a host that compresses nothing need not.
    byte[] zipped() {
        return zipped(plain());
    }

    static byte[] zipped(byte[] plain) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip =
                new GZIPOutputStream(zipped) {
                    {
                        def.setLevel(Deflater.BEST_COMPRESSION);
                    }
                }) {
            zip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return zipped.toByteArray();
    }
}
