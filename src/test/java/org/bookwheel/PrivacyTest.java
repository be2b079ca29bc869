package org.bookwheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bookwheel.catalogue.ListSummary;
import org.bookwheel.library.Library;
import org.bookwheel.library.PublicLibrary;
import org.bookwheel.search.SearchIndex;
import org.bookwheel.testing.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What a server tells of where things are on its machine: nothing beyond what was given.
class PrivacyTest {

    private static final String LIST = "- [A Study](https://arxiv.org/abs/2401.0000%d) OSDI 2024\n";

    @TempDir private Path folder;

    private void write(String name, int number) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, LIST.formatted(number));
    }

    private void assertThatNothingIsToldOf(JsonNode answer) throws IOException {
        assertThat(answer.toString())
                .doesNotContain(folder.toString(), folder.toRealPath().toString(), "secret");
    }

    @Test
    void listsAndTroublesAreToldByTheirPathsBelowWhatWasGiven() throws IOException {
        write("secret/lists/sub/a.md", 1);
        write("secret/lists/b.md", 2);
        write("secret/one.md", 3);
        Files.write(folder.resolve("secret/lists/sub/binary.md"), new byte[100]);
        Path secret = folder.resolve("secret");
        Path index = folder.resolve("secret/index");
        try (Running served =
                Running.start(
                        "serve",
                        secret.resolve("lists"),
                        secret.resolve("one.md"),
                        "--index",
                        index,
                        "--port",
                        0)) {
            JsonNode lists = served.get("/api/v1/lists");
            assertThatNothingIsToldOf(lists);
            assertThat(lists.get("lists").valueStream().map(one -> one.get("path").asString()))
                    .contains("sub/a.md", "b.md", "one.md");
            assertThatNothingIsToldOf(served.get("/readyz"));
            Files.move(secret.resolve("lists"), secret.resolve("gone"));
            Files.move(secret.resolve("one.md"), secret.resolve("gone.md"));
            served.await("last read from it is kept");
            assertThat(served.check("lists")).contains("lists").contains("one.md");
            assertThatNothingIsToldOf(served.get("/readyz"));
            assertThatNothingIsToldOf(served.get("/api/v1/lists"));
        }
    }

    /// A library of which the words are known.
    private record Said(String words) implements Library {
        @Override
        public SearchIndex index() {
            throw new IllegalStateException();
        }

        @Override
        public List<ListSummary> lists() {
            return List.of(new ListSummary("a", "A", words, 1, 1, "", "", List.of(words)));
        }

        @Override
        public Map<String, String> checks() {
            return Map.of("index", words);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/data/me/lists/sub/a.md | sub/a.md",
                "/data/me/lists | lists",
                "/data/me/lists is missing, /data/me/one.md, too | lists is missing, one.md, too",
                "(path='/data/me/index/state-1/_0.cfs') | (path='state-1/_0.cfs')",
                "Directory@/data/me/index/state-1 lock=x | Directory@state-1 lock=x",
                "seeds/a.md: odd | a.md: odd",
                "my-seeds/a.md | my-seeds/a.md",
                "/data/me/lists-of-others/a.md | /data/me/lists-of-others/a.md",
                "/srv/data/me/lists/a.md | /srv/data/me/lists/a.md",
                "../up/b.md | b.md",
                "ok | ok"
            })
    void aPathIsShownBelowWhatWasGivenWhereverItStands(String words, String shown) {
        Stream<Path> given =
                Stream.of("/data/me/lists", "/data/me/one.md", "seeds", "../up", "/data/me/index")
                        .map(Path::of);
        Library outside = new PublicLibrary(new Said(words), given);
        assertThat(outside.checks()).containsEntry("index", shown);
        assertThat(outside.lists().getFirst().path()).isEqualTo(shown);
        assertThat(outside.lists().getFirst().warnings()).containsExactly(shown);
    }
}
