package org.bookwheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bookwheel.testing.Await;
import org.bookwheel.testing.GitFolder;
import org.bookwheel.testing.Jackson;
import org.bookwheel.testing.Patience;
import org.bookwheel.testing.Program;
import org.bookwheel.testing.Running;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// On which day a list first named a work is known to all commands, and to a server that follows.
class AddedTest {

    private static final String TODAY = LocalDate.now().toString();
    private static final String LATEST = "/api/v1/search?sort=added&facets=";

    @TempDir private Path folder;
    @AutoClose private GitFolder lists;
    private Path index;

    @BeforeEach
    void keepLists() {
        lists = GitFolder.in(folder.resolve("lists"));
        index = folder.resolve("index");
        write("Kestrel").commit("2024-01-10");
        write("Heron", "Kestrel").commit("2024-02-20");
    }

    private GitFolder write(String... birds) {
        StringBuilder list = new StringBuilder("# Papers on birds\n\n");
        for (String bird : birds) {
            list.append("- [A Long Study of the %s](https://example.org/%1$s)\n".formatted(bird));
        }
        return lists.write("birds.md", list.toString());
    }

    /// The last word of each title, and the day on which it was added.
    private static List<String> added(Iterable<JsonNode> works) {
        List<String> added = new ArrayList<>();
        for (JsonNode work : works) {
            String title = work.get("title").asString();
            added.add(
                    title.substring(title.lastIndexOf(' ') + 1)
                            + " "
                            + work.get("added").asString("never"));
        }
        return added;
    }

    private static List<String> added(Program run) {
        assertThat(run.status()).as(run.err()).isZero();
        return added(run.out().lines().map(Jackson.MAPPER::readTree).toList());
    }

    private static List<String> latest(Running server, String filter) {
        List<JsonNode> works = new ArrayList<>();
        server.whole(LATEST + filter).get("hits").forEach(hit -> works.add(hit.get("work")));
        return added(works);
    }

    private static void await(Running server, String... added) {
        Await.until(
                () -> List.of(added) + ", got " + latest(server, "") + "; " + server.said(),
                Patience.LONG,
                () -> latest(server, "").equals(List.of(added)));
    }

    @Test
    void anIndexAndAnExportSayIt() {
        assertThat(added(Program.run("export", lists.root())))
                .containsExactlyInAnyOrder("Heron 2024-02-20", "Kestrel 2024-01-10");
        assertThat(Program.run("index", lists.root(), "--index", index).status()).isZero();
        List<String> latest =
                added(Program.run("search", "--sort", "added", "--json", "--index", index));
        assertThat(latest).containsExactly("Heron 2024-02-20", "Kestrel 2024-01-10");
        assertThat(added(Program.run("search", "--added", "2024-01", "--json", "--index", index)))
                .containsExactly("Kestrel 2024-01-10");
        Program refused = Program.run("search", "--added", "soon", "--index", index);
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("--added").contains("2026-11").contains("soon");
    }

    @Test
    void aServerReadsHistoriesBesideAnsweringAndFollowsThem() {
        try (Running server = Running.start("serve", lists.root(), "--index", index, "--port", 0)) {
            await(server, "Heron 2024-02-20", "Kestrel 2024-01-10");
            write("Plover", "Heron", "Kestrel");
            await(server, "Plover " + TODAY, "Heron 2024-02-20", "Kestrel 2024-01-10");
            assertThat(latest(server, "&added=7d")).containsExactly("Plover " + TODAY);
            assertThat(latest(server, "&q=added:%3C2024-02")).containsExactly("Kestrel 2024-01-10");
            assertThat(server.status(LATEST + "&added=soon")).isEqualTo(400);
            String day = LocalDate.now().minusDays(1).toString();
            lists.commit(day);
            await(server, "Plover " + day, "Heron 2024-02-20", "Kestrel 2024-01-10");
        }
        try (Running again = Running.start("serve", lists.root(), "--index", index, "--port", 0)) {
            again.await("up to date");
            assertThat(latest(again, "")).hasSize(3).contains("Heron 2024-02-20");
        }
    }

    @Test
    void aListWithoutAHistoryIsDatedByWhatIsSeenOfIt() throws IOException {
        Path plain = Files.createDirectory(folder.resolve("plain"));
        Files.writeString(
                plain.resolve("a.md"),
                "# A\n\n- [A Long Study of the Crane](https://a.example/c)\n");
        try (Running server = Running.start("serve", plain, "--index", index, "--port", 0)) {
            await(server, "Crane never");
            Files.writeString(
                    plain.resolve("b.md"),
                    "# B\n\n- [A Long Study of the Dunlin](https://a.example/d)\n");
            await(server, "Dunlin " + TODAY, "Crane never");
        }
        assertThat(Program.run("index", plain, "--index", index).status()).isZero();
        assertThat(added(Program.run("search", "--sort", "added", "--json", "--index", index)))
                .containsExactly("Dunlin " + TODAY, "Crane never");
    }
}
