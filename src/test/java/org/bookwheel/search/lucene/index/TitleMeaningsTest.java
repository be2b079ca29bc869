package org.bookwheel.search.lucene.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.bookwheel.search.Closeness;
import org.bookwheel.search.Meaning;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What titles mean is the same whether it stands in the index or is worked out.
class TitleMeaningsTest {

    private static final List<String> SUBJECTS =
            List.of("caches", "birds", "language models", "Übersetzung", "knots in rope");

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 5})
    void onlyWhatTheFirstTitlesMeanIsHeldAndNothingDependsOnWhichTheyAre(int first)
            throws IOException {
        List<Work> works = new ArrayList<>();
        for (String subject : SUBJECTS) {
            works.add(WorkJson.readWork("{\"title\":\"A Study of %s\"}".formatted(subject)));
        }
        try (Directory directory = new ByteBuffersDirectory()) {
            IndexBuilder.build(directory, works::forEach, first);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                TitleMeanings meanings = new TitleMeanings(reader);
                FoldedTitles titles = new FoldedTitles(reader);
                Closeness closeness = new Closeness("how language models talk about birds");
                float[] typed = Meaning.of("how language models talk about birds");
                for (int doc = 0; doc < works.size(); doc++) {
                    float expected = Meaning.closeness(typed, Meaning.of(titles.of(doc)));
                    for (String time : List.of("first", "second")) {
                        assertThat(closeness.to(meanings.of(doc)))
                                .as(titles.of(doc) + ", asked the " + time + " time")
                                .isCloseTo(expected, within(1e-5f));
                    }
                }
                assertThat(meanings.held()).isEqualTo(first);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void whatNothingIsKnownOfIsCloseToNothing(String text) {
        Closeness closeness = new Closeness("birds");
        assertThat(closeness.to(ByteBuffer.wrap(Meaning.packed("birds"))))
                .isCloseTo(1, within(1e-5f));
        assertThat(closeness.to(ByteBuffer.wrap(Meaning.packed(text)))).isZero();
        assertThat(new Closeness("").to(ByteBuffer.wrap(Meaning.packed("birds")))).isZero();
    }
}
