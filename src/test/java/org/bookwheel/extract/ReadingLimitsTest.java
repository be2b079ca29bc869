package org.bookwheel.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bookwheel.list.Document;
import org.bookwheel.list.ListFile;
import org.bookwheel.list.ListReader;
import org.bookwheel.list.MarkdownReader;
import org.bookwheel.steps.StepAgent;
import org.bookwheel.testing.Program;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No list, however it was made, takes many more steps for each of its characters than an ordinary
/// one. Steps are the same on every machine, busy or not, see [org.bookwheel.steps.Steps].
class ReadingLimitsTest {

    /// The hardest list of all, nested tables of HTML, takes about thirteen times as many steps for
    /// a character as the seed lists do, which are read with the fewest; a step too many for each
    /// pair of something takes hundreds. No looser than ten times the seeds' steps were before
    /// these became a quarter fewer.
    private static final int TIMES_ORDINARY = 14;

    /// So many characters are free: what is done once for each list.
    private static final int FREE = 100;

    /// How one list of one size was read.
    private record Read(String name, long times, long characters, long steps, String trouble) {

        static Read of(String line) {
            String[] cells = line.split("\t", -1);
            return new Read(
                    cells[0],
                    Long.parseLong(cells[1]),
                    Long.parseLong(cells[2]),
                    Long.parseLong(cells[3]),
                    cells[4]);
        }
    }

    private static List<Read> reads;

    @BeforeAll
    static void readAllInAProcessThatCountsItsSteps(@TempDir Path folder) throws IOException {
        List<String> flags = new ArrayList<>(StepAgent.flags(folder));
        flags.add("-Xmx1g");
        Program run =
                Program.run(
                        new ProcessBuilder(
                                Program.java(flags, StepsOfReading.class.getName(), "seeds")));
        assertThat(run.status()).as(run.err()).isZero();
        reads = run.out().lines().map(Read::of).toList();
    }

    static Stream<String> names() {
        return Stream.concat(
                HardLists.all().stream().map(HardLists::name),
                HardFiles.all().stream().map(HardFiles::name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void isReadInStepsThatGrowWithItsLength(String name) {
        Read ordinary = reads.getFirst();
        assertThat(ordinary.steps()).isPositive();
        List<Read> sizes = reads.stream().filter(read -> read.name().equals(name)).toList();
        assertThat(sizes)
                .isNotEmpty()
                .allSatisfy(read -> {
                    assertThat(read.trouble()).isEmpty();
                    assertThat(read.steps())
                            .as("steps for %s %d times; all sizes: %s", name, read.times(), sizes)
                            .isPositive()
                            .isLessThan(
                                    (read.characters() + FREE)
                                            * TIMES_ORDINARY
                                            * ordinary.steps()
                                            / ordinary.characters());
                });
    }

    @Test
    void everyListHasANameOfItsOwn() {
        assertThat(names()).doesNotHaveDuplicates().hasSizeGreaterThan(180);
        assertThat(reads.stream().map(Read::name).collect(Collectors.toSet()))
                .containsAll(names().toList());
    }

    @Test
    void theEndOfAVeryLongLineIsNotReadAndSaid() {
        Document document =
                MarkdownReader.read(
                        "list.md", "- A\n- " + "b".repeat(200_000) + "\n- C\n", List.of());
        assertThat(document.blocks()).hasSize(3);
        assertThat(document.warnings())
                .singleElement()
                .asString()
                .startsWith("line 2 is longer than 100,000 characters");
    }

    @Test
    void aTableOfMoreThanAMillionCellsIsRefused(@TempDir Path folder) throws IOException {
        String table = "|a".repeat(5_000) + "\n" + "|-".repeat(5_000) + "\n" + "|b|c\n".repeat(500);
        Path file = Files.writeString(folder.resolve("list.md"), table);
        assertThatThrownBy(() -> ListReader.read(new ListFile("list.md", file, "")))
                .isInstanceOf(IOException.class)
                .hasMessage("a table in it has more than a million cells");
    }
}
