package org.bookwheel.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.bookwheel.search.Acronyms;

/// One state of the index with what was worked out for it. Whoever uses it holds it with [#acquire]
/// and lets it go with [#release]; the last one closes it.
final class Snapshot {

    /// Term frequencies are weighted by fields, so they saturate later than counted words do.
    private static final BM25Similarity BM25F = new BM25Similarity(8f, 0.35f);

    private final DirectoryReader reader;
    private final FacetIndex facets;
    private final Acronyms acronyms;
    private final long generation;
    private final String stamp;

    Snapshot(DirectoryReader reader, long generation) throws IOException {
        this.reader = reader;
        this.facets = new FacetIndex(reader);
        this.acronyms = LearntAcronyms.of(reader);
        this.generation = generation;
        this.stamp = reader.getIndexCommit().getUserData().get(Building.STAMP);
    }

    boolean acquire() {
        return reader.tryIncRef();
    }

    void release() {
        try {
            reader.decRef();
        } catch (IOException unclosed) {
            throw new java.io.UncheckedIOException(unclosed);
        }
    }

    DirectoryReader reader() {
        return reader;
    }

    FacetIndex facets() {
        return facets;
    }

    Acronyms acronyms() {
        return acronyms;
    }

    long generation() {
        return generation;
    }

    /// Unlike that of any other state, see [org.bookwheel.search.SearchIndex#stamp].
    String stamp() {
        return stamp;
    }

    /// A searcher for one request.
    IndexSearcher searcher() {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(BM25F);
        searcher.setQueryCache(null);
        return searcher;
    }

    static BM25Similarity similarity() {
        return BM25F;
    }
}
