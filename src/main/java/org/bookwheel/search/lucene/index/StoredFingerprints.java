package org.bookwheel.search.lucene.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.bookwheel.work.Work;

/// The works that an index holds, compared one by one with those that it should hold. Eight bytes
/// are kept of each. Safe for many threads.
final class StoredFingerprints {

    static final StoredFingerprints NOTHING = new StoredFingerprints();

    private final List<LeafReaderContext> leaves;
    private final long[] fingerprints;
    private final BitSet asked = new BitSet();

    private StoredFingerprints() {
        leaves = List.of();
        fingerprints = new long[0];
    }

    StoredFingerprints(IndexReader reader) throws IOException {
        leaves = reader.leaves();
        fingerprints = new long[reader.maxDoc()];
        for (LeafReaderContext leaf : leaves) {
            NumericDocValues values = leaf.reader().getNumericDocValues(WorkDocument.FINGERPRINT);
            for (int doc = values.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = values.nextDoc()) {
                fingerprints[leaf.docBase + doc] = values.longValue();
            }
        }
    }

    /// How many works it held.
    int size() {
        return fingerprints.length;
    }

    static Term term(Work work) {
        return new Term(WorkDocument.ID, WorkDocument.id(work.id()));
    }

    /// Whether the index holds just this work.
    boolean isSame(Work work) throws IOException {
        Term term = term(work);
        for (LeafReaderContext leaf : leaves) {
            PostingsEnum found = leaf.reader().postings(term, PostingsEnum.NONE);
            int doc = found == null ? DocIdSetIterator.NO_MORE_DOCS : found.nextDoc();
            if (doc != DocIdSetIterator.NO_MORE_DOCS) {
                synchronized (asked) {
                    asked.set(leaf.docBase + doc);
                }
                return fingerprints[leaf.docBase + doc] == WorkDocument.fingerprint(work);
            }
        }
        return false;
    }

    /// The works that nobody asked for.
    List<Term> others() throws IOException {
        List<Term> others = new ArrayList<>();
        for (LeafReaderContext leaf : leaves) {
            LeafReader reader = leaf.reader();
            SortedDocValues ids = reader.getSortedDocValues(WorkDocument.ID_ORDER);
            for (int doc = 0; doc < reader.maxDoc(); doc++) {
                if (!asked.get(leaf.docBase + doc) && ids.advanceExact(doc)) {
                    BytesRef id = BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue()));
                    others.add(new Term(WorkDocument.ID, id));
                }
            }
        }
        return others;
    }
}
