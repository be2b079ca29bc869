package org.bookwheel.follow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bookwheel.catalogue.Sources;
import org.bookwheel.list.ListFiles;
import org.bookwheel.list.Stamp;

/// What lies below the given paths at one moment.
///
/// @param roots in the order given
/// @param folders where something may change, each with what tells it from another of its name
public record Scan(List<Root> roots, Map<Path, String> folders) {

    /// A path that was given.
    ///
    /// @param isImport whether it is a file of works
    /// @param trouble why it cannot be looked at, in words, or empty
    public record Root(
            Path path, FolderId id, boolean isImport, String trouble, Map<Path, Seen> files) {

        /// Paths below it that cannot be looked into, and why.
        Map<Path, String> unreadable() {
            Map<Path, String> unreadable = new LinkedHashMap<>();
            files.forEach((file, seen) -> {
                if (!seen.found().trouble().isEmpty()) {
                    unreadable.put(file, seen.found().trouble());
                }
            });
            return unreadable;
        }
    }

    /// A file as it was seen.
    ///
    /// @param stamp none for what cannot be read
    public record Seen(ListFiles.Found found, Stamp stamp) {}

    public static Scan of(List<Path> paths) {
        List<Root> roots = new ArrayList<>();
        Map<Path, String> folders = new LinkedHashMap<>();
        paths.forEach(path -> roots.add(root(path, folders)));
        return new Scan(roots, folders);
    }

    private static Root root(Path path, Map<Path, String> folders) {
        try {
            boolean isImport = Sources.isImport(path);
            List<ListFiles.Found> found = ListFiles.below(path, folders::put);
            if (!Files.isDirectory(path)) {
                parents(path, folders);
            }
            return new Root(path, FolderId.of(path), isImport, "", seen(found));
        } catch (IOException missing) {
            String trouble = String.valueOf(missing.getMessage());
            return new Root(path, FolderId.NONE, false, trouble, Map.of());
        }
    }

    private static Map<Path, Seen> seen(List<ListFiles.Found> found) throws IOException {
        Map<Path, Seen> files = new LinkedHashMap<>();
        for (ListFiles.Found one : found) {
            if (!one.trouble().isEmpty()) {
                files.put(one.path(), new Seen(one, null));
            } else if (Files.exists(one.path())) {
                files.put(one.path(), new Seen(one, Stamp.of(one.path())));
            }
        }
        return files;
    }

    /// A file is saved in its folder; one that is a link is saved where it leads to.
    private static void parents(Path file, Map<Path, String> folders) throws IOException {
        for (Path one : List.of(file.toAbsolutePath(), file.toRealPath())) {
            Path folder = one.getParent();
            folders.put(
                    folder,
                    String.valueOf(
                            Files.readAttributes(folder, BasicFileAttributes.class).fileKey()));
        }
    }
}
