package org.bookwheel.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bookwheel.server.http.ServerOptions;
import org.bookwheel.store.OwnFolder;
import picocli.CommandLine;

/// Indexes and serves a small list for a moment, asks what people ask, and what is new in it, so
/// that the JDK learns what a start needs and keeps it in a cache.
final class Rehearsal {

    /// More than once, since some code is only made when it is used again.
    private static final int ROUNDS = 5;

    private static final String LIST =
            """
            # Papers
            ## Scheduling
            - [Kestrel: Scheduling Long Requests Early (LRE)](https://arxiv.org/abs/2403.01234) | ETH Zurich, OSDI'24
            - **Buffer Pools Without Locks.** Ada Okafor, Jin Park. NSDI 2023. [[code]](https://example.org/code)
            ## Storage
            1. Recovering From Half A Write, SOSP 2021 (Rice University) `storage`
            """;

    private static final List<String> ADDRESSES =
            List.of(
                    "/",
                    "/app.js",
                    "/readyz",
                    "/api/v1/search?size=1&sort=added&members=added",
                    "/api/v1/search?q=scheduling+requests&venue=OSDI&sort=newest",
                    "/api/v1/search?q=write%20recoverng",
                    "/api/v1/search?q=%22without+locks%22+OR+(author:okafor+-lre)",
                    "/api/v1/suggest?q=sche",
                    "/api/v1/facets/tag?prefix=s",
                    "/api/v1/works/arxiv:2403.01234/related",
                    "/api/v1/lists",
                    "/api/v1/export?format=bibtex",
                    "/?q=locks",
                    "/works/arxiv:2403.01234",
                    "/feed.atom?q=half");

    private Rehearsal() {}

    static void run() throws IOException {
        Path folder = Files.createTempDirectory("bookwheel");
        try {
            Path list = Files.writeString(folder.resolve("list.md"), LIST);
            serve(folder.resolve("index"), list);
            Files.writeString(list, LIST + "2. Another Line\n");
            serve(folder.resolve("index"), list);
            askHistory(folder);
        } finally {
            OwnFolder.delete(folder);
        }
    }

    /// Twice, since what was read is kept. What it prints goes where the start's own words go.
    private static void askHistory(Path folder) throws IOException {
        SmallRepository repository =
                SmallRepository.of(folder.resolve("lists"), LIST, LIST + "2. Another Line\n");
        String cache = folder.resolve("cache").toString();
        for (String since : List.of("HEAD~1", "HEAD~1", "2020-01-01")) {
            int status =
                    TypedValues.registerWith(new CommandLine(new SinceCommand()))
                            .execute(since, repository.root().toString(), "--cache", cache);
            if (status == ExitStatus.WRONG_USE) {
                throw new IOException("since " + since + " must be understood, but is not");
            }
        }
    }

    private static void serve(Path index, Path list) throws IOException {
        Progress silent = new Progress(new PrintStream(OutputStream.nullOutputStream()));
        try (Service service =
                Service.start(index, List.of(list), ServerOptions.local(0), silent)) {
            for (int round = 0; round < ROUNDS; round++) {
                for (String address : ADDRESSES) {
                    ask(service.port(), address);
                }
            }
        }
    }

    private static void ask(int port, String address) throws IOException {
        String request =
                "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n"
                        + "Connection: close\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            byte[] bytes = request.formatted(address).getBytes(StandardCharsets.US_ASCII);
            socket.getOutputStream().write(bytes);
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            if (!answer.startsWith("HTTP/1.1 200")) {
                throw new IOException(address + " was answered by " + answer.lines().findFirst());
            }
        }
    }
}
