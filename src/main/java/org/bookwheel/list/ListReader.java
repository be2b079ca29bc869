package org.bookwheel.list;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bookwheel.fielded.AddressLines;
import org.bookwheel.fielded.FieldedList;
import org.bookwheel.fielded.FieldedReader;
import org.bookwheel.work.Counted;

/// Reads the file of a list. Text is UTF-8, UTF-16 or UTF-32; what of it cannot be read becomes `�`
/// and a warning, and if that is much, the file is in another encoding and not read. Safe for many
/// threads.
public final class ListReader {

    /// Larger files are not lists that a person wrote.
    public static final long LARGEST = 16L << 20;

    /// Of a text in another encoding more is unreadable: in French about one letter in twenty is
    /// not ASCII, in other scripts nearly all are.
    private static final int READABLE = 10;

    /// So few say nothing in a short text.
    private static final int FEW = 5;

    /// Line ends of a text that has no others: NEL, and those of Unicode.
    private static final Pattern RARE_ENDS = Pattern.compile("[\\u0085\\u2028\\u2029]");

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
        if (!Files.isRegularFile(file.path()) && Files.exists(file.path())) {
            throw new IOException("a device, a pipe or a socket, not a file");
        }
        long size = Files.size(file.path());
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] bytes = size > LARGEST ? new byte[0] : in.readNBytes((int) LARGEST + 1);
            if (Math.max(size, bytes.length) > LARGEST) {
                throw new IOException(
                        "larger than %d MB: %d bytes"
                                .formatted(LARGEST >> 20, Math.max(size, bytes.length)));
            }
            return bytes;
        }
    }

    /// Reads what the file of a list holds.
    ///
    /// @throws IOException saying in words why it cannot be read as a list
    public static Document read(String name, byte[] bytes) throws IOException {
        Charset charset = Encoding.of(bytes).orElseThrow(() -> new IOException("binary, not text"));
        List<String> warnings = new ArrayList<>();
        Optional<FieldedReader> fielded = FieldedReader.of(name);
        if (ListForm.of(name) != ListForm.MARKDOWN && Encoding.isOlder(bytes, charset)) {
            charset = Encoding.OLDER;
            warnings.add("not in UTF-8, read as " + charset.name());
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
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            text = RARE_ENDS.matcher(text).replaceAll("\n");
        }
        long odd = text.indexOf('\uFFFD') < 0 ? 0 : text.chars().filter(c -> c == '\uFFFD').count();
        if (odd > FEW && odd * READABLE > text.length()) {
            throw new IOException(
                    "neither UTF-8, UTF-16 nor UTF-32: %,d of %s cannot be read; save it as UTF-8"
                            .formatted(odd, Counted.of(text.length(), "character")));
        }
        if (odd > 0) {
            warnings.add(
                    "%s %s not %s"
                            .formatted(
                                    Counted.of(odd, "byte"),
                                    odd == 1 ? "is" : "are",
                                    charset.name()));
        }
        if (fielded.isPresent()) {
            List<String> lines = text.lines().toList();
            FieldedList list = fielded.get().read(text);
            return new Document(name, lines, Map.of(), List.of(), list, warnings);
        }
        if (ListForm.of(name) == ListForm.HTML) {
            return HtmlPage.read(name, text, warnings);
        }
        Optional<FieldedList> addresses =
                PlainText.is(name) ? AddressLines.read(text.lines().toList()) : Optional.empty();
        if (addresses.isPresent()) {
            List<String> lines = text.lines().toList();
            return new Document(name, lines, Map.of(), List.of(), addresses.get(), warnings);
        }
        try {
            return MarkdownReader.read(name, text, warnings);
        } catch (UncheckedIOException tooLarge) {
            throw tooLarge.getCause();
        }
    }
}
