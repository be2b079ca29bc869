package org.bookwheel.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bookwheel.server.link.ListSources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which files are served.
class AssetsTest {

    /// For the editor of who writes the page.
    private static final List<String> NOT_SERVED = List.of("jsconfig.json", "types.d.ts");

    @Test
    void everyFileOfThePageIsServed() throws IOException {
        Assets assets = new Assets();
        assertThat(assets.paths()).allSatisfy(path -> assertThat(assets.text(path)).isNotEmpty());
        try (Stream<Path> files = Files.list(Path.of("web"))) {
            assertThat(assets.paths())
                    .containsExactlyInAnyOrderElementsOf(
                            files.filter(Files::isRegularFile)
                                    .map(file -> file.getFileName().toString())
                                    .filter(name -> !NOT_SERVED.contains(name))
                                    .map(name -> "/" + name)
                                    .toList());
        }
    }

    /// The engine is for folders of files; a server answers itself.
    @Test
    void everyFileOfTheEngineIsInAFolderOfFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("web/engine"))) {
            assertThat(
                            new StaticPages("", "Papers", ListSources.NONE, List.of())
                                    .modules()
                                    .keySet())
                    .filteredOn(name -> name.startsWith("engine/"))
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> "engine/" + file.getFileName()).toList());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a // b|a // b",
                "  // b|''",
                "/** a */|''",
                "/** @type {A} */ a|/** @type {A} */ a",
                "a = `https://b`;|a = `https://b`;",
                "/*~ * a~ */~b|~~~b",
                "a~/** b~ * c */~// d~e|a~~~~e"
            })
    void linesOfCommentAreSentEmpty(String script, String sent) {
        byte[] bytes = script.replace('~', '\n').getBytes(UTF_8);
        assertThat(new String(Assets.withoutComments(bytes), UTF_8))
                .isEqualTo(sent.replace('~', '\n'));
    }
}
