package org.bookwheel.search.opensearch;

import java.io.IOException;
import java.nio.file.Path;
import org.bookwheel.search.SearchIndex;
import org.bookwheel.search.SearchWordsContract;
import org.junit.jupiter.api.AfterEach;

/// A cluster takes the same words for the same as every index.
class WordsOnClusterTest extends SearchWordsContract {

    private final ClusterPlaces places = new ClusterPlaces();

    @Override
    protected SearchIndex open(Path place) {
        return places.open(place);
    }

    @AfterEach
    void removeIndices() throws IOException {
        places.close();
    }
}
