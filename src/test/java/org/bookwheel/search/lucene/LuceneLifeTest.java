package org.bookwheel.search.lucene;

import java.nio.file.Path;
import org.bookwheel.search.IndexLifeContract;
import org.bookwheel.search.SearchIndex;
import org.bookwheel.testing.Patience;

/// What becomes of Lucene's index.
class LuceneLifeTest extends IndexLifeContract {

    @Override
    protected SearchIndex open(Path place) {
        return Patience.indexIn(place);
    }
}
