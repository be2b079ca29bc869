package org.bookwheel.search.opensearch;

import java.io.IOException;
import java.nio.file.Path;
import org.bookwheel.search.IndexLifeContract;
import org.bookwheel.search.SearchIndex;
import org.junit.jupiter.api.AfterEach;

/// What becomes of an index on a cluster.
class LifeOnClusterTest extends IndexLifeContract {

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
