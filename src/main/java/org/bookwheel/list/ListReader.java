package org.bookwheel.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// Reads the file of a list. Text is UTF-8, or UTF-16 if its first bytes say so; bytes that are
/// neither become `�` and a warning. Safe for many threads.
public final class ListReader {

    /// Larger files are not lists that a person wrote.
    public static final long LARGEST = 16L << 20;

    /// As git does: a NUL this early means that the file is no text.
    private static final int BINARY_CHECK = 8_192;

    private ListReader() {}

    /// @throws IOException saying in words why the file cannot be read as a list
    public static Document read(ListFile file) throws IOException {
        return read(file.name(), bytes(file));
    }

    /// What the file of a list holds.
    ///
    /// @throws IOException saying in words why that cannot be a list
    public static byte[] bytes(ListFile file) throws IOException {
        if (!file.trouble().isEmpty()) {
            throw new IOException(file.trouble());
        }
        long size = Files.size(file.path());
        if (size > LARGEST) {
            throw new IOException("larger than %d MB: %d bytes".formatted(LARGEST >> 20, size));
        }
        return Files.readAllBytes(file.path());
    }

    /// Reads what the file of a list holds.
    ///
    /// @throws IOException saying in words why it cannot be read as a list
    public static Document read(String name, byte[] bytes) throws IOException {
        Charset charset = charset(bytes);
        if (charset == StandardCharsets.UTF_8) {
            for (int i = 0; i < Math.min(bytes.length, BINARY_CHECK); i++) {
                if (bytes[i] == 0) {
                    throw new IOException("binary, not text");
                }
            }
        }
        String text =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        List<String> warnings = new ArrayList<>();
        long odd = text.chars().filter(c -> c == '\uFFFD').count();
        if (odd > 0) {
            warnings.add(odd + " bytes are not " + charset.name());
        }
        try {
            return MarkdownReader.read(name, text, warnings);
        } catch (UncheckedIOException tooLarge) {
            throw tooLarge.getCause();
        }
    }

    private static Charset charset(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return switch (first) {
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }
}
