package org.bookwheel.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.bookwheel.search.BadQueryException;
import org.bookwheel.server.Server;
import org.bookwheel.testing.Site;
import org.bookwheel.testing.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may call the server, under which name, how often, and whose word is taken for it.
class StrangersTest {

    private static final Site SITE = Site.ofSeeds();

    private static final ServerOptions FEW =
            ServerOptions.local(0).within(Limits.DEFAULT.withRequestsPerMinute(3));

    private static final String SEARCH = "/api/v1/search?q=cache&size=0&facets=";

    /// The answer to a GET, with headers that end in the end of a line.
    private static String get(Server server, String path, String headers) {
        return Wire.exchange(
                server.port(),
                "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n"
                        .formatted(path, headers));
    }

    private static String from(Server server, String forwarded) {
        return get(server, SEARCH, "X-Forwarded-For: " + forwarded + "\r\n");
    }

    private static String status(String answer) {
        return answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3);
    }

    private static String header(String answer, String name) {
        return answer.lines()
                .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElse("");
    }

    @Test
    void whoAsksTooOftenIsToldHowOftenAndWhenAgain() {
        try (Server server = SITE.serve(FEW.behind(List.of("127.0.0.1")))) {
            for (int left = 2; left >= 0; left--) {
                String answer = from(server, "203.0.113.5");
                assertThat(status(answer)).isEqualTo("200");
                assertThat(header(answer, "RateLimit-Policy")).isEqualTo("\"default\";q=3;w=60");
                assertThat(header(answer, "RateLimit"))
                        .matches("\"default\";r=" + left + ";t=\\d+");
            }
            String refused = from(server, "203.0.113.5");
            assertThat(status(refused)).isEqualTo("429");
            assertThat(Integer.parseInt(header(refused, "Retry-After"))).isBetween(1, 20);
            assertThat(header(refused, "Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(refused)
                    .contains("Content-Type: application/problem+json")
                    .contains("http-problem-types#quota-exceeded")
                    .contains("\"violated-policies\":[\"default\"]");
            assertThat(status(from(server, "203.0.113.6"))).as("another client").isEqualTo("200");
            for (String path : List.of("/livez", "/readyz", "/metrics", "/style.css")) {
                String answer = get(server, path, "X-Forwarded-For: 203.0.113.5\r\n");
                assertThat(status(answer)).as(path).isEqualTo("200");
            }
            assertThat(get(server, "/metrics", ""))
                    .contains("bookwheel_refused_total{reason=\"rate\"} 1");
        }
    }

    @Test
    void requestsGrowBackWithTime() {
        long[] now = {0};
        RateLimit limit = new RateLimit(60, () -> now[0]);
        for (int left = 59; left >= 0; left--) {
            assertThat(limit.take("a").left()).isEqualTo(left);
        }
        assertThat(limit.take("a")).isEqualTo(new RateLimit.Standing(false, 0, 1));
        now[0] += 3_000_000_000L;
        assertThat(limit.take("a")).isEqualTo(new RateLimit.Standing(true, 2, 58));
        now[0] += 3_600_000_000_000L;
        assertThat(limit.take("a")).isEqualTo(new RateLimit.Standing(true, 59, 1));
    }

    /// Each client may ask three times: whoever sends four different headers and is refused was not
    /// believed.
    @ParameterizedTest
    @CsvSource({
        "nobody is trusted, 10.9.9.9, 203.0.113.%d, 429",
        "the one who is trusted is another, 192.0.2.1, 203.0.113.%d, 429",
        "what a client wrote itself, 127.0.0.0/8, '203.0.113.%d, 198.51.100.7', 429",
        "this machine as the client wrote it, 127.0.0.0/8, '127.0.0.1, 198.51.100.%1$d', 200",
        "what a trusted proxy wrote, 127.0.0.0/8, 203.0.113.%d, 200",
        "what two trusted proxies wrote, '127.0.0.0/8 10.0.0.0/8', '203.0.113.%d, 10.1.2.3', 200",
        "with a port, 127.0.0.0/8, 203.0.113.%d:4711, 200",
        "of version 6, 127.0.0.0/8, 2001:db8:0:%d::1, 200",
        "of version 6 in the same network, 127.0.0.0/8, 2001:db8::%d, 429",
        "in brackets, 127.0.0.0/8, [2001:db8:0:%d::1]:443, 200"
    })
    void aHeaderIsBelievedAsFarAsOurProxiesWroteIt(
            String what, String trusted, String forwarded, String status) {
        try (Server server = SITE.serve(FEW.behind(List.of(trusted.split(" "))))) {
            String last = "";
            for (int i = 1; i <= 4; i++) {
                last = from(server, forwarded.formatted(i));
            }
            assertThat(status(last)).as(what).isEqualTo(status);
        }
    }

    @Test
    void aNonsensicalHeaderIsOneOfTheProxyItself() {
        try (Server server = SITE.serve(FEW.behind(List.of("127.0.0.2")))) {
            for (String odd : List.of("unknown", "localhost", "", "1.2.3.4.5", "evil.example:80")) {
                assertThat(status(from(server, odd))).as(odd).isIn("200", "429");
            }
            assertThat(status(from(server, "anything"))).isEqualTo("429");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "X-Forwarded-For: unknown\r\n",
                "X-Forwarded-For: \r\n",
                "X-Forwarded-For: 203.0.113.5, _hidden\r\n",
                "X-Forwarded-For: 1.2.3.4.5\r\n",
                "X-Forwarded-For: localhost\r\n",
                "X-Real-IP: 203.0.113.5\r\n"
            })
    void whoComesByAProxyOfOursThatDoesNotSayWhoIsCountedAsTheProxy(String headers) {
        try (Server server = SITE.serve(FEW.behind(List.of("127.0.0.0/8")))) {
            for (int i = 0; i < 3; i++) {
                assertThat(status(get(server, SEARCH, headers))).isEqualTo("200");
            }
            assertThat(status(get(server, SEARCH, headers))).isEqualTo("429");
        }
    }

    @Test
    void programsOnThisMachineMayAskAsOftenAsTheyLike() {
        try (Server server = SITE.serve(FEW)) {
            for (int i = 0; i < 10; i++) {
                String answer = get(server, SEARCH, "");
                assertThat(status(answer)).isEqualTo("200");
                assertThat(header(answer, "RateLimit")).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/33", "evil.example", "", "10.0.0.0/-1", "::1/x"})
    void aProxyIsAnAddressOrANetwork(String text) {
        assertThatThrownBy(() -> Network.of(text))
                .isInstanceOf(BadQueryException.class)
                .hasMessageContaining("10.0.0.0/8");
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "10.0.0.128/25, 10.0.0.127, false",
        "10.0.0.128/25, 10.0.0.129, true",
        "0.0.0.0/0, 192.0.2.1, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "10.0.0.1, ::ffff:10.0.0.1, true",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::1, 2001:db8::2, false"
    })
    void aNetworkIsAllAddressesThatBeginSo(String network, String address, boolean within) {
        assertThat(Network.of(network).contains(InetAddress.ofLiteral(address))).isEqualTo(within);
    }

    @Test
    void itAnswersUnderTheNamesThatWereAllowedOnly() throws IOException {
        ServerOptions open = ServerOptions.local(0).on("0.0.0.0", List.of("Lists.Example"));
        try (Server server = SITE.serve(open)) {
            for (String host : List.of("lists.example", "LISTS.example:8080", "localhost")) {
                assertThat(host(server, host)).as(host).startsWith("HTTP/1.1 200 ");
            }
            for (String host : List.of("example", "xlists.example", "lists.example.evil")) {
                assertThat(host(server, host)).as(host).startsWith("HTTP/1.1 421 ");
            }
        }
    }

    private static String host(Server server, String host) {
        return Wire.exchange(
                server.port(),
                "GET /livez HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(host));
    }

    @Test
    void aTrustedProxySaysThatItWasCalledOverTls() {
        String header = "X-Forwarded-Proto: https\r\n";
        try (Server server = SITE.serve(FEW.behind(List.of("127.0.0.1")))) {
            assertThat(get(server, "/opensearch.xml", header)).contains("https://localhost");
            assertThat(get(server, "/opensearch.xml", "")).doesNotContain("https://localhost");
        }
    }
}
