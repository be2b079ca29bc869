package org.bookwheel.search.opensearch;

import java.io.IOException;
import java.nio.file.Path;
import org.bookwheel.search.SearchAgreementContract;
import org.bookwheel.search.SearchIndex;
import org.junit.jupiter.api.AfterEach;

/// A cluster finds what one finds who looks at every work.
class AgreementOnClusterTest extends SearchAgreementContract {

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
