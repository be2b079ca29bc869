package org.bookwheel.catalogue;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;

/// Works in the exported form, one on each line, perhaps compressed: `*.jsonl`, `*.jsonl.gz`. Read
/// line by line, so that a file may be larger than memory.
///
/// @param name the name under which the works without mentions of their own are listed
/// @param path where the file is
/// @param copy what is read in its place: the file itself, or a copy that nobody else writes to
public record ImportFile(String name, Path path, Path copy) {

    public ImportFile(String name, Path path) {
        this(name, path, path);
    }

    /// Longer lines are no works.
    private static final int LONGEST_LINE = 4 << 20;

    public static boolean is(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".jsonl") || name.endsWith(".jsonl.gz");
    }

    /// What happens to each line.
    public interface Reader {
        /// @param line from 1
        /// @param read how many bytes of the file were read
        void work(Work work, int line, long read);

        /// A line that is no work, and why.
        void skipped(int line, String reason);
    }

    /// How many bytes the file has; 0 if nobody can tell.
    long size() {
        try {
            return Files.size(copy);
        } catch (IOException unknown) {
            return 0;
        }
    }

    /// Reads the whole file. One that breaks off, as half a download does, is read as far as it
    /// goes.
    ///
    /// @throws UncheckedIOException if the file cannot be read
    public void read(Reader reader) {
        long[] consumed = new long[1];
        Lines lines = null;
        try (InputStream file = counting(Files.newInputStream(copy), consumed)) {
            lines =
                    new Lines(
                            new InputStreamReader(plain(file), StandardCharsets.UTF_8),
                            LONGEST_LINE);
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (lines.isCut()) {
                    reader.skipped(
                            lines.number(), "longer than %,d characters".formatted(LONGEST_LINE));
                } else if (!line.isBlank()) {
                    read(line, lines.number(), consumed[0], reader);
                }
            }
        } catch (EOFException | ZipException broken) {
            int line = lines == null ? 1 : lines.number();
            reader.skipped(line, "the file breaks off or is damaged: " + broken.getMessage());
        } catch (FileSystemException named) {
            throw new UncheckedIOException(named);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private void read(String line, int number, long consumed, Reader reader) {
        Work work;
        try {
            work = WorkJson.readWork(line);
        } catch (IllegalArgumentException | StackOverflowError malformed) {
            reader.skipped(number, String.valueOf(malformed.getMessage()));
            return;
        }
        reader.work(listed(work, number), number, consumed);
    }

    /// A work that no list is said to name is named by this file.
    private Work listed(Work work, int line) {
        if (!work.mentions().isEmpty()) {
            return work;
        }
        Mention mention = new Mention(name, line, List.of(), "", work.reference());
        return new Work(work.id(), work.reference(), work.otherTitles(), List.of(mention), 1);
    }

    private InputStream plain(InputStream file) throws IOException {
        boolean compressed = path.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        return compressed ? new GZIPInputStream(file, 1 << 16) : file;
    }

    private static InputStream counting(InputStream stream, long[] consumed) {
        return new FilterInputStream(stream) {
            @Override
            public int read() throws IOException {
                int value = super.read();
                consumed[0] += value < 0 ? 0 : 1;
                return value;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = super.read(bytes, offset, length);
                consumed[0] += Math.max(0, count);
                return count;
            }
        };
    }
}
