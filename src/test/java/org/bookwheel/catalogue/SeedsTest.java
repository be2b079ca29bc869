package org.bookwheel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bookwheel.work.Kind;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Work;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The lists that come with the program.
class SeedsTest {

    private static final List<Work> WORKS = new ArrayList<>();
    private static List<ListSummary> lists;

    @BeforeAll
    static void read() throws IOException {
        Shelf shelf = Shelf.read(Sources.of(List.of(Path.of("seeds"))), ProgressListener.SILENT);
        shelf.each(WORKS::add);
        lists = shelf.summaries();
    }

    private static Work work(String title) {
        List<Work> found =
                WORKS.stream().filter(work -> work.reference().title().startsWith(title)).toList();
        assertThat(found).as(title).hasSize(1);
        return found.getFirst();
    }

    @Test
    void theirEntriesAreSoManyWorks() {
        assertThat(lists.stream().mapToInt(ListSummary::entries).sum()).isEqualTo(188);
        assertThat(WORKS.stream().mapToInt(work -> work.mentions().size()).sum()).isEqualTo(188);
        assertThat(WORKS).hasSize(161);
        assertThat(WORKS.stream().collect(Collectors.groupingBy(this::kind, Collectors.counting())))
                .containsEntry(Kind.PAPER, 147L)
                .containsEntry(Kind.RESOURCE, 14L);
    }

    private Kind kind(Work work) {
        return work.reference().kind();
    }

    @Test
    void twoWorksUnderOneAddressStayTwo() {
        Work fairness = work("Fairness in Serving Large Language Models");
        Work serverless = work("ServerlessLLM: ");
        assertThat(fairness.id()).isEqualTo("arxiv:2401.00588");
        assertThat(fairness.mentions()).hasSize(2);
        assertThat(serverless.id()).isEqualTo("arxiv:2401.14351");
        assertThat(serverless.mentions()).hasSize(1);
    }

    @Test
    void aWorkNamedInTwoWaysIsOne() {
        Work rat = work("RAT: Retrieval Augmented Thoughts");
        assertThat(rat.otherTitles()).containsExactly("RAT");
        assertThat(rat.mentions())
                .extracting(Mention::list)
                .containsExactly("awesome-papers.md", "mlsys-reading-list.md");
        assertThat(rat.listCount()).isEqualTo(2);
    }

    @Test
    void oneListIsAnOlderStateOfAnother() {
        assertThat(lists)
                .filteredOn(ListSummary::isCopy)
                .singleElement()
                .satisfies(copy -> {
                    assertThat(copy.name()).isEqualTo("mlsys-reading-list-2024.md");
                    assertThat(copy.copyOf()).isEqualTo("mlsys-reading-list.md");
                });
    }

    @Test
    void everyMentionShowsItsLines() {
        for (Work work : WORKS) {
            assertThat(work.mentions())
                    .allSatisfy(one -> {
                        assertThat(one.source()).isNotBlank();
                        assertThat(one.line()).isPositive();
                    });
        }
    }
}
