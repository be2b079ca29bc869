package org.bookwheel.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The folder of an index. A folder becomes one only if it is empty or does not exist; from then on
/// a file in it says so, and which form the index has. In it lie folders of the index, one level
/// deep. Whatever is removed from those is in the list of what the index wrote, see [WrittenFiles];
/// everything else stays. Safe for many threads; for one writing process, see [#writtenBy].
public final class IndexFolder {

    /// The form of all that lies in the folder. To be counted up when a program that knows this
    /// form would misread or spoil the next one.
    static final int FORM = 1;

    private static final String SAYS =
            """
            This folder is an index of Bookwheel's. It is derived from lists and may be removed.
            form %d\
            """;

    private static final String CURE =
            "; an index needs a folder of its own: choose an empty or a new one with --index";

    /// The right to write the folder.
    public interface Right {

        /// @throws IOException if this process does not have it any more
        void check() throws IOException;
    }

    private final Path root;
    private final WrittenFiles written;
    private volatile Right right = () -> {};

    public IndexFolder(Path root) {
        this.root = root;
        this.written = new WrittenFiles(root);
    }

    public Path root() {
        return root;
    }

    /// From now on nothing is written or removed without that right, but for the mark.
    public void writtenBy(Right owner) {
        right = owner;
    }

    /// Whether the folder is an index or may become one. Nothing is touched.
    ///
    /// @throws IOException saying what is in the way, and what to do
    public void check() throws IOException {
        if (Files.isSymbolicLink(root) && !Files.exists(root)) {
            throw new IOException(root + " is a link that leads nowhere" + CURE);
        }
        Path there = existing(root.toAbsolutePath());
        if (!Files.isDirectory(there)) {
            String wanted = Files.exists(root) ? "" : ", but " + root + " is to be in it";
            throw new IOException(there + " is not a folder" + wanted + CURE);
        }
        if (!Files.exists(root)) {
            return;
        }
        if (root.toRealPath().getParent() == null) {
            throw new IOException(root + " is the root of the file system" + CURE);
        }
        if (!isMarked()) {
            Optional<String> strange = UnmarkedFolder.strange(root);
            if (strange.isPresent()) {
                throw new IOException(
                        "%s is neither empty nor an index of Bookwheel's: it holds %s"
                                        .formatted(root, strange.get())
                                + CURE);
            }
        }
    }

    private static Path existing(Path path) {
        Path there = path;
        while (Files.notExists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }

    /// Whether the folder says that it is an index of a form that is known here.
    ///
    /// @throws IOException if it says that it is one of another form
    private boolean isMarked() throws IOException {
        if (!Files.isRegularFile(root.resolve(UnmarkedFolder.MARKER), LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Optional<String> mark;
        try {
            mark = DurableFile.read(root.resolve(UnmarkedFolder.MARKER));
        } catch (IOException damaged) {
            return false;
        }
        if (mark.isPresent() && !mark.get().equals(SAYS.formatted(FORM))) {
            throw new IOException(
                    "%s is an index of another version of Bookwheel; this one reads form %d"
                                    .formatted(root, FORM)
                            + CURE);
        }
        return mark.isPresent();
    }

    /// Whether the mark or the list is there and not as it was written: a sign that the disk spoils
    /// files.
    public boolean isDamaged() throws IOException {
        boolean isThere =
                Files.exists(root.resolve(UnmarkedFolder.MARKER), LinkOption.NOFOLLOW_LINKS);
        return isThere && !isMarked() || written.isDamaged();
    }

    /// Makes the folder an index, if it is none yet.
    ///
    /// @throws IOException as [#check], or if nothing can be written there
    public void claim() throws IOException {
        check();
        Files.createDirectories(root);
        if (!isMarked()) {
            Set<String> before = UnmarkedFolder.files(root);
            if (!before.isEmpty()) {
                written.replace(before);
            }
            DurableFile.write(root.resolve(UnmarkedFolder.MARKER), SAYS.formatted(FORM));
        }
    }

    /// A text of the index, whole as it was written; empty if it never was.
    ///
    /// @throws IOException if it is damaged
    public Optional<String> read(String name) throws IOException {
        return DurableFile.read(root.resolve(name));
    }

    /// Keeps a text, on disk before this returns.
    public void write(String name, String text) throws IOException {
        claim();
        right.check();
        DurableFile.write(root.resolve(name), text);
    }

    /// Makes a new folder of the index.
    ///
    /// @throws FileAlreadyExistsException if there is something of that name
    public Path create(String folder) throws IOException {
        claim();
        add(folder);
        return Files.createDirectory(root.resolve(folder));
    }

    /// A folder of the index, made if it is not there.
    ///
    /// @throws IOException if something else has its name, be it a link to a folder
    public Path folder(String name) throws IOException {
        Path folder = root.resolve(name);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            create(name);
        }
        return folder;
    }

    /// Says that a file is about to be written, as `folder/name`.
    public synchronized void add(String path) throws IOException {
        right.check();
        written.add(path);
    }

    /// Puts a file of the index in the place of another, in one step and on disk before this
    /// returns.
    public void replace(Path file, Path next) throws IOException {
        right.check();
        DurableFile.replace(file, next);
    }

    /// Removes what the index wrote and does not need any more, as far as it can be removed: what
    /// stays is removed the next time.
    ///
    /// @param unwanted is asked of each folder and file in the list
    public synchronized void remove(Predicate<String> unwanted) throws IOException {
        right.check();
        Set<String> left = new LinkedHashSet<>();
        Set<String> folders = new LinkedHashSet<>();
        for (String path : written()) {
            if (!unwanted.test(path)) {
                left.add(path);
            } else if (!path.contains("/")) {
                folders.add(path);
            } else if (!isRemoved(path)) {
                left.add(path);
            }
        }
        for (String folder : folders) {
            if (!isRemovedFolder(folder)) {
                left.add(folder);
            }
        }
        written.replace(left);
    }

    /// Where the list is damaged and nobody else's file is here, it is all that is here.
    private Set<String> written() throws IOException {
        boolean isKnown = !written.isDamaged() || UnmarkedFolder.strange(root).isPresent();
        return isKnown ? written.all() : UnmarkedFolder.files(root);
    }

    /// Whether a file is gone now. In a folder that is a link lie somebody's files.
    private boolean isRemoved(String path) {
        Path file = root.resolve(path);
        if (!Files.isDirectory(file.getParent(), LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        try {
            Files.deleteIfExists(file);
            return true;
        } catch (IOException busy) {
            return false;
        }
    }

    /// Whether a folder is gone now, or is left to those whose files are in it.
    private boolean isRemovedFolder(String folder) {
        Path path = root.resolve(folder);
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        try (Stream<Path> files = Files.list(path)) {
            if (files.findAny().isEmpty()) {
                Files.delete(path);
            }
            return true;
        } catch (IOException busy) {
            return false;
        }
    }
}
