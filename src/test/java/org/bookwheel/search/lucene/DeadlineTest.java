package org.bookwheel.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.bookwheel.catalogue.Catalogue;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.lucene.index.IndexBuilder;
import org.bookwheel.search.lucene.index.Snapshot;
import org.bookwheel.testing.Entry;
import org.bookwheel.work.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A search for which there is no time left says so, whatever it was doing.
class DeadlineTest {

    private static final Duration NONE = Duration.ZERO;

    private static final List<Work> WORKS =
            Catalogue.of(List.of(Entry.of("A Cache Study").tags("LLM").at("a.md", 1)), List.of())
                    .works();

    @TempDir private Path folder;

    private interface Asking {
        void of(Snapshot snapshot) throws IOException;
    }

    private void ask(Asking asking) throws IOException {
        Path state = Files.createDirectory(folder.resolve("state-1"));
        try (Directory directory = new MMapDirectory(state)) {
            IndexBuilder.build(directory, WORKS::forEach);
        }
        Snapshot snapshot = Snapshot.open(state);
        try {
            asking.of(snapshot);
        } finally {
            snapshot.release();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cache", "cahce", "qua*", "serving larg modles on phons"})
    void aSearchThatIsLateIsPartial(String text) throws IOException {
        ask(snapshot -> {
            Deadline none = Deadline.in(NONE);
            IndexView view = new SnapshotView(snapshot, none);
            Interpretation understanding = new Interpreter(view).interpret(text);
            SearchQuery query = SearchQuery.of(text);
            Results late = new SearchRun(view, query, understanding).run();
            assertThat(late.partial()).isTrue();
            view = new SnapshotView(snapshot, Deadline.in(Duration.ofHours(1)));
            understanding = new Interpreter(view).interpret(text);
            Results whole = new SearchRun(view, query, understanding).run();
            assertThat(whole.partial()).isFalse();
        });
    }

    @Test
    void whatWasNotUnderstoodInTimeIsSearchedForAsTyped() throws IOException {
        ask(snapshot -> {
            IndexView view = new SnapshotView(snapshot, Deadline.in(NONE));
            Interpretation understanding = new Interpreter(view).interpret("cahce servng modles");
            assertThat(understanding.corrections()).isEmpty();
            assertThat(understanding.isPartial()).isTrue();
        });
    }
}
