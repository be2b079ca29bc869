package org.bookwheel.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A folder without the mark of an index. Programs before form 1 set none, and a disk may have
/// spoilt it, so it is an index, too, if everything in it has the name that Bookwheel gives it and
/// one of its texts ends with its checksum. One file more, and it is somebody's folder.
final class UnmarkedFolder {

    static final String MARKER = "bookwheel-index";

    private static final Set<String> TEXTS = Set.of(MARKER, "current", "inventory");

    private static final Pattern FILE =
            Pattern.compile("lock|(?:bookwheel-index|current|inventory|written)(?:\\.next)?");

    /// As Lucene calls the files of a state.
    private static final Pattern STATE_FILE =
            Pattern.compile("write\\.lock|(?:pending_)?segments_\\w+|_[0-9a-z]+(?:_\\w+)*\\.\\w+");

    private static final Pattern SOURCE_FILE = Pattern.compile("[0-9a-f]{64}|next");

    private static final Pattern HISTORY_FILE =
            Pattern.compile("(?:first-seen|heads|git-[0-9a-f]{1,16})(?:\\.next)?");

    private static final String STATE = "state-\\d{1,18}";
    private static final String SOURCES = "sources";
    private static final String HISTORY = "history";

    private UnmarkedFolder() {}

    /// Something in the folder that is not Bookwheel's; empty if the folder is empty or an index.
    static Optional<String> strange(Path root) throws IOException {
        List<Path> all = list(root).stream().filter(one -> !keepsFolder(one)).toList();
        for (Path one : all) {
            Optional<String> strange = strangeIn(root, one);
            if (strange.isPresent()) {
                return strange;
            }
        }
        boolean isBegun = all.size() == 1 && all.getFirst().endsWith(MARKER + DurableFile.NEXT);
        boolean isOurs =
                all.isEmpty() || isBegun || TEXTS.stream().anyMatch(text -> isSealed(root, text));
        return isOurs ? Optional.empty() : Optional.of(all.getFirst().getFileName().toString());
    }

    /// Git knows no empty folders, so people put an empty file into them. It stays there.
    private static boolean keepsFolder(Path file) {
        try {
            return file.endsWith(".gitkeep")
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(file) == 0;
        } catch (IOException gone) {
            return false;
        }
    }

    private static Optional<String> strangeIn(Path root, Path one) throws IOException {
        String name = one.getFileName().toString();
        if (Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS)) {
            return FILE.matcher(name).matches() ? Optional.empty() : Optional.of(name);
        }
        Optional<Pattern> files = filesIn(name);
        if (!Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS) || files.isEmpty()) {
            return Optional.of(name);
        }
        return list(one).stream()
                .filter(file ->
                        !files.get().matcher(file.getFileName().toString()).matches()
                                || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .map(file -> root.relativize(file).toString())
                .findFirst();
    }

    /// How the files are called in one of its folders; empty if it has no such folder.
    private static Optional<Pattern> filesIn(String folder) {
        return switch (folder) {
            case SOURCES -> Optional.of(SOURCE_FILE);
            case HISTORY -> Optional.of(HISTORY_FILE);
            default -> folder.matches(STATE) ? Optional.of(STATE_FILE) : Optional.empty();
        };
    }

    private static boolean isSealed(Path root, String text) {
        try {
            return DurableFile.read(root.resolve(text)).isPresent();
        } catch (IOException damaged) {
            return false;
        }
    }

    /// The folders in an index without a mark, and the files in those.
    static Set<String> files(Path root) throws IOException {
        Set<String> files = new LinkedHashSet<>();
        for (Path folder : list(root)) {
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                files.add(folder.getFileName().toString());
                list(folder).forEach(file -> files.add(root.relativize(file).toString()));
            }
        }
        return files;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }
}
