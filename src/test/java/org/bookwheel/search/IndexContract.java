package org.bookwheel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bookwheel.catalogue.Catalogue;
import org.bookwheel.testing.Entry;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// An index of its own for each test, to be filled and asked.
public abstract class IndexContract {

    @TempDir private Path folder;

    private SearchIndex index;

    /// An index in a folder, empty if there is none yet.
    protected abstract SearchIndex open(Path place);

    @BeforeEach
    void openIndex() {
        index = open(place());
    }

    @AfterEach
    void closeIndex() {
        index.close();
    }

    Path place() {
        return folder.resolve("index");
    }

    SearchIndex index() {
        return index;
    }

    /// Works as a list with one entry a line names them.
    static List<Work> works(Entry... entries) {
        List<Mention> mentions = new ArrayList<>();
        for (Entry entry : entries) {
            mentions.add(entry.at("list.md", mentions.size() + 1));
        }
        return Catalogue.of(mentions, List.of()).works();
    }

    void fill(Entry... entries) {
        index.rebuild(works(entries)::forEach);
    }

    void fillWithTitles(String... titles) {
        fill(Arrays.stream(titles).map(Entry::of).toArray(Entry[]::new));
    }

    List<String> titles(SearchQuery query) {
        Results results = index.search(query);
        assertThat(results.total()).isGreaterThanOrEqualTo(results.hits().size());
        return results.hits().stream()
                .map(hit -> WorkJson.readWork(hit.json()).reference().title())
                .toList();
    }

    /// The titles of the works that have all the words.
    List<String> exactTitles(String typed) {
        SearchQuery query = SearchQuery.of(typed).page(1, 100);
        List<String> all = titles(query);
        return all.subList(0, (int) Math.min(all.size(), index.search(query).exact()));
    }

    List<String> titles(String typed) {
        return titles(SearchQuery.of(typed));
    }
}
