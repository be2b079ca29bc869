package org.bookwheel.search.lucene;

import java.nio.file.Path;
import org.bookwheel.search.SearchIndex;
import org.bookwheel.search.UpdateContract;

/// Lucene's index when it is brought up to date.
class LuceneUpdateTest extends UpdateContract {

    @Override
    protected SearchIndex open(Path place) {
        return LuceneIndex.in(place);
    }
}
