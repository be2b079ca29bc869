package org.bookwheel.search.lucene.index;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/// How words of each field are scored.
public final class FieldSimilarity {

    /// Term frequencies are weighted by fields, so they saturate later than counted words do.
    private static final BM25Similarity BM25F = new BM25Similarity(8f, 0.35f);

    /// Summaries are plain text.
    private static final BM25Similarity PLAIN = new BM25Similarity();

    static final Similarity OF_ALL =
            new PerFieldSimilarityWrapper() {
                @Override
                public Similarity get(String field) {
                    return of(field);
                }
            };

    private FieldSimilarity() {}

    /// That of most fields, which is what an index is written with.
    static BM25Similarity usual() {
        return BM25F;
    }

    /// How words of a field are scored.
    public static BM25Similarity of(String field) {
        return field.equals(WorkDocument.SUMMARY) ? PLAIN : BM25F;
    }
}
