package org.bookwheel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListTitlesTest {

    private static final ListTitles TITLES =
            ListTitles.of(
                    List.of(
                            list("a/README.md", "Papers on Caches", ""),
                            list("b/README.md", "Reading List", ""),
                            list("c/README.md", "reading list", ""),
                            list("d.md", "Papers on Caches", "a/README.md"),
                            list("e.md", "b/README.md", ""),
                            list("f.bib", "f.bib", ""),
                            list("g.md", "Caches of Old", "a/README.md")));

    private static ListSummary list(String name, String title, String copyOf) {
        return new ListSummary(name, title, name, 1, 1, "", copyOf, List.of());
    }

    @Test
    void aListIsShownByItsTitleAndChosenByItAndByItsName() {
        assertThat(TITLES.shown("a/README.md")).isEqualTo("Papers on Caches");
        assertThat(TITLES.name("Papers on Caches")).isEqualTo("a/README.md");
        assertThat(TITLES.name(" papers on caches")).isEqualTo("a/README.md");
        assertThat(TITLES.name("a/README.md")).isEqualTo("a/README.md");
    }

    @Test
    void whatIsShownIsNeverTheNameOfAnotherList() {
        for (String name : List.of("b/README.md", "c/README.md", "d.md", "e.md", "f.bib")) {
            assertThat(TITLES.shown(name)).isEqualTo(name);
            assertThat(TITLES.name(TITLES.shown(name))).isEqualTo(name);
        }
    }

    @Test
    void anOlderStateOfAListHasItsOwnTitleIfItHasOne() {
        assertThat(TITLES.shown("g.md")).isEqualTo("Caches of Old");
        assertThat(TITLES.name("Caches of Old")).isEqualTo("g.md");
        assertThat(TITLES.name("Papers on Caches")).isEqualTo("a/README.md");
    }

    @Test
    void whatIsNoListStaysAsItIs() {
        assertThat(TITLES.shown("nowhere")).isEqualTo("nowhere");
        assertThat(TITLES.name("nowhere")).isEqualTo("nowhere");
    }
}
