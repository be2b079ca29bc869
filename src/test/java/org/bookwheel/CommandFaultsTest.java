package org.bookwheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bookwheel.testing.Launcher;
import org.bookwheel.testing.Program;
import org.bookwheel.testing.Running;
import org.bookwheel.testing.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes wrong on a command line is said in a line that names place, expectation, value and
/// cure, with exit status 1 or 2, and before anything is done.
class CommandFaultsTest {

    @TempDir private Path folder;

    private Path list() throws IOException {
        return Files.writeString(
                folder.resolve("one.md"),
                "## Papers\n- [A Study of Harbours](https://example.org/harbours.pdf)\n");
    }

    private Path index() {
        return folder.resolve("index");
    }

    /// Starts the same with some streams closed, as in `export >&-`.
    private static Program closed(String streams, ProcessBuilder command) {
        List<String> words = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" " + streams, "sh"));
        words.addAll(command.command());
        return Program.run(command.command(words));
    }

    private static void isRefused(Program run, int status, String... words) {
        assertThat(run.err()).contains(words).doesNotContain("\tat ", "Exception");
        assertThat(run.status()).as(run.err()).isEqualTo(status);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"export LIST", "entries LIST", "search --index INDEX harbours"})
    void aClosedStandardOutputIsSaid(String typed) throws IOException {
        Launcher launcher = Launcher.in(Files.createDirectory(folder.resolve("home")));
        Program.run("index", list(), "--index", index());
        Object[] words =
                typed.replace("INDEX", index().toString())
                        .replace("LIST", list().toString())
                        .split(" ");
        String[] said = {"standard output must take the result", "got:", "> FILE"};
        isRefused(closed(">&-", launcher.command(words)), 1, said);
        isRefused(closed(">&-", new ProcessBuilder(Program.command(words))), 1, said);
        assertThat(closed("<&- >&- 2>&-", launcher.command(words)).status()).isEqualTo(1);
        assertThat(closed("<&- 2>&-", launcher.command(words)))
                .satisfies(run -> assertThat(run.status()).isZero())
                .satisfies(run -> assertThat(run.out()).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"entries seeds/mlsys-reading-list.md", "--help", "serve --help"})
    void aFullDiskIsSaid(String typed) {
        ProcessBuilder command = new ProcessBuilder(Program.command((Object[]) typed.split(" ")));
        isRefused(closed(">/dev/full", command), 1, "standard output must take");
    }

    @ParameterizedTest
    @MethodSource("emptyTexts")
    void anEmptyTextIsNoPath(List<String> words) {
        Program run = Program.run(words.toArray());
        isRefused(run, 2, "an empty text");
        assertThat(index()).doesNotExist();
    }

    static Stream<List<String>> emptyTexts() {
        return Stream.of(
                List.of("serve", "", "--port", "0"),
                List.of("serve", "seeds", "--index", "", "--port", "0"),
                List.of("serve", "seeds", "--host", "", "--port", "0"),
                List.of("serve", "seeds", "--allowed-host", "", "--port", "0"),
                List.of("serve", "seeds", "--allow-origin", "", "--port", "0"),
                List.of("index", "seeds", ""),
                List.of("index", "--index", ""),
                List.of("search", "--index", "", "serving"),
                List.of("entries", ""),
                List.of("export", ""));
    }

    private Program serve(String... options) throws IOException {
        List<Object> words = new ArrayList<>(List.of("serve", list(), "--index", index()));
        words.addAll(List.of(options));
        Program run = Program.run(words.toArray());
        assertThat(index()).as("told before anything is indexed").doesNotExist();
        return run;
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonexistent.invalid", "192.0.2.1", "2001:db8::1", "no address"})
    void aHostThatIsNotOursIsNotATakenPort(String host) throws IOException {
        Program run = serve("--port", "0", "--host", host);
        isRefused(run, 2, "--host must be an address of this machine", "got " + host);
        assertThat(run.err()).contains("such as 127.0.0.1").doesNotContain("port");
    }

    @Test
    void aTakenPortIsToldBeforeAnythingIsIndexed() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(other.getLocalPort());
            isRefused(
                    serve("--port", port),
                    1,
                    "port " + port + " of 127.0.0.1 must be free",
                    "Address already in use",
                    "--port");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://lists.example.org",
                "lists.example.org:8080",
                "lists.example.org/lists",
                "*.example.org",
                "two words",
                "-",
                "::1",
                "[::1",
                "[lists.example.org]",
                "a..b"
            })
    void aNameThatNoRequestCanHaveIsRefused(String name) throws IOException {
        isRefused(
                serve("--port", "0", "--allowed-host", name),
                2,
                "--allowed-host must be what stands between https:// and the next : or /",
                "such as lists.example.org",
                "got " + name);
    }

    @Test
    void aProxyThatIsNoAddressIsToldBeforeAnythingIsIndexed() throws IOException {
        isRefused(
                serve("--port", "0", "--trusted-proxy", "proxy.example.org"),
                2,
                "--trusted-proxy must be an address or a network",
                "got proxy.example.org");
    }

    private static String status(Running server, String host) {
        int port = Integer.parseInt(server.await("open http://").replaceFirst(".*:", ""));
        String request = "GET /livez HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n";
        return Wire.exchange(port, request.formatted(host)).lines().findFirst().orElse("");
    }

    @Test
    void aNameIsAllowedInEveryFormInWhichItIsTyped() throws IOException {
        Object[] words = {
            "serve",
            list(),
            "--index",
            index(),
            "--port",
            "0",
            "--allowed-host",
            "Lists.Example.ORG",
            "--allowed-host",
            "bücher.example",
            "--allowed-host",
            "[2001:DB8:0::1]"
        };
        try (Running server = Running.start(words)) {
            for (String host :
                    List.of(
                            "lists.example.org",
                            "LISTS.example.org:80",
                            "xn--bcher-kva.example",
                            "[2001:db8::1]:7070",
                            "127.0.0.2:7070",
                            "[::1]")) {
                assertThat(status(server, host)).as(host).contains("200");
            }
            assertThat(status(server, "[2001:db8::2]")).contains("421");
            assertThat(status(server, "127.0.0.2.example.org")).contains("421");
        }
    }

    @Test
    void anAddressOfVersion6IsPrintedInBrackets() throws IOException {
        Object[] words = {"serve", list(), "--index", index(), "--port", "0", "--host", "::1"};
        if (NetworkInterface.getByInetAddress(InetAddress.getByName("::1")) == null) {
            isRefused(Program.run(words), 2, "--host must be an address of this machine, ");
            return;
        }
        try (Running server = Running.start(words)) {
            String address = server.await("open http://").replaceFirst(".*open ", "");
            assertThat(address).matches("http://\\[::1\\]:\\d+");
            Program asked = Program.run(new ProcessBuilder("curl", "-s", address + "/livez"));
            assertThat(asked.out()).isEqualTo("alive\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "index", "entries", "export"})
    void whatHasNoEndIsRefused(String command) throws Exception {
        List<Path> endless = new ArrayList<>(List.of(Path.of("/dev/zero"), Path.of("/dev/null")));
        for (String name : List.of("pipe", "pipe.md", "pipe.jsonl", "pipe.jsonl.gz")) {
            Path pipe = folder.resolve(name);
            assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
            endless.add(pipe);
        }
        endless.add(Files.createSymbolicLink(folder.resolve("link.md"), Path.of("/dev/zero")));
        for (Path one : endless) {
            isRefused(
                    Program.run(command, one, "--index", index()),
                    1,
                    one + " must be a file or a folder, but is a device, a pipe or a socket",
                    "write what it gives to a file");
        }
        assertThat(index()).doesNotExist();
    }

    @Test
    void tooLittleMemoryIsSaid() throws IOException {
        Path lists = Files.createDirectory(folder.resolve("many"));
        String entries = "- [A Study of Harbours](https://example.org/harbours.pdf), OSDI 2024\n";
        Files.writeString(lists.resolve("a.md"), entries.repeat(100_000));
        ProcessBuilder command =
                new ProcessBuilder(Program.command("index", lists, "--index", index()));
        command.command().add(1, "-Xmx24m");
        isRefused(Program.run(command), 1, "the memory of ", " MB is too small", "-Xmx2g");
    }

    @Test
    void oneIsCountedInTheSingular() throws IOException {
        assertThat(Program.run("entries", list()).err()).contains("1 list, 1 entry, 0 skipped");
        assertThat(Program.run("index", list(), "--index", index()).err())
                .contains("1 list with 1 entry: 1 work, indexed");
        assertThat(Program.run("index", list(), "--index", index()).err())
                .contains("up to date: 1 work\n");
        assertThat(Program.run("search", "--index", index(), "harbours").err())
                .contains("bookwheel: 1 work\n");
    }
}
