package org.bookwheel.search.lucene;

import java.nio.file.Path;
import org.bookwheel.search.SearchAgreementContract;
import org.bookwheel.search.SearchIndex;
import org.bookwheel.testing.Patience;

/// Lucene finds what one finds who looks at every work.
class LuceneAgreementTest extends SearchAgreementContract {

    @Override
    protected SearchIndex open(Path place) {
        return Patience.indexIn(place);
    }
}
