package org.bookwheel.search.lucene.index;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Results;

/// Counts the values of facets, exactly, for one state of the index. Safe for many threads.
///
/// Each facet is a column of its own, counted over all matches before the next: so each runs
/// through its own part of the index, and what is not asked for costs nothing.
public final class FacetIndex {

    /// Labels of values that are held, in bytes; the facets come in their order until that is full.
    private static final long MOST_LABELS = 64L << 20;

    /// What of a small heap they may take.
    private static final int SHARE = 8;

    private final Map<Facet, FacetColumn> columns = new EnumMap<>(Facet.class);

    FacetIndex(IndexReader reader) throws IOException {
        this(reader, Math.min(MOST_LABELS, Runtime.getRuntime().maxMemory() / SHARE));
    }

    /// @param most bytes of labels that may be held
    FacetIndex(IndexReader reader, long most) throws IOException {
        long left = most;
        for (Facet facet : Facet.values()) {
            FacetColumn column = new FacetColumn(reader, facet, left);
            columns.put(facet, column);
            left -= column.bytes();
        }
    }

    /// How a key is shown; empty for the works that have no value.
    public String shown(Facet facet, String key) throws IOException {
        return columns.get(facet).label(key);
    }

    /// The most frequent values among some documents, then those that were chosen.
    public List<Results.Count> count(Facet facet, MatchSets matches, Set<String> chosen, int limit)
            throws IOException {
        return columns.get(facet).count(matches, chosen, limit, null);
    }

    /// As the other, but only of the values that are accepted.
    public List<Results.Count> count(
            Facet facet,
            MatchSets matches,
            Set<String> chosen,
            int limit,
            FacetColumn.LabelFilter accept)
            throws IOException {
        return columns.get(facet).count(matches, chosen, limit, accept);
    }
}
