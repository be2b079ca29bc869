package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.bookwheel.testing.Answer;
import org.bookwheel.testing.Site;
import org.bookwheel.testing.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Who may read which routes from elsewhere, route by route of the running server.
class CrossOriginTest {

    private static final Site SITE = Site.ofSeeds();
    private static final Pattern IMPORT =
            Pattern.compile("(?:from|import) ?\\(?[\"']\\.(/[^\"']+)");
    private static final String ORIGIN = "https://elsewhere.example";

    /// All routes that are read, with an id, a facet and every file in them.
    static List<String> routes() {
        Set<String> files = new LinkedHashSet<>(new Assets().paths());
        files.remove("/index.html");
        return SITE.server().routes().stream()
                .filter(route -> route.startsWith("GET "))
                .map(route -> route.substring(4))
                .flatMap(route -> route.equals(Server.FILES) ? files.stream() : Stream.of(route))
                .map(route -> route.replace("{id}", "arxiv:2403.05313").replace("{facet}", "tag"))
                .toList();
    }

    /// The box and all that it imports, however far.
    private static Set<String> box() {
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
    void theBoxImportsOtherFiles() {
        assertThat(box()).hasSizeGreaterThan(5).contains("/searchbox.js", "/state.js");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void theReadingRoutesTheBoxAndItsImportsAreOpenWithoutCredentialsAndNothingElse(String path) {
        boolean api = path.startsWith("/api/v1/");
        boolean open = api || box().contains(path);
        for (Answer answer : List.of(SITE.get(path, "Origin", ORIGIN), SITE.send("HEAD", path))) {
            assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(open ? "*" : "");
            assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
            assertThat(answer.header("Cross-Origin-Resource-Policy"))
                    .isEqualTo(open ? "cross-origin" : "same-origin");
        }
        if (!api) {
            assertThat(SITE.send("OPTIONS", path).header("Access-Control-Allow-Methods")).isEmpty();
        }
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
    void aPageElsewhereMayReadWhatIsWrong(String path, int status) {
        String answer =
                Wire.exchange(
                        SITE.port(),
                        "GET %s HTTP/1.1\r\nHost: localhost\r\nOrigin: %s\r\nConnection: close\r\n\r\n"
                                .formatted(path, ORIGIN));
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("\r\nAccess-Control-Allow-Origin: *\r\n")
                .containsIgnoringCase("\r\nCross-Origin-Resource-Policy: cross-origin\r\n");
    }

    @Test
    void aPageElsewhereMayReadThatNothingChanged() {
        Answer same = SITE.get("/api/v1/lists", "Origin", ORIGIN, "If-None-Match", "*");
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(same.header("Access-Control-Expose-Headers")).contains("ETag", "Server-Timing");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void longAnswersAreCompressedForWhoTakesIt(String path) throws IOException {
        Answer plain = SITE.get(path);
        Answer zipped = SITE.get(path, "Accept-Encoding", "gzip");
        boolean isLong = plain.bytes().length > 2_000;
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(zipped.status()).isEqualTo(plain.status());
        if (isLong) {
            assertThat(zipped.header("Content-Encoding")).as("encoding").isEqualTo("gzip");
        }
        if (isLong && !path.equals("/metrics")) {
            try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.bytes()))) {
                assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(plain.text());
            }
        }
    }
}
