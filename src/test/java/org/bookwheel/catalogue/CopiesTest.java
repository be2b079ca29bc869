package org.bookwheel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.List;
import org.bookwheel.testing.Entry;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Work;
import org.junit.jupiter.api.Test;

/// Lists that are older states of others.
class CopiesTest {

    private final List<Mention> mentions = new ArrayList<>();

    /// A list with the entries from one number to another.
    private void list(String name, int from, int to, String wording) {
        for (int i = from; i <= to; i++) {
            mentions.add(
                    Entry.of("Study " + i).source(wording.formatted(i - from + 1, i)).at(name, i));
        }
    }

    private Catalogue catalogue() {
        return Catalogue.of(mentions, List.of());
    }

    @Test
    void nineInTenEntriesWordForWordMakeACopy() {
        list("new.md", 1, 30, "%d. Study %d");
        list("old.md", 4, 33, "%d. Study %d");
        assertThat(catalogue().copies()).containsExactly(entry("old.md", "new.md"));
    }

    @Test
    void fewerDoNot() {
        list("new.md", 1, 30, "%d. Study %d");
        list("old.md", 5, 34, "%d. Study %d");
        assertThat(catalogue().copies()).isEmpty();
    }

    @Test
    void aShorterStateIsACopyOfALongerOne() {
        list("b.md", 1, 10, "%d. Study %d");
        list("a.md", 1, 7, "- %2$d study");
        list("c.md", 1, 7, "* Study %2$d!");
        assertThat(catalogue().copies()).containsOnlyKeys("c.md").containsEntry("c.md", "b.md");
    }

    @Test
    void ofTwoEqualListsTheFirstNameIsTheOriginal() {
        list("b.md", 1, 5, "%d. Study %d");
        list("a.md", 1, 5, "%d. Study %d");
        assertThat(catalogue().copies()).containsOnlyKeys("b.md").containsEntry("b.md", "a.md");
    }

    @Test
    void theSameWorksInOtherWordsAreNoCopy() {
        list("a.md", 1, 5, "%d. Study %d");
        list("b.md", 1, 5, "%d. Somebody: Study %d, OSDI");
        assertThat(catalogue().copies()).isEmpty();
    }

    @Test
    void aCopyIsShownButDoesNotCount() {
        list("new.md", 1, 10, "%d. Study %d");
        list("old.md", 1, 9, "%d. Study %d");
        list("other.md", 1, 1, "- Somebody: Study %2$d");
        Work first = catalogue().works().getFirst();
        assertThat(first.mentions())
                .extracting(Mention::list)
                .containsExactly("new.md", "old.md", "other.md");
        assertThat(first.listCount()).isEqualTo(2);
        assertThat(catalogue().worksOf()).containsEntry("old.md", 9).containsEntry("new.md", 10);
    }
}
