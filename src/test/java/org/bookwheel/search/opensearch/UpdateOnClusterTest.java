package org.bookwheel.search.opensearch;

import java.io.IOException;
import java.nio.file.Path;
import org.bookwheel.search.SearchIndex;
import org.bookwheel.search.UpdateContract;
import org.junit.jupiter.api.AfterEach;

/// A cluster's index when it is brought up to date.
class UpdateOnClusterTest extends UpdateContract {

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
