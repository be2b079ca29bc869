package org.bookwheel.search.lucene;

import java.nio.file.Path;
import org.bookwheel.search.SearchIndex;
import org.bookwheel.search.UpdateContract;
import org.bookwheel.testing.Patience;

/// Lucene's index when it is brought up to date.
class LuceneUpdateTest extends UpdateContract {

    @Override
    protected SearchIndex open(Path place) {
        return Patience.indexIn(place);
    }
}
