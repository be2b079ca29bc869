package org.bookwheel.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `bookwheel serve` as a process of its own.
public final class Served implements AutoCloseable {

    private static final Pattern OPEN = Pattern.compile("bookwheel: open http://[^:]+:(\\d+)");

    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final Thread reader;

    private Served(List<String> command) throws IOException {
        process = new ProcessBuilder(command).start();
        reader = Thread.ofPlatform().daemon().start(this::read);
    }

    /// Starts it on any free port, with further words.
    public static Served with(Object... words) throws IOException {
        List<String> command = new java.util.ArrayList<>(Program.command("serve", "--port", 0));
        for (Object word : words) {
            command.add(String.valueOf(word));
        }
        return new Served(command);
    }

    private void read() {
        try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                Matcher open = OPEN.matcher(line);
                if (open.matches()) {
                    port.complete(Integer.valueOf(open.group(1)));
                }
            }
        } catch (IOException gone) {
            said.add(gone.toString());
        }
        port.completeExceptionally(new IllegalStateException(String.join("\n", said)));
    }

    /// The port, once it is open.
    public int port() {
        return port.join();
    }

    /// Asks it to stop, as a system does that shuts down.
    public void terminate() {
        process.toHandle().destroy();
    }

    /// What it said until its end.
    public List<String> saidInAll() throws InterruptedException {
        process.waitFor();
        reader.join();
        return List.copyOf(said);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
