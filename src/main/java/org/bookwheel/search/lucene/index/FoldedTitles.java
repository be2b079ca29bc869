package org.bookwheel.search.lucene.index;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;

/// The folded titles of many works, which are looked at without reading the works.
public final class FoldedTitles {

    private final BinaryColumn titles;

    public FoldedTitles(IndexReader reader) {
        this.titles = new BinaryColumn(reader, WorkDocument.TITLE);
    }

    public String of(int doc) throws IOException {
        BytesRef title = titles.of(doc);
        return title == null ? "" : title.utf8ToString();
    }
}
