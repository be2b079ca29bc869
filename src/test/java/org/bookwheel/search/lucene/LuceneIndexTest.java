package org.bookwheel.search.lucene;

import java.nio.file.Path;
import org.bookwheel.search.SearchIndex;
import org.bookwheel.search.SearchIndexContract;
import org.bookwheel.testing.Patience;

/// Lucene does what every index does.
class LuceneIndexTest extends SearchIndexContract {

    @Override
    protected SearchIndex open(Path place) {
        return Patience.indexIn(place);
    }
}
