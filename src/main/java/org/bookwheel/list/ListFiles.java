package org.bookwheel.list;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Finds the lists in the files and folders that were given. Hidden folders are passed over. A
/// symbolic link counts as the file that it leads to, unless that lies outside of the folder: such
/// a link, and one that leads nowhere, is a list that cannot be read.
public final class ListFiles {

    private ListFiles() {}

    /// All lists below some paths, by name; a file given twice counts once.
    ///
    /// @throws IOException if a path does not exist or a folder cannot be read
    public static List<ListFile> find(List<Path> paths) throws IOException {
        Map<Path, Found> found = new HashMap<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                walk(path, found);
            } else if (Files.exists(path)) {
                found.putIfAbsent(path.toRealPath(), new Found(path, fileName(path), parent(path)));
            } else {
                throw new IOException(path + " does not exist");
            }
        }
        return named(found.values().stream().toList());
    }

    /// A file, its name below the given folder, that folder's own name, and why it is not read.
    private record Found(Path path, String name, String folder, String trouble) {

        Found(Path path, String name, String folder) {
            this(path, name, folder, "");
        }

        Found not(String why) {
            return new Found(path, name, folder, why);
        }
    }

    private static void walk(Path given, Map<Path, Found> found) throws IOException {
        // A walk does not begin at a link.
        Path root = Files.isSymbolicLink(given) ? given.toRealPath() : given;
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) {
                        boolean hidden = !folder.equals(root) && fileName(folder).startsWith(".");
                        return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        boolean plain = attributes.isRegularFile() || attributes.isSymbolicLink();
                        if (plain && isMarkdown(file)) {
                            String name = root.relativize(file).toString().replace('\\', '/');
                            add(
                                    new Found(file, name, fileName(given.toAbsolutePath())),
                                    root,
                                    found);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException why)
                            throws IOException {
                        if (file.equals(root)) {
                            throw why;
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private static void add(Found one, Path root, Map<Path, Found> found) {
        try {
            Path real = one.path().toRealPath();
            if (!real.startsWith(root.toRealPath()) || !Files.isRegularFile(real)) {
                found.put(one.path(), one.not("a link out of its folder, which is not followed"));
            } else {
                found.merge(real, one, ListFiles::better);
            }
        } catch (IOException unreachable) {
            found.put(one.path(), one.not("a link that leads nowhere"));
        }
    }

    /// Of a file and links to it the file itself, of several links the one whose name comes first.
    private static Found better(Found before, Found now) {
        boolean link = Files.isSymbolicLink(now.path());
        boolean either = link && now.name().compareTo(before.name()) < 0;
        return Files.isSymbolicLink(before.path()) && (!link || either) ? now : before;
    }

    /// Names, where two would be equal with the given folder's name before them.
    private static List<ListFile> named(List<Found> found) {
        Map<String, Integer> uses = new HashMap<>();
        found.forEach(one -> uses.merge(one.name(), 1, Integer::sum));
        List<ListFile> files = new ArrayList<>();
        for (Found one : found) {
            boolean shared = uses.get(one.name()) > 1;
            files.add(
                    new ListFile(
                            shared ? one.folder() + "/" + one.name() : one.name(),
                            one.path(),
                            one.trouble()));
        }
        files.sort(Comparator.comparing(ListFile::name).thenComparing(ListFile::path));
        return files;
    }

    private static boolean isMarkdown(Path file) {
        String name = fileName(file).toLowerCase(Locale.ROOT);
        return name.endsWith(".md") || name.endsWith(".markdown");
    }

    private static String fileName(Path path) {
        Path name = path.normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    private static String parent(Path path) {
        Path parent = path.toAbsolutePath().normalize().getParent();
        return parent == null ? "" : fileName(parent);
    }
}
