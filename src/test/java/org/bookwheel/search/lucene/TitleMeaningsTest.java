package org.bookwheel.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.bookwheel.search.Meaning;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;
import org.junit.jupiter.api.Test;

/// What titles mean is the same whether it is held or not.
class TitleMeaningsTest {

    private static final List<String> SUBJECTS =
            List.of("caches", "birds", "language models", "Übersetzung", "knots in rope");

    @Test
    void aSmallIndexHoldsWhatItsTitlesMeanAndALargeOneWorksItOutAgain() throws IOException {
        List<Work> works = new ArrayList<>();
        for (String subject : SUBJECTS) {
            works.add(WorkJson.readWork("{\"title\":\"A Study of %s\"}".formatted(subject)));
        }
        try (Directory directory = new ByteBuffersDirectory()) {
            Building.build(directory, works::forEach);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                TitleMeanings small = new TitleMeanings(reader, works.size());
                TitleMeanings large = new TitleMeanings(reader, works.size() - 1);
                FoldedTitles titles = new FoldedTitles(reader);
                for (int doc = 0; doc < works.size(); doc++) {
                    float[] meaning = Meaning.of(titles.of(doc));
                    assertThat(small.of(doc)).as(titles.of(doc)).isEqualTo(meaning);
                    assertThat(large.of(doc)).as(titles.of(doc)).isEqualTo(meaning);
                    assertThat(small.of(doc)).as("held").isSameAs(small.of(doc));
                    assertThat(large.of(doc)).as("not held").isNotSameAs(large.of(doc));
                }
            }
        }
    }
}
