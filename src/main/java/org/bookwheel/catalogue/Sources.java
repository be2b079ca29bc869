package org.bookwheel.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bookwheel.list.DistinctNames;
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
        List<ListFiles.Found> imports = new ArrayList<>();
        check(paths);
        for (Path path : paths) {
            List<ListFiles.Found> found = ListFiles.below(path, (folder, key) -> {});
            (isImport(path) ? imports : lists).addAll(found);
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
    public static Sources of(List<ListFiles.Found> lists, List<ListFiles.Found> imports) {
        return new Sources(ListFiles.named(lists), named(imports));
    }

    /// Whether a path that was given names a file of works.
    public static boolean isImport(Path path) {
        return ImportFile.is(path) && Files.isRegularFile(path);
    }

    /// Each file once, however often it was given.
    private static List<ImportFile> named(List<ListFiles.Found> imports) {
        Map<Path, ListFiles.Found> found = new LinkedHashMap<>();
        imports.forEach(one -> found.putIfAbsent(one.real(), one));
        List<ListFiles.Found> once = List.copyOf(found.values());
        List<String> names = DistinctNames.of(once, ListFiles.Found::name, ListFiles.Found::folder);
        return IntStream.range(0, once.size())
                .mapToObj(i -> new ImportFile(names.get(i), once.get(i).path()))
                .toList();
    }
}
