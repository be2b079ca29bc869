package org.bookwheel.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The program as a process that goes on running, and what it says meanwhile.
public final class Running implements AutoCloseable {

    private static final Pattern OPEN = Pattern.compile("open http://localhost:(\\d+)");

    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private final Thread listener;

    private Running(ProcessBuilder command) {
        try {
            process = command.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        listener = Thread.ofPlatform().daemon().start(this::listen);
    }

    /// Starts the program with these words.
    public static Running start(Object... arguments) {
        return start(new ProcessBuilder(Program.command(arguments)));
    }

    /// Starts whatever was put together.
    public static Running start(ProcessBuilder command) {
        return new Running(command);
    }

    /// Starts the program with these words, that of Java first.
    public static Running of(List<String> command) {
        return start(new ProcessBuilder(command));
    }

    /// Starts the program by means of another, for instance one that sets limits.
    public static Running startBy(List<String> before, Object... arguments) {
        List<String> command = new ArrayList<>(before);
        command.addAll(Program.command(arguments));
        return start(new ProcessBuilder(command));
    }

    private void listen() {
        try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(said::add);
        } catch (IOException | UncheckedIOException ended) {
            // what it said until then is what it said
        }
    }

    /// All that it said so far.
    public List<String> said() {
        synchronized (said) {
            return List.copyOf(said);
        }
    }

    /// Waits until it says something that holds these words; the line.
    public String await(String words) {
        return await(words, 1);
    }

    /// Waits until it has said it so many times; the last line.
    public String await(String words, int times) {
        Await.until(
                () -> words + " in " + said,
                Patience.LONG,
                () -> times(words).size() >= times || !process.isAlive() && !listener.isAlive());
        List<String> lines = times(words);
        if (lines.size() < times) {
            throw new AssertionError("it ended and did not say " + words + ": " + said);
        }
        return lines.get(times - 1);
    }

    private List<String> times(String words) {
        return said().stream().filter(line -> line.contains(words)).toList();
    }

    /// The address of its server.
    public String url() {
        Matcher open = OPEN.matcher(await("open http://"));
        if (!open.find()) {
            throw new AssertionError(said);
        }
        return "http://localhost:" + open.group(1);
    }

    /// The answer to a GET.
    public JsonNode get(String path) {
        return Jackson.MAPPER.readTree(text(path));
    }

    /// The answer to a GET, as it comes.
    public String text(String path) {
        return ask(path).body();
    }

    /// The status of the answer to a GET.
    public int status(String path) {
        return ask(path).statusCode();
    }

    private HttpResponse<String> ask(String path) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url() + path)).timeout(Patience.LONG).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// How many works a search finds.
    public int total(String typed) {
        return whole("/api/v1/search" + Site.query("q", typed, "size", "0", "facets", ""))
                .path("total")
                .asInt(-1);
    }

    /// The answer to a search that had the time to end: on a busy machine one may be cut short.
    public JsonNode whole(String path) {
        JsonNode[] answer = new JsonNode[1];
        Await.until(
                () -> "a whole answer to " + path,
                Patience.LONG,
                () -> {
                    answer[0] = get(path);
                    return !answer[0].path("partial").asBoolean(false);
                });
        return answer[0];
    }

    /// What `/readyz` says of one check.
    public String check(String name) {
        return get("/readyz").path("checks").path(name).asString("");
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// Sends it a signal, by its name without `SIG`.
    public void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(pid())).start().waitFor();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// Ends it at once, in whatever it does.
    public void kill() {
        process.destroyForcibly();
        end();
    }

    /// Waits for its end; its exit status.
    public int end() {
        try {
            if (!process.waitFor(Patience.LONG.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("it does not end: " + said);
            }
            listener.join();
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// Asks it to end, and waits for it.
    @Override
    public void close() {
        process.destroy();
        end();
    }
}
