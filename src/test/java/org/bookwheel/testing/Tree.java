package org.bookwheel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// All that lies below a folder.
public final class Tree {

    private Tree() {}

    /// Each file, link and folder with what it holds and when that was last changed, so that two
    /// are equal only if nothing was touched between them.
    public static Map<String, String> of(Path root) {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                tree.put(root.relativize(path).toString(), content(path));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return tree;
    }

    private static String content(Path path) throws IOException {
        String changed =
                String.valueOf(Files.getAttribute(path, "unix:ctime", LinkOption.NOFOLLOW_LINKS));
        if (Files.isSymbolicLink(path)) {
            return changed + " -> " + Files.readSymbolicLink(path);
        }
        return Files.isDirectory(path)
                ? changed
                : changed + " " + Files.readString(path, StandardCharsets.ISO_8859_1);
    }
}
