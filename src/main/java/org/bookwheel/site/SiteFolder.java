package org.bookwheel.site;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bookwheel.store.OwnFolder;

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

    /// Names that nobody chooses, so that no copy of a site is taken for one of these.
    private static final String BESIDE = ".%s.bookwheel-%s";

    private final Path place;
    private final Path next;
    private final Path old;
    private final Set<String> written = new TreeSet<>();

    /// Those that are there.
    private final Set<Path> folders = new HashSet<>();

    private final FileChannel mark;
    private boolean isDone;

    private SiteFolder(Path place, Path next, Path old, FileChannel mark) {
        this.place = place;
        this.next = next;
        this.old = old;
        this.mark = mark;
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
            throw new IOException(place + " is the root of the file system" + CURE);
        }
        Path next = place.resolveSibling(BESIDE.formatted(place.getFileName(), "next"));
        Path old = place.resolveSibling(BESIDE.formatted(place.getFileName(), "old"));
        check(next, true);
        Files.createDirectories(next);
        FileChannel mark =
                FileChannel.open(
                        next.resolve(MARK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(mark)) {
            mark.close();
            throw new IOException(
                    place + " is being written by another process; wait until it has ended");
        }
        SiteFolder folder = new SiteFolder(place, next, old, mark);
        try {
            folder.recover();
            check(place, false);
            OwnFolder.empty(next, next.resolve(MARK));
            folder.mark(Set.of());
        } catch (IOException failure) {
            folder.close();
            throw failure;
        }
        return folder;
    }

    /// Whether the lock was free; it goes with the channel.
    private static boolean isLocked(FileChannel mark) throws IOException {
        try {
            return mark.tryLock() != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    /// A process that ended between the two steps of the swap left the old site beside its place.
    private void recover() throws IOException {
        if (!Files.exists(old)) {
            return;
        }
        check(old, false);
        if (Files.exists(place)) {
            OwnFolder.delete(old);
        } else {
            Files.move(old, place, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /// Whether a folder is a site or may become one. Nothing is touched.
    ///
    /// @param mayBeBegun whether it may hold any part of a site that was not finished
    private static void check(Path folder, boolean mayBeBegun) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(folder + " is not a folder" + CURE);
        }
        Path mark = folder.resolve(MARK);
        boolean isMarked = Files.isRegularFile(mark, LinkOption.NOFOLLOW_LINKS);
        List<String> said = isMarked ? Files.readAllLines(mark) : List.of();
        if (mayBeBegun && isMarked && (said.isEmpty() || said.equals(List.of(SAYS)))) {
            return;
        }
        Set<Path> ours = new HashSet<>(Set.of(folder));
        if (!said.isEmpty() && said.getFirst().equals(SAYS)) {
            ours.add(mark);
            said.stream().skip(1).map(folder::resolve).forEach(file -> addWithFolders(file, ours));
        }
        try (Stream<Path> all = Files.walk(folder)) {
            Optional<Path> strange = all.filter(one -> !ours.contains(one)).findFirst();
            if (strange.isPresent()) {
                throw new IOException(
                        "%s holds %s, which Bookwheel did not write; it is left as it is"
                                        .formatted(folder, folder.relativize(strange.get()))
                                + CURE);
            }
        }
    }

    private static void addWithFolders(Path file, Set<Path> ours) {
        for (Path at = file; at != null && ours.add(at); ) {
            at = at.getParent();
        }
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
        if (folders.add(file.getParent())) {
            Files.createDirectories(file.getParent());
        }
        return file;
    }

    /// Where something may lie until the site is written; whoever puts it there takes it away. It
    /// is here, so that the next run takes away what a process that was killed has left.
    public Path temporary() {
        return next.resolve(".temporary");
    }

    /// Puts the new site in the place of the old one.
    public void finish() throws IOException {
        mark(written);
        // somebody may have put a file there meanwhile
        check(place, false);
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
        check(old, false);
        OwnFolder.delete(old);
    }

    /// Through the one channel: where any other is closed, some systems give up the lock.
    private void mark(Set<String> names) throws IOException {
        String says = SAYS + "\n" + String.join("", names.stream().map(one -> one + "\n").toList());
        mark.truncate(0);
        ByteBuffer bytes = ByteBuffer.wrap(says.getBytes(StandardCharsets.UTF_8));
        for (long at = 0; bytes.hasRemaining(); ) {
            at += mark.write(bytes, at);
        }
        mark.force(true);
    }

    /// What was begun and not finished is taken away.
    @Override
    public void close() throws IOException {
        // closing gives up the lock: nobody else begins while this is taken away
        try (mark) {
            if (!isDone) {
                OwnFolder.delete(next);
            }
        }
    }
}
