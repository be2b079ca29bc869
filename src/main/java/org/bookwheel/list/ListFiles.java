package org.bookwheel.list;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Finds the lists in the files and folders that were given. Hidden folders are passed over. A
/// symbolic link counts as the file that it leads to, unless that lies outside of the folder: such
/// a link, and one that leads nowhere, is a list that cannot be read. So is a folder that cannot be
/// read: nobody knows what is in it.
public final class ListFiles {

    private static final String OUTSIDE = "a link out of its folder, which is not followed";

    private static final List<String> ENDINGS =
            List.of(".md", ".markdown", ".mdx", ".qmd", PlainText.ENDING);

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
    /// @param folder where the name begins, absolute
    /// @param trouble why it cannot or must not be read, in words; empty if it may be read. A
    ///   folder that cannot be read is a file with a trouble, too, and what was known in it is
    ///   unknown
    /// @param inFolder whether it was found in a folder that was given
    public record Found(
            Path path,
            Path real,
            String name,
            Path folder,
            String trouble,
            boolean isLink,
            boolean inFolder) {

        /// The same, given itself as well.
        private Found given() {
            return new Found(path, real, name, folder, trouble, isLink, false);
        }
    }

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
        try {
            if (Files.readAttributes(path, BasicFileAttributes.class).isDirectory()) {
                walk(path, found, folders);
            } else {
                Path folder = path.toAbsolutePath().normalize().getParent();
                found.add(
                        new Found(
                                path, path.toRealPath(), fileName(path), folder, "", false, false));
            }
        } catch (IOException why) {
            throw new IOException(path + " " + reason(why), why);
        }
        return found;
    }

    private record Folder(Path path, String key) {}

    /// No folder is held open while those in it are looked at, however deep they lie.
    private static void walk(Path root, List<Found> found, Folders folders) throws IOException {
        Path top = root.toAbsolutePath().normalize();
        Deque<Folder> left = new ArrayDeque<>();
        // only the folder that was given may be a link
        left.push(new Folder(root, key(Files.readAttributes(root, BasicFileAttributes.class))));
        while (!left.isEmpty()) {
            Folder folder = left.pop();
            List<Found> files = new ArrayList<>();
            try {
                look(folder.path(), root, top, files, left);
            } catch (NoSuchFileException | NotDirectoryException gone) {
                if (folder.path().equals(root)) {
                    throw gone;
                }
            } catch (IOException why) {
                if (folder.path().equals(root)) {
                    throw why;
                }
                files.clear();
                files.add(unreadable(folder.path(), root, top, why));
            }
            folders.folder(folder.path(), folder.key());
            found.addAll(files);
        }
    }

    private static void look(
            Path folder, Path root, Path top, List<Found> found, Deque<Folder> folders)
            throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                try {
                    BasicFileAttributes attributes = attributes(file);
                    boolean isPlain = attributes.isRegularFile() || attributes.isSymbolicLink();
                    if (attributes.isDirectory() && !fileName(file).startsWith(".")) {
                        folders.push(new Folder(file, key(attributes)));
                    } else if (isPlain && mayBeList(file)) {
                        found.add(found(file, root, top, attributes.isSymbolicLink()));
                    }
                } catch (AccessDeniedException every) {
                    throw every;
                } catch (NoSuchFileException gone) {
                    // it is not there any more
                } catch (IOException one) {
                    found.add(unreadable(file, root, top, one));
                }
            }
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static String key(BasicFileAttributes attributes) {
        return String.valueOf(attributes.fileKey());
    }

    /// A folder of which nobody knows what is in it.
    private static Found unreadable(Path folder, Path root, Path top, IOException why) {
        String trouble = "a folder that " + reason(why);
        return new Found(folder, folder, relative(folder, root) + "/", top, trouble, false, true);
    }

    /// Why something cannot be read, in words that go on a sentence: `may not be read`.
    public static String reason(IOException why) {
        return switch (why) {
            case AccessDeniedException denied -> "may not be read";
            case NoSuchFileException missing -> "does not exist";
            case FileSystemException named when named.getReason() != null ->
                    "cannot be read: " + named.getReason();
            default -> "cannot be read: " + why.getMessage();
        };
    }

    private static String relative(Path file, Path root) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static Found found(Path file, Path root, Path folder, boolean isLink) {
        String name = relative(file, root);
        try {
            Path real = file.toRealPath();
            if (real.startsWith(root.toRealPath()) && Files.isRegularFile(real)) {
                return new Found(file, real, name, folder, "", isLink, true);
            }
            return new Found(file, file, name, folder, OUTSIDE, isLink, true);
        } catch (IOException unreachable) {
            return new Found(file, file, name, folder, "a link that leads nowhere", isLink, true);
        }
    }

    /// Of a file and links to it the file itself, of several links the one whose name comes first;
    /// but a name that says that it is a list before that of a plain text.
    private static Found better(Found before, Found now) {
        if (isText(before) != isText(now)) {
            Found named = isText(before) ? now : before;
            return before.inFolder() && now.inFolder() ? named : named.given();
        }
        boolean either = now.isLink() && now.name().compareTo(before.name()) < 0;
        Found best = before.isLink() && (!now.isLink() || either) ? now : before;
        return before.inFolder() && now.inFolder() ? best : best.given();
    }

    private static boolean isText(Found found) {
        return PlainText.is(found.name());
    }

    /// Each file once and by name; where two names would be equal, with as many of the folders
    /// before them as it takes to tell them apart.
    public static List<ListFile> named(List<Found> all) {
        Map<Path, Found> found = new LinkedHashMap<>();
        all.forEach(one -> found.merge(one.real(), one, ListFiles::better));
        List<Found> once = List.copyOf(found.values());
        List<String> names = DistinctNames.of(once, Found::name, Found::folder);
        List<ListFile> files = new ArrayList<>();
        for (int i = 0; i < once.size(); i++) {
            files.add(file(names.get(i), once.get(i)));
        }
        files.sort(Comparator.comparing(ListFile::name).thenComparing(ListFile::path));
        return files;
    }

    private static ListFile file(String name, Found found) {
        return new ListFile(name, found.path(), found.trouble(), found.inFolder());
    }

    /// The files in which a folder may keep lists.
    private static boolean mayBeList(Path file) {
        return mayBeList(fileName(file));
    }

    /// Whether a file of this name may be a list, found in a folder.
    public static boolean mayBeList(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(lower::endsWith) || ListForm.of(name) != ListForm.MARKDOWN;
    }

    private static String fileName(Path path) {
        Path name = path.normalize().getFileName();
        return name == null ? "" : name.toString();
    }
}
