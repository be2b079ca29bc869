package org.bookwheel.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bookwheel.catalogue.ListContent;
import org.bookwheel.catalogue.Sources;
import org.bookwheel.work.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A list without git is dated by what is seen of it: what comes is added today, what was there
/// before nobody knows when.
class FirstSeenTest {

    private static final String TODAY = LocalDate.now().toString();

    @TempDir private Path lists;
    private final HistoryStore store = HistoryStore.inMemory();

    private void write(String name, String... birds) throws IOException {
        StringBuilder list = new StringBuilder("# Birds\n\n");
        for (String bird : birds) {
            list.append("- [A Long Study of the %s](https://example.org/%1$s)\n".formatted(bird));
        }
        Files.writeString(lists.resolve(name), list);
    }

    private Map<String, String> added(Path... places) throws IOException {
        List<Path> all = places.length == 0 ? List.of(lists) : List.of(places);
        List<ListContent> contents = new ArrayList<>();
        Sources.of(all).lists().forEach(file -> contents.add(ListContent.read(file)));
        Map<String, String> days = new LinkedHashMap<>();
        for (Mention mention : new Additions(all, store).date(contents)) {
            String title = mention.reference().title();
            days.put(title.substring(title.lastIndexOf(' ') + 1), mention.added());
        }
        return days;
    }

    @Test
    void whatIsThereAtFirstHasNoDayAndWhatComesHasTheDayOnWhichItWasSeen() throws IOException {
        write("a.md", "Kestrel");
        assertThat(added()).isEqualTo(Map.of("Kestrel", ""));
        write("a.md", "Heron", "Kestrel");
        assertThat(added()).isEqualTo(Map.of("Heron", TODAY, "Kestrel", ""));
        assertThat(added()).isEqualTo(Map.of("Heron", TODAY, "Kestrel", ""));
    }

    @Test
    void aRenamedListKeepsItsDays() throws IOException {
        write("a.md", "Kestrel");
        added();
        write("a.md", "Kestrel", "Heron");
        added();
        Files.move(lists.resolve("a.md"), lists.resolve("b.md"));
        assertThat(added()).isEqualTo(Map.of("Heron", TODAY, "Kestrel", ""));
    }

    @Test
    void aPlaceThatIsGivenLaterIsNotAddedToday() throws IOException {
        write("a.md", "Kestrel");
        added(lists.resolve("a.md"));
        write("b.md", "Heron");
        assertThat(added(lists.resolve("a.md"), lists.resolve("b.md")))
                .isEqualTo(Map.of("Heron", "", "Kestrel", ""));
        write("b.md", "Heron", "Plover");
        assertThat(added(lists.resolve("a.md"), lists.resolve("b.md")))
                .containsEntry("Plover", TODAY);
    }
}
