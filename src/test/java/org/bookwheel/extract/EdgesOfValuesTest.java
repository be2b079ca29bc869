package org.bookwheel.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bookwheel.list.MarkdownReader;
import org.bookwheel.work.Reference;
import org.junit.jupiter.api.Test;

/// What stands beside a value and belongs to it, or does not.
class EdgesOfValuesTest {

    @Test
    void theDayOfAMeetingIsNoTopic() {
        List<Reference> read =
                read(
                        """
                        # Reading club

                        ## 3rd meeting (08/04/2021): Storage

                        - [Learned Prefetching for Column Stores](https://arxiv.org/abs/2203.04711)

                        ## 2000-2015: Compilers

                        - [What Loops Know About Caches](https://arxiv.org/abs/2203.04712)
                        """);
        assertThat(read.getFirst().tags()).containsExactly("Storage");
        assertThat(read.getLast().tags()).containsExactly("2000-2015: Compilers");
    }

    @Test
    void aLineOfMarkedWordsBelowAnEntryHoldsItsTags() {
        List<Reference> read =
                read(
                        """
                        # Robustness

                        ### 1. [Learned Prefetching for Column Stores](https://arxiv.org/abs/2203.04711)

                        *Ann Walker, Jonas Lind*

                        `prefetching` `columns`

                        ### 2. [What Loops Know About Caches](https://arxiv.org/abs/2203.04712)

                        *Jonas Lind*

                        #loops #caches
                        """);
        assertThat(read.getFirst().tags()).containsExactly("prefetching", "columns");
        assertThat(read.getLast().tags()).containsExactly("loops", "caches");
    }

    @Test
    void aTitleGoesOnThroughAnEnumeration() {
        List<Reference> read =
                read(
                        """
                        # Surveys

                        * (2020) A survey of column stores: Techniques, evaluation, and future directions [[PDF](https://arxiv.org/pdf/2203.04711)]
                        * (2021) Learning in data bases: Methods, limitations, and recommendations [[PDF](https://arxiv.org/pdf/2203.04712)]
                        """);
        assertThat(read.getFirst().title())
                .isEqualTo(
                        "A survey of column stores: Techniques, evaluation, and future directions");
        assertThat(read.getLast().title())
                .isEqualTo("Learning in data bases: Methods, limitations, and recommendations");
    }

    @Test
    void aColumnSaysWhoWroteTheWork() {
        List<Reference> read =
                read(
                        """
                        # Ice

                        Year|First author|Paper|Where
                        ----|------------|-----|-----
                        1974|Weertman|Stability of the junction of an ice sheet and an ice shelf|Nature
                        1978|Mercer|West Antarctic ice sheet and the greenhouse effect|Science
                        2007|Schoof|Ice sheet grounding line dynamics|Nature
                        """);
        assertThat(read)
                .extracting(Reference::authors)
                .containsExactly(List.of("Weertman"), List.of("Mercer"), List.of("Schoof"));
    }

    private static List<Reference> read(String list) {
        return Extractor.extract(MarkdownReader.read("a.md", list, List.of())).entries().stream()
                .map(entry -> entry.mention().reference())
                .toList();
    }
}
