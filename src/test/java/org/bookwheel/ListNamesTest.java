package org.bookwheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bookwheel.testing.Birds;
import org.bookwheel.testing.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Two lists of one name are two, wherever they are named.
class ListNamesTest {

    @TempDir private Path folder;

    @Test
    void listsOfOneNameAreToldApartByTheirFolders() {
        Path first = Birds.write(folder.resolve("x/docs/a.md"), "Smew");
        Path second = Birds.write(folder.resolve("y/docs/a.md"), "Ruff", "Smew");
        try (Running running =
                Running.start(
                        "serve",
                        first.getParent(),
                        second.getParent(),
                        "--index",
                        folder.resolve("index"),
                        "--port",
                        "0")) {
            List<String> names = new ArrayList<>();
            running.get("/api/v1/lists")
                    .get("lists")
                    .forEach(list -> names.add(list.get("name").asString()));
            assertThat(names).containsExactly("x/docs/a.md", "y/docs/a.md");
            JsonNode counts =
                    running.whole("/api/v1/search?size=0&facets=list").get("facets").get("list");
            assertThat(counts.toString())
                    .contains("x/docs/a.md", "\"count\":1", "y/docs/a.md", "\"count\":2");
            assertThat(running.whole("/api/v1/search?q=smew").get("hits").get(0).toString())
                    .contains("x/docs/a.md", "y/docs/a.md");
        }
    }
}
