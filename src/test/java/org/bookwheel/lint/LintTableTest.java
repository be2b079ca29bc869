package org.bookwheel.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bookwheel.extract.Extraction;
import org.bookwheel.work.Mention;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every row of `lint.md`.
class LintTableTest {

    private static final Path TABLE = Path.of("src/test/resources/lint.md");

    private static final List<String> NUMBERS =
            List.of(
                    "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
                    "Eleven", "Twelve");

    /// A row of the table; `others` may be empty.
    private record Row(Rule rule, String others, String fails, String passes, String untouched) {

        static List<Row> all() throws IOException {
            List<Row> rows = new ArrayList<>();
            for (String line : Files.readAllLines(TABLE)) {
                String[] cells = line.split("(?<= )\\| ?", -1);
                if (cells.length > 4
                        && cells[0].length() > 2
                        && Rule.of(cells[0].substring(2).strip()).isPresent()) {
                    rows.add(
                            new Row(
                                    Rule.of(cells[0].substring(2).strip()).get(),
                                    list(cells[1]),
                                    list(cells[2]),
                                    list(cells[3]),
                                    list(cells[4])));
                }
            }
            return rows;
        }

        private static String list(String cell) {
            String words = cell.strip();
            String code =
                    words.startsWith("``") && !words.startsWith("```")
                            ? words.substring(2, words.length() - 2)
                            : words.isEmpty() ? "" : words.substring(1, words.length() - 1);
            return code.replace("⏎", "\n").replace("\\|", "|");
        }

        /// With the ordinary entries.
        static String whole(String text) {
            return text.replace("…", ordinary());
        }

        private static String ordinary() {
            StringBuilder entries = new StringBuilder();
            for (int i = 0; i < NUMBERS.size(); i++) {
                entries.append(
                        "%s- [A Study of Subject %s in Practice](https://arxiv.org/abs/2301.%05d), OSDI 2023"
                                .formatted(i == 0 ? "" : "\n", NUMBERS.get(i), i + 1));
            }
            return entries.toString();
        }

        List<Fault> faults(String text) throws IOException {
            CheckedList list = read("mine.md", whole(text));
            List<Mention> mentions = new ArrayList<>(mentions(list));
            if (!others.isEmpty()) {
                mentions.addAll(mentions(read("first.md", other("Matter", "2302."))));
                mentions.addAll(mentions(read("second.md", other("Topic", "2303."))));
            }
            return new Linter(EnumSet.of(rule), new Evidence(mentions)).faults(list);
        }

        /// With ordinary entries of its own: lists that share nearly all are copies.
        private String other(String noun, String ids) {
            return others.replace("…", ordinary().replace("Subject", noun).replace("2301.", ids));
        }

        void check() throws IOException {
            assertThat(faults(fails)).as("fails:%n%s", fails).isNotEmpty();
            assertThat(faults(passes)).as("passes:%n%s", passes).isEmpty();
            assertThat(faults(untouched)).as("must not be touched:%n%s", untouched).isEmpty();
        }
    }

    private static CheckedList read(String name, String text) throws IOException {
        return CheckedList.read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Mention> mentions(CheckedList list) {
        return list.extraction().entries().stream().map(Extraction.Entry::mention).toList();
    }

    @TestFactory
    Stream<DynamicTest> everyRowOfTheTable() throws IOException {
        List<Row> rows = Row.all();
        assertThat(rows).hasSizeGreaterThan(20);
        return rows.stream()
                .map(row ->
                        DynamicTest.dynamicTest(
                                row.rule().text() + ": " + row.fails(), row::check));
    }

    @Test
    void everyRuleHasARow() throws IOException {
        Set<Rule> told = Row.all().stream().map(Row::rule).collect(Collectors.toSet());
        assertThat(new TreeSet<>(told)).containsExactly(Rule.values());
    }

    @Test
    void whatIsMendedHasNoFaultThatCanBeMended() throws IOException {
        for (Row row : Row.all()) {
            CheckedList list = read("mine.md", Row.whole(row.fails()));
            String mended =
                    new String(list.mended(row.faults(row.fails())), StandardCharsets.UTF_8);
            assertThat(row.faults(mended))
                    .as("mended:%n%s", mended)
                    .allMatch(fault -> fault.edit().isEmpty());
        }
    }

    @Test
    void anAddressInAnEntryThatIsWrittenAnewGetsItsBetterFormAtOnce() throws IOException {
        String odd =
                "- [Paged Attention for Long Contexts](http://arxiv.org/abs/2309.06180) (SOSP 2023)";
        CheckedList list = read("mine.md", Row.whole("…\n" + odd));
        Linter linter =
                new Linter(EnumSet.of(Rule.STYLE, Rule.LINK_FORM), new Evidence(mentions(list)));

        String mended = new String(list.mended(linter.faults(list)), StandardCharsets.UTF_8);

        assertThat(mended)
                .endsWith(
                        "\n- [Paged Attention for Long Contexts](https://arxiv.org/abs/2309.06180), SOSP 2023");
    }
}
