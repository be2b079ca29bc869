package org.bookwheel.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A process that has read its tables and goes on, in which commands run one after another. Its
/// standard output and error are files, which are emptied before each command.
final class Worker {

    /// How often it is looked whether a command serves, which would never end.
    private static final int LOOK_MILLIS = 100;

    private final Process process;
    private final Path place;
    private final Socket socket;
    private final Path out;
    private final Path err;

    private Worker(Path folder, Path place, String caches) throws IOException {
        this.place = place;
        out = Files.createFile(folder.resolve("out.txt"));
        err = Files.createFile(folder.resolve("err.txt"));
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ProcessBuilder command =
                    new ProcessBuilder(
                            Program.java(
                                    List.of(), CommandWorker.class.getName(), door.getLocalPort()));
            command.directory(place.toFile()).environment().put("XDG_CACHE_HOME", caches);
            process =
                    command.redirectOutput(ProcessBuilder.Redirect.appendTo(out.toFile()))
                            .redirectError(ProcessBuilder.Redirect.appendTo(err.toFile()))
                            .start();
            door.setSoTimeout((int) Patience.LONG.toMillis());
            socket = door.accept();
        }
        socket.setSoTimeout(LOOK_MILLIS);
    }

    /// Starts one.
    ///
    /// @param folder an empty one for its output
    /// @param place from which it runs
    /// @param caches what the program keeps for its user
    static Worker start(Path folder, Path place, Path caches) {
        try {
            return new Worker(folder, place, caches.toString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    boolean runsIn(Path folder) {
        return process.isAlive() && place.equals(folder);
    }

    /// It ends once it is done with what it was given.
    void leave() {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Runs a command to its end. One that begins to serve is ended, and the worker with it.
    Program run(Object... arguments) throws IOException, InterruptedException {
        empty(out);
        empty(err);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream command = new DataOutputStream(bytes);
        command.write(arguments.length);
        for (Object argument : arguments) {
            byte[] word = String.valueOf(argument).getBytes(StandardCharsets.UTF_8);
            command.writeInt(word.length);
            command.write(word);
        }
        socket.getOutputStream().write(bytes.toByteArray());
        int status = status(System.nanoTime() + Patience.LONG.toNanos());
        return new Program(status, Files.readString(out), Files.readString(err));
    }

    private static void empty(Path file) throws IOException {
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                .close();
    }

    private int status(long until) throws IOException, InterruptedException {
        InputStream answers = socket.getInputStream();
        while (true) {
            try {
                int status = answers.read();
                return status < 0 ? end() : status;
            } catch (SocketTimeoutException runs) {
                if (Files.readString(err).contains("open http://") || System.nanoTime() > until) {
                    process.destroy();
                    return end();
                }
            }
        }
    }

    private int end() throws InterruptedException {
        Duration patience = Patience.LONG;
        if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }
}
