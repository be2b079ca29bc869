package org.bookwheel.catalogue;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;

/// Works in the exported form, one on each line, perhaps compressed: `*.jsonl`, `*.jsonl.gz`. Read
/// line by line, so that a file may be larger than memory.
///
/// @param name the name under which the works without mentions of their own are listed
/// @param path where the file is
public record ImportFile(String name, Path path) {

    /// Longer lines are no works.
    private static final int LONGEST_LINE = 4 << 20;

    public static boolean is(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".jsonl") || name.endsWith(".jsonl.gz");
    }

    /// What happens to each line.
    public interface Reader {
        /// @param read the share of the file that was read, from 0 to 1
        void work(Work work, double read);

        /// A line that is no work, from 1, and why.
        void skipped(int line, String reason);
    }

    /// Reads the whole file.
    ///
    /// @throws UncheckedIOException if the file cannot be read
    public void read(Reader reader) {
        try {
            long size = Math.max(1, Files.size(path));
            long[] consumed = new long[1];
            try (InputStream file = counting(Files.newInputStream(path), consumed);
                    BufferedReader lines =
                            new BufferedReader(
                                    new InputStreamReader(plain(file), StandardCharsets.UTF_8),
                                    1 << 16)) {
                int number = 0;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    number++;
                    if (!line.isBlank()) {
                        read(line, number, (double) consumed[0] / size, reader);
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private void read(String line, int number, double share, Reader reader) {
        if (line.length() > LONGEST_LINE) {
            reader.skipped(number, "longer than %,d characters".formatted(LONGEST_LINE));
            return;
        }
        Work work;
        try {
            work = WorkJson.readWork(line);
        } catch (IllegalArgumentException | StackOverflowError malformed) {
            reader.skipped(number, String.valueOf(malformed.getMessage()));
            return;
        }
        reader.work(listed(work, number), share);
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

    /// For those who only want the works.
    static Reader each(Consumer<Work> consumer) {
        return new Reader() {
            @Override
            public void work(Work work, double read) {
                consumer.accept(work);
            }

            @Override
            public void skipped(int line, String reason) {}
        };
    }
}
