package org.bookwheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bookwheel.testing.Program;
import org.bookwheel.testing.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that logs all requests to a pipe that nobody reads any more.
class UnreadLogTest {

    /// Far more lines than a pipe holds.
    private static final int REQUESTS = 5_000;

    private static final Pattern OPEN = Pattern.compile(".*open http://[^:]+:(\\d+)");
    private static final Pattern DROPPED =
            Pattern.compile("(?m)^bookwheel_log_dropped_total (\\d+)\\.0$");

    private static String request(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    }

    private static int port(BufferedReader said) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher open = OPEN.matcher(line);
            if (open.matches()) {
                return Integer.parseInt(open.group(1));
            }
        }
        throw new AssertionError("it ended before it was open");
    }

    @Test
    void aLogThatNobodyReadsHoldsUpNoRequestAndNotTheEnd(@TempDir Path folder) throws Exception {
        List<String> command =
                Program.command("serve", "--port", 0, "--index", folder, "--log", "requests");
        Process process = new ProcessBuilder(command).start();
        try (BufferedReader said = process.errorReader(StandardCharsets.UTF_8)) {
            int port = port(said);
            try (Wire wire = Wire.to(port)) {
                for (int i = 0; i < REQUESTS; i++) {
                    wire.send(request("/nothing?" + "a".repeat(100)));
                    assertThat(wire.answer()).startsWith("HTTP/1.1 404 ");
                }
                wire.send(request("/api/v1/search?q=cache"));
                assertThat(wire.answer()).startsWith("HTTP/1.1 200 ");
                wire.send(request("/metrics"));
                Matcher dropped = DROPPED.matcher(wire.answer());
                assertThat(dropped.find()).as("counted").isTrue();
                assertThat(Integer.parseInt(dropped.group(1))).isBetween(1, REQUESTS);
            }
            process.toHandle().destroy();
            process.waitFor();
            assertThat(process.exitValue()).isIn(0, 143);
        } finally {
            process.destroyForcibly();
        }
    }
}
