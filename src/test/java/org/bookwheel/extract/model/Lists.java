package org.bookwheel.extract.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bookwheel.list.Document;
import org.bookwheel.list.ListFile;
import org.bookwheel.list.ListReader;

/// The lists of a folder by their names in files of answers: the path with `__` for `/`.
final class Lists {

    private Lists() {}

    static Map<String, Path> in(Path folder) throws IOException {
        Map<String, Path> lists = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                lists.put(
                        folder.relativize(file).toString().replace('/', '_').replace("_", "_"),
                        file);
            }
        }
        Map<String, Path> named = new TreeMap<>();
        for (Path file : lists.values()) {
            named.put(folder.relativize(file).toString().replace("/", "__"), file);
        }
        return named;
    }

    static Document read(String name, Path file) throws IOException {
        return ListReader.read(new ListFile(name, file, ""));
    }

    /// What stands before the second `__` of a list's name: whose it is.
    static String repository(String list) {
        int first = list.indexOf("__");
        int second = first < 0 ? -1 : list.indexOf("__", first + 2);
        return second < 0 ? list : list.substring(0, second);
    }

    static List<String> names(Map<String, Path> lists) {
        return new ArrayList<>(lists.keySet());
    }
}
