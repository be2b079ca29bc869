package org.bookwheel.search.lucene.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;

/// Some bytes of each work, which are looked at without reading the works. Safe for many threads.
final class BinaryColumn {

    private final List<LeafReaderContext> leaves;
    private final String field;

    BinaryColumn(IndexReader reader, String field) {
        this.leaves = reader.leaves();
        this.field = field;
    }

    /// Those of a work; null if it has none.
    BytesRef of(int doc) throws IOException {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        BinaryDocValues values = DocValues.getBinary(leaf.reader(), field);
        return values.advanceExact(doc - leaf.docBase) ? values.binaryValue() : null;
    }
}
