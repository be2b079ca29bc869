package org.bookwheel.search.lucene.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;

/// The folded titles of many works, which are looked at without reading the works.
public final class FoldedTitles {

    private final List<LeafReaderContext> leaves;

    public FoldedTitles(IndexReader reader) {
        this.leaves = reader.leaves();
    }

    public String of(int doc) throws IOException {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        BinaryDocValues titles = DocValues.getBinary(leaf.reader(), WorkDocument.TITLE);
        return titles.advanceExact(doc - leaf.docBase) ? titles.binaryValue().utf8ToString() : "";
    }
}
