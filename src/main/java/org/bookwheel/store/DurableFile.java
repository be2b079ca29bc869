package org.bookwheel.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;

/// A text file that is there as a whole or not at all: it is replaced in one step, is on disk
/// before that returns, and ends with a line that holds its checksum. No link is followed when it
/// is written.
public final class DurableFile {

    /// Ends the name of a file that is being written.
    static final String NEXT = ".next";

    private DurableFile() {}

    /// What was written last; empty if nothing ever was.
    ///
    /// @throws IOException if the file is not as it was written
    static Optional<String> read(Path file) throws IOException {
        String all;
        try {
            all = Files.readString(file);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (CharacterCodingException noText) {
            throw new DamagedFileException(file, noText);
        }
        int end = all.lastIndexOf('\n', all.length() - 2);
        String text = end < 0 ? "" : all.substring(0, end);
        if (end < 0 || !all.equals(sealed(text))) {
            throw new DamagedFileException(file, null);
        }
        return Optional.of(text);
    }

    static void write(Path file, String text) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + NEXT);
        // a link in its place would lead to somebody's file
        Files.deleteIfExists(next);
        Files.writeString(next, sealed(text), StandardOpenOption.CREATE_NEW);
        replace(file, next);
    }

    /// Puts a file that was written in the place of another, in one step and on disk before this
    /// returns.
    public static void replace(Path file, Path next) throws IOException {
        sync(next);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(file.toAbsolutePath().getParent());
    }

    private static String sealed(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return text + "\n" + HexFormat.of().toHexDigits((int) checksum.getValue()) + "\n";
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
