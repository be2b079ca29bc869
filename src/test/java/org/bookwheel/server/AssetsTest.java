package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Which files are served.
class AssetsTest {

    /// For the editor of who writes the page.
    private static final List<String> NOT_SERVED = List.of("jsconfig.json", "types.d.ts");

    @Test
    void everyFileOfThePageIsServed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("web"))) {
            assertThat(Assets.load().paths())
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> !NOT_SERVED.contains(name))
                                    .map(name -> "/" + name)
                                    .toList());
        }
    }
}
