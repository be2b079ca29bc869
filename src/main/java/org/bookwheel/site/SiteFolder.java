package org.bookwheel.site;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The folder of a site, written anew beside the old one and then put in its place: who looks at it
/// sees the old one or the new one, whole. It says of itself that it is a site, and which files it
/// has: a folder in which anything else lies is somebody's, and is left as it is. For one thread; a
/// second process is refused.
public final class SiteFolder implements AutoCloseable {

    /// Says that a folder is a site, and names all its files, one a line.
    static final String MARK = "bookwheel-site.txt";

    private static final String SAYS = "A site that Bookwheel wrote. Its files:";
    private static final String CURE =
            "; a site needs a folder of its own: choose an empty or a new one with --out";

    private final Path place;
    private final Path next;
    private final Path old;
    private final Set<String> written = new TreeSet<>();
    private final FileChannel mark;
    private final FileLock lock;
    private boolean isDone;

    private SiteFolder(Path place, Path next, Path old, FileChannel mark, FileLock lock) {
        this.place = place;
        this.next = next;
        this.old = old;
        this.mark = mark;
        this.lock = lock;
    }

    /// Begins a new site beside what is there.
    ///
    /// @throws IOException saying what is in the way, and what to do
    public static SiteFolder begin(Path wanted) throws IOException {
        Path place = wanted.toAbsolutePath().normalize();
        if (Files.exists(place)) {
            place = place.toRealPath();
        }
        if (place.getParent() == null) {
            throw new IOException(place + " is the root of all files" + CURE);
        }
        Path next = place.resolveSibling(place.getFileName() + ".next");
        Path old = place.resolveSibling(place.getFileName() + ".old");
        check(next);
        Files.createDirectories(next);
        FileChannel mark =
                FileChannel.open(
                        next.resolve(MARK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Optional<FileLock> lock = lock(mark);
        if (lock.isEmpty()) {
            mark.close();
            throw new IOException(
                    place + " is being written by another process; wait until it has ended");
        }
        SiteFolder folder = new SiteFolder(place, next, old, mark, lock.get());
        try {
            folder.recover();
            check(place);
            deleteBut(next, Set.of(MARK));
            Files.write(next.resolve(MARK), (SAYS + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            folder.close();
            throw failure;
        }
        return folder;
    }

    private static Optional<FileLock> lock(FileChannel mark) throws IOException {
        try {
            return Optional.ofNullable(mark.tryLock());
        } catch (OverlappingFileLockException ours) {
            return Optional.empty();
        }
    }

    /// A process that ended between the two steps of the swap left the old site beside its place.
    private void recover() throws IOException {
        if (!Files.exists(old)) {
            return;
        }
        check(old);
        if (Files.exists(place)) {
            delete(old);
        } else {
            Files.move(old, place, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /// Whether a folder is a site or may become one. Nothing is touched.
    private static void check(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(folder + " is not a folder" + CURE);
        }
        Path mark = folder.resolve(MARK);
        boolean isMarked = Files.isRegularFile(mark, LinkOption.NOFOLLOW_LINKS);
        List<String> said = isMarked ? Files.readAllLines(mark) : List.of();
        boolean isSite = !said.isEmpty() && said.getFirst().equals(SAYS);
        boolean isBegun = isMarked && (said.isEmpty() || said.equals(List.of(SAYS)));
        if (isBegun && folder.toString().endsWith(".next")) {
            return;
        }
        Set<String> ours = isSite ? new HashSet<>(said) : Set.of();
        try (Stream<Path> all = Files.walk(folder)) {
            Optional<Path> strange =
                    all.filter(one -> !Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS))
                            .filter(one -> !(isSite && one.equals(mark)))
                            .filter(one -> !ours.contains(name(folder, one)))
                            .findFirst();
            if (strange.isPresent()) {
                throw new IOException(
                        "%s holds %s, which Bookwheel did not write; it is left as it is"
                                        .formatted(folder, name(folder, strange.get()))
                                + CURE);
            }
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /// Writes a file of the new site.
    ///
    /// @param name with `/` between folders
    void put(String name, byte[] bytes) throws IOException {
        if (written.add(name)) {
            Files.write(fileFor(name), bytes);
        }
    }

    void put(String name, String text) throws IOException {
        put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /// A file of the new site, to be closed.
    OutputStream open(String name) throws IOException {
        written.add(name);
        return new BufferedOutputStream(Files.newOutputStream(fileFor(name)));
    }

    private Path fileFor(String name) throws IOException {
        Path file = next.resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    /// Puts the new site in the place of the old one.
    public void finish() throws IOException {
        String names = SAYS + "\n" + String.join("\n", written) + "\n";
        mark.truncate(0);
        ByteBuffer bytes = ByteBuffer.wrap(names.getBytes(StandardCharsets.UTF_8));
        for (long at = 0; bytes.hasRemaining(); ) {
            at += mark.write(bytes, at);
        }
        mark.force(true);
        // somebody may have put a file there meanwhile
        check(place);
        if (Files.exists(place)) {
            Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(next, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            if (Files.exists(old)) {
                Files.move(old, place, StandardCopyOption.ATOMIC_MOVE);
            }
            throw failure;
        }
        isDone = true;
        delete(old);
    }

    /// What was begun and not finished is taken away.
    @Override
    public void close() throws IOException {
        try (mark) {
            lock.release();
        } finally {
            if (!isDone) {
                delete(next);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            deleteBut(folder, Set.of());
            Files.deleteIfExists(folder);
        }
    }

    /// Empties a folder of ours, but for some files in it.
    private static void deleteBut(Path folder, Set<String> kept) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes facts)
                            throws IOException {
                        if (!kept.contains(name(folder, file))) {
                            Files.delete(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path one, IOException failure)
                            throws IOException {
                        if (failure != null) {
                            throw failure;
                        }
                        if (!one.equals(folder)) {
                            Files.delete(one);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
