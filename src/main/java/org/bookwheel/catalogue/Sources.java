package org.bookwheel.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bookwheel.list.ListFile;
import org.bookwheel.list.ListFiles;

/// What the given paths hold: lists, and files of works.
///
/// @param lists by name
/// @param imports in the order given
public record Sources(List<ListFile> lists, List<ImportFile> imports) {

    public Sources {
        lists = List.copyOf(lists);
        imports = List.copyOf(imports);
    }

    /// @throws IOException naming the path that does not exist or cannot be read
    public static Sources of(List<Path> paths) throws IOException {
        List<ListFiles.Found> lists = new ArrayList<>();
        List<Path> imports = new ArrayList<>();
        check(paths);
        for (Path path : paths) {
            if (isImport(path)) {
                imports.add(path);
            } else {
                lists.addAll(ListFiles.below(path, (folder, key) -> {}));
            }
        }
        return of(lists, imports);
    }

    /// Refuses what has no end or is gone once it was read: lists are read more than once.
    ///
    /// @throws IOException naming the first path that is there but neither a file nor a folder
    public static void check(List<Path> paths) throws IOException {
        for (Path path : paths) {
            if (Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path)) {
                throw new IOException(
                        path
                                + " must be a file or a folder, but is a device, a pipe or a socket;"
                                + " write what it gives to a file, and name that");
            }
        }
    }

    /// @param imports files of works, in the order in which they were given
    public static Sources of(List<ListFiles.Found> lists, List<Path> imports) throws IOException {
        Map<Path, Path> once = new LinkedHashMap<>();
        for (Path path : imports) {
            once.putIfAbsent(path.toRealPath(), path);
        }
        return new Sources(ListFiles.named(lists), named(once.values()));
    }

    /// Whether a path that was given names a file of works.
    public static boolean isImport(Path path) {
        return ImportFile.is(path) && Files.isRegularFile(path);
    }

    /// Names, where two would be equal with the folder's name before them.
    private static List<ImportFile> named(Collection<Path> paths) {
        Map<String, Integer> uses = new HashMap<>();
        paths.forEach(path -> uses.merge(name(path), 1, Integer::sum));
        return paths.stream()
                .map(path -> {
                    Path folder = path.toAbsolutePath().normalize().getParent();
                    boolean shared = uses.get(name(path)) > 1 && folder.getFileName() != null;
                    String before = shared ? folder.getFileName() + "/" : "";
                    return new ImportFile(before + name(path), path);
                })
                .toList();
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
