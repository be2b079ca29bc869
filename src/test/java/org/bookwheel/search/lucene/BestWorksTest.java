package org.bookwheel.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.bookwheel.search.SortOrder;
import org.bookwheel.search.lucene.index.TermForms;
import org.bookwheel.search.lucene.index.WorkDocument;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The first works by relevance are those that Lucene finds by the same order.
class BestWorksTest {

    private static final int WORKS = 400;

    /// Few different titles, lists and years: most works are told apart by their ids alone.
    private static Work work(int number, Random random) {
        String id = "w%03d".formatted(number * 173 % WORKS);
        String title = random.nextBoolean() ? "Caches" : "On caches";
        int year = 2020 + random.nextInt(2);
        return WorkJson.readWork(
                "{\"id\":\"%s\",\"title\":\"%s\",\"year\":%d}".formatted(id, title, year));
    }

    private static List<String> ids(DirectoryReader reader, ScoreDoc[] docs) throws IOException {
        List<String> ids = new ArrayList<>();
        for (ScoreDoc one : docs) {
            ids.add(reader.storedFields().document(one.doc).get(WorkDocument.ID));
        }
        return ids;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 399, 400, 500})
    void theFirstWorksAreThoseThatLuceneFindsByTheSameOrder(int wanted) throws IOException {
        Random random = new Random(7);
        try (Directory directory = new ByteBuffersDirectory()) {
            // in several segments, which a state of the index never has
            IndexWriterConfig config =
                    new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                for (int i = 0; i < WORKS; i++) {
                    writer.addDocument(WorkDocument.of(work(i, random), false));
                    if (i % 150 == 0) {
                        writer.commit();
                    }
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                Query query = new TermQuery(new Term(WorkDocument.ANY, TermForms.exact("caches")));
                ScoreDoc[] expected =
                        searcher.search(query, wanted, Orders.of(SortOrder.RELEVANCE)).scoreDocs;
                for (ScoreMode mode : List.of(ScoreMode.COMPLETE, ScoreMode.TOP_SCORES)) {
                    ScoreDoc[] first =
                            searcher.search(query, BestWorks.manager(reader, wanted, mode))
                                    .scoreDocs;
                    assertThat(ids(reader, first))
                            .as(mode.name())
                            .hasSize(Math.min(wanted, WORKS))
                            .isEqualTo(ids(reader, expected));
                }
            }
        }
    }
}
