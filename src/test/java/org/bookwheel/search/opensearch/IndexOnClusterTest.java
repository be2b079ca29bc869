package org.bookwheel.search.opensearch;

import java.io.IOException;
import java.nio.file.Path;
import org.bookwheel.search.SearchIndex;
import org.bookwheel.search.SearchIndexContract;
import org.junit.jupiter.api.AfterEach;

/// What a cluster does is what every index does.
class IndexOnClusterTest extends SearchIndexContract {

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
