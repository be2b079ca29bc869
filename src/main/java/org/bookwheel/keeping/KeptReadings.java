package org.bookwheel.keeping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bookwheel.catalogue.ContentHash;
import org.bookwheel.store.IndexFolder;
import org.bookwheel.work.Mention;
import org.bookwheel.work.WorkJson;

/// Keeps entries as they were read, and texts that were written of them, by what they were read
/// from, in the folder of an index: the last [#MOST]. For the one process that may write the index,
/// and one thread.
public final class KeptReadings {

    private static final String FOLDER = "readings";

    /// In readings; up to five belong to a run of a command.
    private static final int MOST = 64;

    private final IndexFolder index;
    private final String program;

    /// @param program which program reads: another one may read otherwise
    public KeptReadings(IndexFolder index, String program) {
        this.index = index;
        this.program = program;
    }

    /// What was kept under a name; empty if nothing was, or if it is damaged.
    public Optional<List<Mention>> read(String name) {
        try {
            return readText(name).map(text -> text.lines().map(WorkJson::readMention).toList());
        } catch (RuntimeException damaged) {
            return Optional.empty();
        }
    }

    /// A text that was kept under a name; empty if none was, or if it is damaged.
    public Optional<String> readText(String name) {
        try {
            String file = FOLDER + "/" + file(name);
            Optional<String> kept = index.read(file);
            if (kept.isPresent()) {
                Files.setLastModifiedTime(
                        index.root().resolve(file),
                        FileTime.fromMillis(System.currentTimeMillis()));
            }
            return kept;
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    /// @throws IOException if they cannot be kept
    public void write(String name, List<Mention> mentions) throws IOException {
        writeText(
                name,
                mentions.stream().map(WorkJson::writeDated).collect(Collectors.joining("\n")));
    }

    /// @throws IOException if it cannot be kept
    public void writeText(String name, String text) throws IOException {
        Path folder = index.folder(FOLDER);
        String file = FOLDER + "/" + file(name);
        if (Files.notExists(index.root().resolve(file))) {
            index.add(file);
            index.add(file + ".next");
        }
        index.write(file, text);
        Set<String> last = last(folder);
        Predicate<String> isOld =
                path -> path.startsWith(FOLDER + "/") && !last.contains(path.split("/")[1]);
        if (last.size() == MOST) {
            index.remove(isOld);
        }
    }

    private String file(String name) {
        byte[] all = (program + "\n" + name).getBytes(StandardCharsets.UTF_8);
        return "read-" + ContentHash.of(all).substring(0, 32);
    }

    /// The names of the files that were asked for last.
    private static Set<String> last(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.comparing(KeptReadings::age))
                    .limit(MOST)
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toSet());
        }
    }

    /// The older, the greater.
    private static long age(Path file) {
        try {
            return -Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            return Long.MAX_VALUE;
        }
    }
}
