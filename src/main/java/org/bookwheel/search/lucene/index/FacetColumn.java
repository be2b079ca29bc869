package org.bookwheel.search.lucene.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.LongValues;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Results;

/// The values of one facet in all works, for counting them exactly. Safe for many threads.
public final class FacetColumn {

    /// Where there are so many values for each document, few of them occur, and a table of those is
    /// cheaper than a number for each value.
    private static final int FEW = 16;

    private final IndexReader reader;
    private final Facet facet;
    private final OrdinalMap ordinals;
    private final int size;
    private final FacetLabels labels;

    /// Whether there are works without a value: their key is the first of all.
    private final boolean hasNone;

    /// @param most bytes of labels that may be held
    FacetColumn(IndexReader reader, Facet facet, long most) throws IOException {
        this.reader = reader;
        this.facet = facet;
        SortedSetDocValues values = values();
        this.size = values == null ? 0 : Math.toIntExact(values.getValueCount());
        this.ordinals =
                values instanceof MultiDocValues.MultiSortedSetDocValues multi
                        ? multi.mapping
                        : null;
        this.hasNone = size > 0 && values.lookupOrd(0).length == 0;
        this.labels = size == 0 ? null : new FacetLabels(reader, facet, values, most);
    }

    private SortedSetDocValues values() throws IOException {
        return MultiDocValues.getSortedSetValues(reader, FacetValues.field(facet));
    }

    /// How many bytes of labels are held.
    long bytes() {
        return labels == null ? 0 : labels.bytes();
    }

    /// How a key is shown.
    String label(String key) throws IOException {
        int ordinal = size == 0 ? -1 : ordinal(key);
        return ordinal < 0 ? key : labels.of(ordinal);
    }

    /// Below 0 for a key that no work has.
    private int ordinal(String key) throws IOException {
        return (int) values().lookupTerm(new BytesRef(key));
    }

    /// The most frequent values among some documents, then those that were chosen.
    ///
    /// @param accept which values are asked for, by their labels; null for all
    List<Results.Count> count(MatchSets matches, Set<String> chosen, int limit, LabelFilter accept)
            throws IOException {
        if (size == 0) {
            return List.of();
        }
        int near = matches.nearSize(facet);
        boolean few = (matches.size() + near) * (long) FEW < size;
        Counter counter = few ? Counter.ofFew() : Counter.ofMany(size);
        add(matches.docs(), matches.size(), counter);
        if (near > 0) {
            add(matches.near(facet), near, counter);
        }
        return top(counter, chosen, limit, accept);
    }

    /// Which values are wanted.
    public interface LabelFilter {
        boolean accepts(String label);
    }

    private void add(int[] docs, int count, Counter counter) throws IOException {
        int next = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            if (next >= count || docs[next] >= end) {
                continue;
            }
            SortedSetDocValues values =
                    leaf.reader().getSortedSetDocValues(FacetValues.field(facet));
            LongValues global = ordinals == null ? null : ordinals.getGlobalOrds(leaf.ord);
            for (; next < count && docs[next] < end; next++) {
                if (values != null && values.advanceExact(docs[next] - leaf.docBase)) {
                    for (int i = values.docValueCount(); i > 0; i--) {
                        long ordinal = values.nextOrd();
                        counter.add((int) (global == null ? ordinal : global.get(ordinal)));
                    }
                }
            }
        }
    }

    private List<Results.Count> top(
            Counter counter, Set<String> chosen, int limit, LabelFilter accept) throws IOException {
        Map<Integer, String> selected = new HashMap<>();
        List<Results.Count> counts = new ArrayList<>();
        for (String key : chosen) {
            int ordinal = ordinal(key);
            if (ordinal >= 0) {
                selected.put(ordinal, key);
            }
            if (!key.equals(FacetValues.NONE)) {
                String label = ordinal < 0 ? key : labels.of(ordinal);
                counts.add(new Results.Count(label, ordinal < 0 ? 0 : counter.get(ordinal), true));
            }
        }
        LongHeap best = best(counter, selected, limit, accept);
        for (int left = best.size(); left > 0; left--) {
            long one = best.pop();
            counts.add(new Results.Count(labels.of(ordinal(one)), one >>> Integer.SIZE, false));
        }
        int without = hasNone ? counter.get(0) : 0;
        return inOrder(counts, limit, chosen.contains(FacetValues.NONE), without, accept);
    }

    /// Values as an answer has them: the most frequent first, those that were chosen in any case,
    /// and last the works that have none.
    ///
    /// @param counts of some values, which are put in order; those of none are not among them
    /// @param noneChosen whether the works that have no value were chosen
    /// @param without how many have none
    /// @param accept which values are asked for, by how they are shown; null for all
    public static List<Results.Count> inOrder(
            List<Results.Count> counts,
            int limit,
            boolean noneChosen,
            long without,
            LabelFilter accept)
            throws IOException {
        counts.sort(
                Comparator.comparingLong((Results.Count one) -> -one.count())
                        .thenComparing(Results.Count::value));
        while (counts.size() > limit && counts.stream().anyMatch(one -> !one.selected())) {
            counts.remove(lastUnselected(counts));
        }
        if ((without > 0 || noneChosen) && (accept == null || accept.accepts(FacetValues.NONE))) {
            counts.add(new Results.Count("", without, noneChosen));
        }
        return counts;
    }

    /// The most frequent that were not chosen, among equals those whose keys come first, each as
    /// one number: the count, then what makes the earlier ordinal the greater.
    private LongHeap best(
            Counter counter, Map<Integer, String> selected, int limit, LabelFilter accept)
            throws IOException {
        LongHeap best = new LongHeap(Math.max(1, limit));
        counter.each((ordinal, count) -> {
            long one = (long) count << Integer.SIZE | Integer.MAX_VALUE - ordinal;
            boolean full = best.size() >= limit;
            if (full && one <= best.top()
                    || hasNone && ordinal == 0
                    || !selected.isEmpty() && selected.containsKey(ordinal)
                    || accept != null && !accept.accepts(labels.of(ordinal))) {
                return;
            }
            if (full) {
                best.updateTop(one);
            } else {
                best.push(one);
            }
        });
        return best;
    }

    private static int ordinal(long one) {
        return Integer.MAX_VALUE - (int) one;
    }

    private static int lastUnselected(List<Results.Count> counts) {
        int last = counts.size() - 1;
        while (counts.get(last).selected()) {
            last--;
        }
        return last;
    }
}
