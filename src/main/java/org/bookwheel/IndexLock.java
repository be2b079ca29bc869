package org.bookwheel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The right to write an index, which one process has at a time. The system takes it back when that
/// process ends, however it ends; the number in the file is for people.
final class IndexLock implements AutoCloseable {

    private static final String FILE = "lock";

    private final FileChannel channel;

    private IndexLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Another process writes the index.
    static final class TakenException extends IOException {
        private static final long serialVersionUID = 1;

        private TakenException(Path folder, String process) {
            super(
                    "%s is in use by process %s; stop that, or choose another folder with --index"
                            .formatted(folder, process));
        }
    }

    /// @throws TakenException if another process has it
    /// @throws IOException if the index cannot be written
    static IndexLock take(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(FILE);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new TakenException(folder, holder(file));
            }
            channel.truncate(0);
            String process = ProcessHandle.current().pid() + "\n";
            channel.write(ByteBuffer.wrap(process.getBytes(StandardCharsets.US_ASCII)));
            return new IndexLock(channel);
        } catch (OverlappingFileLockException ours) {
            channel.close();
            throw new TakenException(folder, holder(file));
        } catch (IOException failure) {
            channel.close();
            throw failure;
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
