package org.bookwheel.search.lucene;

import java.nio.file.Path;
import org.bookwheel.search.SearchIndex;
import org.bookwheel.search.SearchWordsContract;
import org.bookwheel.testing.Patience;

/// Lucene takes the same words for the same as every index.
class LuceneWordsTest extends SearchWordsContract {

    @Override
    protected SearchIndex open(Path place) {
        return Patience.indexIn(place);
    }
}
