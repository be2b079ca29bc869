package org.bookwheel.list;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Finds the lists in the files and folders that were given. Hidden folders are passed over. A
/// symbolic link counts as the file that it leads to, unless that lies outside of the folder: such
/// a link, and one that leads nowhere, is a list that cannot be read.
public final class ListFiles {

    private static final String OUTSIDE = "a link out of its folder, which is not followed";

    private ListFiles() {}

    /// All lists below some paths, by name; a file given twice counts once.
    ///
    /// @throws IOException if a path does not exist or a folder cannot be read
    public static List<ListFile> find(List<Path> paths) throws IOException {
        List<Found> found = new ArrayList<>();
        for (Path path : paths) {
            found.addAll(below(path, (folder, key) -> {}));
        }
        return named(found);
    }

    /// A file below a path that was given.
    ///
    /// @param real where it really is
    /// @param name its path below the folder that was given, or its own name
    /// @param folder the name of that folder
    /// @param trouble why it must not be read, in words; empty if it may
    public record Found(
            Path path, Path real, String name, String folder, String trouble, boolean isLink) {}

    /// Is told of every folder that is looked into, and by what it can be told from another of its
    /// name.
    public interface Folders {
        void folder(Path folder, String key);
    }

    /// The lists below one path: itself, if it is a file.
    ///
    /// @throws IOException if it does not exist or cannot be read
    public static List<Found> below(Path path, Folders folders) throws IOException {
        List<Found> found = new ArrayList<>();
        if (Files.isDirectory(path)) {
            walk(path, found, folders);
        } else if (Files.exists(path)) {
            found.add(new Found(path, path.toRealPath(), fileName(path), parent(path), "", false));
        } else {
            throw new IOException(path + " does not exist");
        }
        return found;
    }

    private static void walk(Path given, List<Found> found, Folders folders) throws IOException {
        // A walk does not begin at a link.
        Path root = Files.isSymbolicLink(given) ? given.toRealPath() : given;
        String name = fileName(given.toAbsolutePath());
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) {
                        if (!folder.equals(root) && fileName(folder).startsWith(".")) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        folders.folder(folder, String.valueOf(attributes.fileKey()));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        boolean plain = attributes.isRegularFile() || attributes.isSymbolicLink();
                        if (plain && isMarkdown(file)) {
                            found.add(found(file, root, name, attributes.isSymbolicLink()));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException why)
                            throws IOException {
                        boolean own =
                                why instanceof AccessDeniedException
                                        || why instanceof NoSuchFileException;
                        if (file.equals(root) || !own) {
                            throw why;
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private static Found found(Path file, Path root, String folder, boolean isLink) {
        String name = root.relativize(file).toString().replace('\\', '/');
        try {
            Path real = file.toRealPath();
            if (real.startsWith(root.toRealPath()) && Files.isRegularFile(real)) {
                return new Found(file, real, name, folder, "", isLink);
            }
            return new Found(file, file, name, folder, OUTSIDE, isLink);
        } catch (IOException unreachable) {
            return new Found(file, file, name, folder, "a link that leads nowhere", isLink);
        }
    }

    /// Of a file and links to it the file itself, of several links the one whose name comes first.
    private static Found better(Found before, Found now) {
        boolean either = now.isLink() && now.name().compareTo(before.name()) < 0;
        return before.isLink() && (!now.isLink() || either) ? now : before;
    }

    /// Each file once and by name; where two names would be equal, with the given folder's name
    /// before them.
    public static List<ListFile> named(List<Found> all) {
        Map<Path, Found> found = new LinkedHashMap<>();
        all.forEach(one -> found.merge(one.real(), one, ListFiles::better));
        Map<String, Integer> uses = new HashMap<>();
        found.values().forEach(one -> uses.merge(one.name(), 1, Integer::sum));
        List<ListFile> files = new ArrayList<>();
        for (Found one : found.values()) {
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
