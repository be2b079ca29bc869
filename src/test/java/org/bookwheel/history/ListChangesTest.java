package org.bookwheel.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Origin;
import org.bookwheel.work.Reference;
import org.junit.jupiter.api.Test;

/// What counts as a change of an entry.
class ListChangesTest {

    private static Mention entry(String heading, String source, String venue) {
        Reference reference =
                Reference.titled("A Long Study of the Kestrel").venue(venue, Origin.ENTRY).build();
        return new Mention("birds.md", 3, List.of("Birds", heading), source, reference);
    }

    private static List<ListChanges.Change> changes(Mention before, Mention now) {
        ListChanges changes = ListChanges.between(List.of(before), List.of(now));
        assertThat(changes.gained()).isEmpty();
        assertThat(changes.lost()).isEmpty();
        return changes.changed();
    }

    @Test
    void theSameWordsUnderTheSameHeadingsAreNoChangeHoweverTheyAreReadNow() {
        String words = "- A Long Study of the Kestrel, OSDI";
        assertThat(changes(entry("Falcons", words, ""), entry("Falcons", words, "OSDI"))).isEmpty();
        assertThat(changes(entry("SOSP", words, "SOSP"), entry("OSDI", words, "OSDI"))).hasSize(1);
        assertThat(changes(entry("Falcons", words + "?", ""), entry("Falcons", words, "OSDI")))
                .hasSize(1);
    }

    @Test
    void whereNoWordsAreKnownWhatTheySayIsCompared() {
        assertThat(changes(entry("Falcons", "", ""), entry("Falcons", "", "OSDI"))).hasSize(1);
        assertThat(changes(entry("Falcons", "", "OSDI"), entry("Falcons", "", "OSDI"))).isEmpty();
    }
}
