package org.bookwheel.keeping;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/// The right to write an index, which one process has at a time. The system takes it back when that
/// process ends, however it ends; the number in the file is for people. It is lost, too, when the
/// file is removed or replaced: whoever comes then locks another one.
public final class IndexLock implements AutoCloseable {

    private static final String FILE = "lock";

    private final FileChannel channel;
    private final Path file;

    /// The file itself, whatever its name; it cannot be given again while it is open.
    private final Object key;

    private IndexLock(FileChannel channel, Path file) throws IOException {
        this.channel = channel;
        this.file = file;
        this.key = key(file);
    }

    /// Another process writes the index.
    public static final class TakenException extends IOException {
        private static final long serialVersionUID = 1;

        TakenException(Object place, String process) {
            super(
                    "%s is in use by process %s; stop that, or choose another place with --index"
                            .formatted(place, process));
        }
    }

    /// @param folder an index
    /// @throws TakenException if another process has it
    /// @throws IOException if the index cannot be written
    public static IndexLock take(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (Files.isSymbolicLink(file)) {
            throw new IOException(file + " is a link to somebody's file; remove it");
        }
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new TakenException(folder, holder(file));
            }
            channel.truncate(0);
            String process = ProcessHandle.current().pid() + "\n";
            channel.write(ByteBuffer.wrap(process.getBytes(StandardCharsets.US_ASCII)));
            IndexLock taken = new IndexLock(channel, file);
            taken.compare();
            return taken;
        } catch (OverlappingFileLockException ours) {
            channel.close();
            throw new TakenException(folder, holder(file));
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
    }

    /// What is written to the file that is locked shows in the one in the folder. That must not be
    /// opened: to close it would give up the lock.
    private void compare() throws IOException {
        long size = Files.size(file);
        channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
        if (Files.size(file) != size + 1) {
            throw new IOException(file + " was replaced just now");
        }
    }

    /// @throws IOException if the file that is locked is not the one in the folder any more
    public void check() throws IOException {
        if (!key.equals(key(file))) {
            throw new IOException(file.getParent() + " was removed or replaced");
        }
    }

    private static Object key(Path file) throws IOException {
        try {
            Object key =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                            .fileKey();
            // where files have no keys, one that is open cannot be removed either
            return key == null ? file : key;
        } catch (NoSuchFileException | NotDirectoryException gone) {
            return "";
        }
    }

    private static String holder(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1).strip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
