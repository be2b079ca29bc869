package org.bookwheel.catalogue;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

        /// A line that is no work, or a value of one that is left out, and why.
        void lost(int line, String reason);
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
        Utf8Lines lines = null;
        try (InputStream file = counting(Files.newInputStream(copy), consumed)) {
            lines = new Utf8Lines(plain(file), LONGEST_LINE);
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (!lines.trouble().isEmpty()) {
                    reader.lost(lines.number(), lines.trouble());
                } else if (!line.isBlank()) {
                    read(line, lines.number(), consumed[0], reader);
                }
            }
        } catch (EOFException | ZipException broken) {
            int line = lines == null ? 1 : lines.number();
            reader.lost(line, "the file breaks off or is damaged: " + broken.getMessage());
        } catch (FileSystemException named) {
            throw new UncheckedIOException(named);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private void read(String line, int number, long consumed, Reader reader) {
        Work work;
        try {
            work = WorkJson.readWork(line, value -> reader.lost(number, value));
        } catch (IllegalArgumentException | StackOverflowError malformed) {
            reader.lost(number, String.valueOf(malformed.getMessage()));
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
        return new Work(
                work.id(), work.reference(), work.otherTitles(), List.of(mention), 1, work.added());
    }

    private InputStream plain(InputStream file) throws IOException {
        boolean compressed = path.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        return compressed ? new Unpacked(file) : file;
    }

    /// One packed file, or several in a row. The JDK passes over what follows and is none; here it
    /// is told, but for zeros, which fill a block.
    private static final class Unpacked extends GZIPInputStream {

        /// Bytes behind the data, of [RFC 1952](https://www.rfc-editor.org/rfc/rfc1952).
        private static final int TRAILER = 8;

        Unpacked(InputStream file) throws IOException {
            super(file, 1 << 16);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            if (count < 0 && hasMore()) {
                throw new ZipException("what follows is not packed");
            }
            return count;
        }

        private boolean hasMore() throws IOException {
            for (int i = Math.max(0, len - inf.getRemaining() + TRAILER); i < len; i++) {
                if (buf[i] != 0) {
                    return true;
                }
            }
            int next = in.read();
            while (next == 0) {
                next = in.read();
            }
            return next > 0;
        }
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
