package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.bookwheel.search.BadQueryException;
import org.bookwheel.server.http.ServerOptions;
import org.bookwheel.server.http.Workers;
import org.bookwheel.testing.Answer;
import org.bookwheel.testing.Site;
import org.bookwheel.testing.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may read which routes from elsewhere, route by route of the running server.
class CrossOriginTest {

    private static final Site SITE = Site.ofSeeds();
    private static final Pattern IMPORT =
            Pattern.compile("(?:from|import) ?\\(?[\"']\\.(/[^\"']+)");
    private static Set<String> box;
    private static final String ORIGIN = "https://elsewhere.example";

    private static final ServerOptions LOCAL = ServerOptions.local(0);
    private static final Server NAMED =
            SITE.serve(LOCAL.on("127.0.0.1", List.of("lists.example.org")));
    private static final Server OPEN = SITE.serve(LOCAL.openTo(List.of("*")));
    private static final Server CHOSEN = SITE.serve(LOCAL.openTo(List.of(ORIGIN)));

    @AfterAll
    static void close() {
        List.of(NAMED, OPEN, CHOSEN).forEach(Server::close);
    }

    /// All routes that are read, with an id, a facet and every file in them.
    static List<String> routes() {
        Set<String> files = new LinkedHashSet<>(new Assets().paths());
        files.remove("/index.html");
        return SITE.server().routes().stream()
                .filter(route -> route.startsWith("GET "))
                .map(route -> route.substring(4))
                .flatMap(route -> route.equals(Server.FILES) ? files.stream() : Stream.of(route))
                .map(route -> route.replace("{id}", "arxiv:2403.05313").replace("{facet}", "tag"))
                .map(route -> route.replace("{name}", nameBelow(route)))
                .toList();
    }

    /// One of those that have a page.
    private static String nameBelow(String route) {
        return switch (route) {
            case "/lists/{name}" -> "mlsys-papers.md";
            case "/authors/{name}" -> "Ion%20Stoica";
            case "/institutions/{name}" -> "University%20of%20Hong%20Kong";
            case "/tags/{name}" -> "Fault%20tolerance";
            default -> "OSDI";
        };
    }

    /// The box and all that it imports, however far.
    private static synchronized Set<String> box() {
        box = box == null ? imported() : box;
        return box;
    }

    private static Set<String> imported() {
        Set<String> found = new LinkedHashSet<>(Set.of("/embed.js"));
        List<String> next = List.of("/embed.js");
        while (!next.isEmpty()) {
            Set<String> imported = new LinkedHashSet<>();
            for (String path : next) {
                Matcher matcher = IMPORT.matcher(SITE.get(path).text());
                while (matcher.find()) {
                    imported.add(matcher.group(1));
                }
            }
            next = imported.stream().filter(found::add).toList();
        }
        return found;
    }

    @Test
    void theBoxComesWithAllThatItImports() {
        assertThat(box()).containsExactly("/embed.js");
    }

    /// What the box asks for wherever it is.
    private static boolean isForAll(String path) {
        return box().contains(path) || List.of("/api/v1/search", "/api/v1/suggest").contains(path);
    }

    private static boolean isForAllowed(String path) {
        return path.startsWith("/api/v1/works") || path.startsWith("/api/v1/facets");
    }

    private static String ask(Server server, String method, String path, String origin) {
        return Wire.exchange(
                server.port(),
                "%s %s HTTP/1.1\r\nHost: localhost\r\nOrigin: %s\r\nConnection: close\r\n\r\n"
                        .formatted(method, path, origin));
    }

    private static String header(String answer, String name) {
        return answer.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                .map(line -> line.substring(name.length() + 2))
                .collect(Collectors.joining(", "));
    }

    /// Checks for each method what a page of an origin may read.
    ///
    /// @param allowed the value of the header that allows it, or empty
    private static void check(Server server, String path, String origin, String allowed) {
        for (String method : List.of("GET", "HEAD")) {
            String answer = ask(server, method, path, origin);
            assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(allowed);
            assertThat(header(answer, "Access-Control-Allow-Credentials")).isEmpty();
            assertThat(header(answer, "Cross-Origin-Resource-Policy"))
                    .isEqualTo(allowed.isEmpty() ? "same-origin" : "cross-origin");
        }
        String preflight = ask(server, "OPTIONS", path, origin);
        boolean isApi = path.startsWith("/api/v1/");
        assertThat(header(preflight, "Access-Control-Allow-Origin"))
                .isEqualTo(isApi ? allowed : "");
        assertThat(header(preflight, "Access-Control-Allow-Methods"))
                .isEqualTo(isApi && !allowed.isEmpty() ? "GET, HEAD, OPTIONS" : "");
        if (isApi) {
            assertThat(header(preflight, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void onLoopbackPagesElsewhereReadWhatTheBoxNeedsAndNothingElse(String path) {
        check(SITE.server(), path, ORIGIN, isForAll(path) ? "*" : "");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void whereOtherNamesAreAllowedTheyReadWorksAndFacetsTooButNotListsNorExports(String path) {
        String allowed = isForAll(path) || isForAllowed(path) ? "*" : "";
        check(NAMED, path, ORIGIN, allowed);
        check(OPEN, path, ORIGIN, allowed);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void whereOriginsAreAllowedOnlyTheirPagesReadWorksAndFacets(String path) {
        String all = isForAll(path) ? "*" : "";
        check(CHOSEN, path, ORIGIN, isForAllowed(path) ? ORIGIN : all);
        for (String other :
                List.of("https://elsewhere.example.evil", "http://elsewhere.example", "null")) {
            check(CHOSEN, path, other, all);
        }
        if (isForAllowed(path)) {
            assertThat(header(ask(CHOSEN, "GET", path, ORIGIN), "Vary")).contains("Origin");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "elsewhere.example",
                "https://",
                "https://elsewhere.example/path",
                "https://elsewhere.example?q",
                "https://user@elsewhere.example",
                "ftp://elsewhere.example",
                "null",
                "https://a.example https://b.example",
                "https://*.example"
            })
    void anOriginIsWhereAPageComesFrom(String typed) {
        assertThatThrownBy(() -> ServerOptions.local(0).openTo(List.of(typed)))
                .isInstanceOf(BadQueryException.class)
                .hasMessageContaining("--allow-origin")
                .hasMessageContaining("https://example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "https://Elsewhere.example", "http://[::1]:8080", "http://a.b/"})
    void anOriginMayHaveAPortAndIsWrittenAsBrowsersDo(String typed) {
        assertThat(ServerOptions.local(0).openTo(List.of(typed)).allowedOrigins())
                .containsExactly(typed.toLowerCase(Locale.ROOT).replaceFirst("/$", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/search?sort=best, 400",
        "/api/v1/suggest?colour=red, 400",
        "/api/v1/search?q=%zz, 400",
        "/api/v1/works/nothing, 404",
        "/api/v1/facets/colour, 404",
        "/api/v1/works?id=nothing, 404"
    })
    void aPageElsewhereThatMayReadMayReadWhatIsWrong(String path, int status) {
        String answer = ask(OPEN, "GET", path, ORIGIN);
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("\r\nAccess-Control-Allow-Origin: *\r\n")
                .containsIgnoringCase("\r\nCross-Origin-Resource-Policy: cross-origin\r\n");
    }

    @Test
    void aPageElsewhereMayReadThatNothingChanged() {
        Answer same = SITE.get("/api/v1/search", "Origin", ORIGIN, "If-None-Match", "*");
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(same.header("Access-Control-Expose-Headers")).contains("ETag", "Server-Timing");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void longAnswersAreCompressedForWhoTakesIt(String path) throws IOException {
        Answer plain = SITE.get(path);
        Answer zipped = SITE.get(path, "Accept-Encoding", "gzip");
        // health is sent as it is
        boolean isLong = plain.bytes().length > 2_000 && !Workers.HEALTH.contains(path);
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(zipped.status()).isEqualTo(plain.status());
        if (isLong) {
            assertThat(zipped.header("Content-Encoding")).as("encoding").isEqualTo("gzip");
        }
        if (isLong) {
            try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.bytes()))) {
                assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(plain.text());
            }
        }
    }
}
