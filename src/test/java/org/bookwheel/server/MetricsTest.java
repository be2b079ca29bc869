package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bookwheel.testing.Answer;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a monitoring system reads.
class MetricsTest {

    @Test
    void requestsAreCountedByRouteAndStatusAndNothingTypedIsALabel(@TempDir Path folder) {
        try (Site site = Site.of(folder, Path.of("seeds"))) {
            site.search("q", "secret");
            site.search("q", "cache");
            site.search("sort", "best");
            site.get("/api/v1/works/secret");
            site.get("/secret");
            site.get("/secret/secret");
            Map<String, Double> samples = samples(site.get("/metrics"));
            String requests = "bookwheel_search_requests_total";
            assertThat(samples)
                    .containsEntry(requests + "{route=\"/api/v1/search\",status=\"200\"}", 2d)
                    .containsEntry(requests + "{route=\"/api/v1/search\",status=\"400\"}", 1d)
                    .containsEntry(requests + "{route=\"/api/v1/works/{id}\",status=\"404\"}", 1d)
                    .containsEntry(requests + "{route=\"/{file}\",status=\"404\"}", 1d)
                    .containsEntry(requests + "{route=\"none\",status=\"404\"}", 1d)
                    .containsEntry("bookwheel_index_documents", 161d)
                    .containsEntry("bookwheel_index_generation", 1d)
                    .containsEntry("bookwheel_lists", 4d);
            assertThat(samples.keySet()).noneMatch(name -> name.contains("secret"));
            assertThat(samples.get("jvm_memory_used_bytes{area=\"heap\"}")).isPositive();
        }
    }

    @Test
    void aHistogramAddsUp(@TempDir Path folder) {
        try (Site site = Site.of(folder, Path.of("seeds"))) {
            site.search("q", "cache");
            site.search("q", "model");
            Map<String, Double> samples = samples(site.get("/metrics"));
            String route = "{route=\"/api/v1/search\"";
            String bucket = "bookwheel_search_duration_seconds_bucket" + route;
            double last = 0;
            for (Map.Entry<String, Double> sample : samples.entrySet()) {
                if (sample.getKey().startsWith(bucket)) {
                    assertThat(sample.getValue()).isGreaterThanOrEqualTo(last);
                    last = sample.getValue();
                }
            }
            assertThat(samples)
                    .containsEntry(bucket + ",le=\"+Inf\"}", 2d)
                    .containsEntry("bookwheel_search_duration_seconds_count" + route + "}", 2d);
            assertThat(samples.get("bookwheel_search_duration_seconds_sum" + route + "}"))
                    .isPositive();
        }
    }

    @Test
    void openMetricsIsSpokenToWhoAsksForIt() {
        Site.ofSeeds().search("q", "cache");
        Answer open =
                Site.ofSeeds().get("/metrics", "Accept", "application/openmetrics-text;q=0.9,*/*");
        assertThat(open.header("Content-Type"))
                .isEqualTo("application/openmetrics-text; version=1.0.0; charset=utf-8");
        assertThat(open.text())
                .endsWith("# EOF\n")
                .contains("# TYPE bookwheel_search_requests counter\n");
        Answer plain = Site.ofSeeds().get("/metrics");
        assertThat(plain.header("Content-Type"))
                .isEqualTo("text/plain; version=0.0.4; charset=utf-8");
        assertThat(plain.text())
                .contains("# TYPE bookwheel_search_requests_total counter\n")
                .doesNotContain("# EOF");
        assertThat(samples(plain)).isNotEmpty();
    }

    /// Reads the text form: each sample stands below the type of its family, and none twice.
    private static Map<String, Double> samples(Answer answer) {
        Map<String, Double> samples = new LinkedHashMap<>();
        String family = "";
        for (String line : answer.text().split("\n")) {
            if (line.startsWith("# TYPE ")) {
                family = line.split(" ")[2];
            } else if (!line.startsWith("#")) {
                int gap = line.lastIndexOf(' ');
                String name = line.substring(0, gap);
                assertThat(name).startsWith(family);
                assertThat(name).matches("[a-z_]+(\\{([a-z]+=\"[^\"]*\",?)+})?");
                assertThat(samples.put(name, Double.valueOf(line.substring(gap + 1))))
                        .as(name)
                        .isNull();
            }
        }
        return samples;
    }
}
