package org.bookwheel.keeping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
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

/// Keeps entries as they were read, by what they were read from, in the folder of an index: those
/// of the last [#MOST] readings. For the one process that may write the index, and one thread.
public final class KeptReadings {

    private static final String FOLDER = "readings";

    /// In readings; four belong to a run of a command.
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
            String file = FOLDER + "/" + file(name);
            Optional<String> kept = index.read(file);
            List<Mention> mentions = new ArrayList<>();
            kept.ifPresent(
                    text -> text.lines().forEach(line -> mentions.add(WorkJson.readMention(line))));
            if (kept.isPresent()) {
                Files.setLastModifiedTime(
                        index.root().resolve(file),
                        FileTime.fromMillis(System.currentTimeMillis()));
            }
            return kept.map(any -> mentions);
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    /// @throws IOException if they cannot be kept
    public void write(String name, List<Mention> mentions) throws IOException {
        Path folder = index.folder(FOLDER);
        String file = FOLDER + "/" + file(name);
        if (Files.notExists(index.root().resolve(file))) {
            index.add(file);
            index.add(file + ".next");
        }
        index.write(
                file,
                mentions.stream().map(WorkJson::writeDated).collect(Collectors.joining("\n")));
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
