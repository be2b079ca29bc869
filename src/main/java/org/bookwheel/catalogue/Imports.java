package org.bookwheel.catalogue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bookwheel.work.Counted;
import org.bookwheel.work.Work;

/// The works of all imported files, handed out one by one and none of them kept. For one thread.
final class Imports {

    /// So many odd lines of one file are told one by one.
    private static final int MOST_WARNINGS = 100;

    private final List<File> files = new ArrayList<>();

    /// A file and what was found in it.
    private static final class File {
        private final ImportFile file;

        /// What was odd about some lines, each as `3: not JSON`.
        private final List<String> warnings = new ArrayList<>();

        private String readAt = "";
        private int works;
        private int odd;

        File(ImportFile file) {
            this.file = file;
        }

        /// Forgets what was found before.
        void begin() {
            warnings.clear();
            works = 0;
            odd = 0;
        }

        void warn(int line, String reason) {
            if (odd++ < MOST_WARNINGS) {
                // ids and snippets are the file's own text, which may hold control characters
                warnings.add(line + ": " + reason.replaceAll("\\p{Cntrl}", " "));
            }
        }

        /// @param before what stands before the number of a line
        List<String> warnings(String before) {
            List<String> all = new ArrayList<>();
            warnings.forEach(warning -> all.add(before + warning));
            if (odd > MOST_WARNINGS) {
                all.add(file.name() + ": " + Counted.of(odd - MOST_WARNINGS, "more line"));
            }
            return all;
        }
    }

    Imports(List<ImportFile> imports) {
        imports.forEach(file -> files.add(new File(file)));
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /// Hands out all works but those that were handed out already.
    ///
    /// @param taken the ids of works handed out before; those of these are added
    /// @param known the ids of works that are part of others already
    /// @param before how many works were handed out before
    void each(
            IdSet taken,
            Set<String> known,
            long before,
            Consumer<Work> consumer,
            ProgressListener progress) {
        long size = Math.max(1, files.stream().mapToLong(one -> one.file.size()).sum());
        long[] count = {before};
        long[] done = new long[1];
        for (File one : files) {
            one.begin();
            one.readAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
            one.file.read(
                    new ImportFile.Reader() {
                        @Override
                        public void work(Work work, int line, long read) {
                            boolean isKnown = known.contains(work.id());
                            if (!isKnown && !taken.add(work.id())) {
                                one.warn(line, "another work has the id " + work.id());
                                return;
                            }
                            one.works++;
                            if (!isKnown) {
                                consumer.accept(work);
                                progress.works(++count[0], (double) (done[0] + read) / size);
                            }
                        }

                        @Override
                        public void lost(int line, String reason) {
                            one.warn(line, reason);
                        }
                    });
            done[0] += one.file.size();
        }
        progress.works(count[0], 1);
    }

    /// Reads all works without handing them out.
    void look(Consumer<Work> consumer) {
        files.forEach(one ->
                one.file.read(
                        new ImportFile.Reader() {
                            @Override
                            public void work(Work work, int line, long read) {
                                consumer.accept(work);
                            }

                            @Override
                            public void lost(int line, String reason) {
                                // it is told when the works are handed out
                            }
                        }));
    }

    /// How many lines and values were not taken in; complete after [#each].
    int lost() {
        return files.stream().mapToInt(one -> one.odd).sum();
    }

    /// What was odd, with file, line and reason.
    List<String> warnings() {
        return files.stream().flatMap(one -> one.warnings(one.file.name() + ":").stream()).toList();
    }

    /// What is known of each file; complete after [#each].
    List<ListSummary> summaries() {
        return files.stream()
                .map(one ->
                        new ListSummary(
                                one.file.name(),
                                one.file.name(),
                                one.file.path().toString(),
                                one.works,
                                one.works,
                                one.readAt,
                                "",
                                one.warnings("line ")))
                .toList();
    }
}
