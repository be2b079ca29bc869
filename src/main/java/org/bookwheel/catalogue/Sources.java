package org.bookwheel.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        List<Path> lists = new ArrayList<>();
        List<ImportFile> imports = new ArrayList<>();
        for (Path path : paths) {
            if (ImportFile.is(path) && Files.isRegularFile(path)) {
                imports.add(new ImportFile(path.getFileName().toString(), path));
            } else {
                lists.add(path);
            }
        }
        return new Sources(ListFiles.find(lists), imports);
    }
}
