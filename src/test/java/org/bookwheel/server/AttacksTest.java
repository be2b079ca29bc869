package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bookwheel.testing.Site;
import org.bookwheel.testing.Wire;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every row of `attacks.md`, sent to a real server byte by byte.
class AttacksTest {

    private static final Site SITE = Site.ofSeeds();

    private static final Path TABLE = Path.of("src/test/resources/attacks.md");

    private static final Pattern ROW = Pattern.compile("\\| (.+?) \\| `(.+)` \\| (\\d{3}) \\|");

    /// A row of the table.
    private record Attack(String section, String name, String bytes, int status) {

        static List<Attack> all() throws IOException {
            List<Attack> attacks = new ArrayList<>();
            String section = "";
            for (String line : Files.readAllLines(TABLE)) {
                Matcher row = ROW.matcher(line);
                if (line.startsWith("## ")) {
                    section = line.substring(3);
                } else if (row.matches()) {
                    String bytes = Wire.spelledOut(row.group(2));
                    attacks.add(
                            new Attack(
                                    section,
                                    row.group(1),
                                    section.equals("Queries") ? request(bytes) : bytes,
                                    Integer.parseInt(row.group(3))));
                }
            }
            return attacks;
        }

        private static String request(String typed) {
            return "GET /api/v1/search?q=%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                    .formatted(URLEncoder.encode(typed, StandardCharsets.UTF_8));
        }

        void check() {
            String answer = Wire.exchange(SITE.port(), bytes);
            assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
            assertThat(answer).as("a body").matches("(?s).*\r\n\r\n.+");
            assertThat(answer.split("HTTP/1\\.1 \\d{3} ", -1)).as("one answer").hasSize(2);
            assertThat(answer)
                    .doesNotContain("Exception", "org.bookwheel", "org.eclipse", "at java.")
                    .doesNotContain("root:", "\nSet-Cookie", "secret");
            if (status >= 400) {
                assertThat(answer)
                        .containsIgnoringCase("\r\nContent-Type: application/problem+json\r\n")
                        .containsIgnoringCase("\r\nX-Content-Type-Options: nosniff\r\n")
                        .contains("\"status\":" + status);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> everyRowOfTheTable() throws IOException {
        List<Attack> attacks = Attack.all();
        assertThat(attacks).hasSizeGreaterThan(100);
        return attacks.stream()
                .map(attack ->
                        DynamicTest.dynamicTest(
                                attack.section() + ": " + attack.name(), attack::check));
    }
}
