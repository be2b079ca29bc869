package org.bookwheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What holds for the files of the project, whatever they say.
class FilesTest {

    /// Folders of things that are made, fetched, or not ours.
    private static final Set<String> NOT_OURS =
            Set.of(".git", ".idea", ".vscode", "target", "index", "node_modules");

    /// A path of somebody's machine; put together so that this file does not hold one itself.
    private static final Pattern OWN_PATH =
            Pattern.compile("(?<![\\w.~:/-])/(?:work|root|home|Users)" + "/");

    private static final Pattern SCRIPT_LINK = Pattern.compile("(?i)java" + "script:");

    private static List<Path> files(String folder, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(Files::isRegularFile).filter(wanted).sorted().toList();
        }
    }

    private static Predicate<Path> named(String ending) {
        return file -> file.toString().endsWith(ending);
    }

    private static boolean isOurs(Path file) {
        for (Path part : file) {
            if (NOT_OURS.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }

    /// Each line of some files in which something stands, as `file:line: text`.
    private static List<String> lines(List<Path> files, Predicate<String> wanted)
            throws IOException {
        assertThat(files).as("files looked at").isNotEmpty();
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
            for (int i = 0; i < lines.size(); i++) {
                if (wanted.test(lines.get(i))) {
                    found.add("%s:%d: %s".formatted(file, i + 1, lines.get(i).strip()));
                }
            }
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource({"src/main/java, 250", "src/test/java, 300"})
    void aSourceFileIsShort(String folder, int most) throws IOException {
        List<Path> sources = files(folder, named(".java"));
        assertThat(sources).isNotEmpty();
        for (Path source : sources) {
            assertThat(Files.readAllLines(source))
                    .as("lines of %s", source)
                    .hasSizeLessThanOrEqualTo(most);
        }
    }

    @Test
    void everyPackageIsExplainedInAFewLines() throws IOException {
        List<Path> folders =
                files("src/main/java", named(".java")).stream()
                        .map(Path::getParent)
                        .distinct()
                        .toList();
        assertThat(folders).isNotEmpty();
        for (Path folder : folders) {
            Path info = folder.resolve("package-info.java");
            assertThat(info).exists();
            assertThat(lines(List.of(info), line -> line.startsWith("///")))
                    .as("comment of %s", info)
                    .hasSizeBetween(1, 8);
        }
    }

    @Test
    void textEntersThePageAsText() throws IOException {
        assertThat(lines(files("web", named(".js")), line -> line.contains("innerHTML"))).isEmpty();
    }

    @Test
    void noFileNamesAPathOfSomebodysMachine() throws IOException {
        List<Path> ours = files("", FilesTest::isOurs);
        assertThat(ours).hasSizeGreaterThan(100);
        assertThat(lines(ours, OWN_PATH.asPredicate())).isEmpty();
    }

    @Test
    void noResourceHoldsAScriptLink() throws IOException {
        List<Path> resources = new ArrayList<>(files("src/main/resources", file -> true));
        resources.addAll(files("web", named(".html")));
        assertThat(lines(resources, SCRIPT_LINK.asPredicate())).isEmpty();
    }
}
