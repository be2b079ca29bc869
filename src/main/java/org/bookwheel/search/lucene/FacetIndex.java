package org.bookwheel.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Results;

/// Counts the values of facets, exactly, for one state of the index. Safe for many threads.
final class FacetIndex {

    /// Fewer documents are counted in a map rather than in an array over all values.
    private static final int FEW = 2_000;

    private final IndexReader reader;
    private final Map<Facet, OrdinalMap> ordinals = new EnumMap<>(Facet.class);
    private final Map<Facet, Long> valueCounts = new EnumMap<>(Facet.class);
    private final Map<Facet, Map<String, String>> spellings = new EnumMap<>(Facet.class);

    FacetIndex(IndexReader reader) throws IOException {
        this.reader = reader;
        for (Facet facet : Facet.values()) {
            SortedSetDocValues values =
                    MultiDocValues.getSortedSetValues(reader, FacetValues.field(facet));
            valueCounts.put(facet, values == null ? 0 : values.getValueCount());
            if (values instanceof MultiDocValues.MultiSortedSetDocValues multi) {
                ordinals.put(facet, multi.mapping);
            }
            if (FacetValues.hasSpellings(facet)) {
                spellings.put(facet, spellings(facet));
            }
        }
    }

    /// For each key the spelling that most works have.
    private Map<String, String> spellings(Facet facet) throws IOException {
        Map<String, String> best = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        Terms terms = MultiTerms.getTerms(reader, FacetValues.spelled(facet));
        if (terms == null) {
            return best;
        }
        TermsEnum all = terms.iterator();
        for (BytesRef term = all.next(); term != null; term = all.next()) {
            String text = term.utf8ToString();
            int gap = text.indexOf('\0');
            if (gap > 0) {
                String key = text.substring(0, gap);
                int count = all.docFreq();
                if (count > counts.getOrDefault(key, 0)) {
                    counts.put(key, count);
                    best.put(key, text.substring(gap + 1));
                }
            }
        }
        return best;
    }

    /// How a key is shown; empty for the works that have no value.
    String shown(Facet facet, String key) {
        Map<String, String> known = spellings.get(facet);
        return known == null ? key : known.getOrDefault(key, key);
    }

    /// The most frequent values among some documents, then those that were chosen.
    ///
    /// @param accept which keys are asked for
    List<Results.Count> count(
            Facet facet, Matches matches, Set<String> chosen, int limit, KeyFilter accept)
            throws IOException {
        long values = valueCounts.get(facet);
        if (values == 0) {
            return List.of();
        }
        int documents = matches.size() + matches.nearSize(facet);
        Counter counter = documents < FEW ? Counter.ofFew() : Counter.ofMany(values);
        add(facet, matches.docs(), matches.size(), counter);
        if (matches.nearSize(facet) > 0) {
            add(facet, matches.near(facet), matches.nearSize(facet), counter);
        }
        return top(facet, counter, chosen, limit, accept);
    }

    /// Which keys are wanted.
    interface KeyFilter {
        boolean accepts(String key);
    }

    private void add(Facet facet, int[] docs, int size, Counter counter) throws IOException {
        OrdinalMap map = ordinals.get(facet);
        int next = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            if (next >= size || docs[next] >= end) {
                continue;
            }
            SortedSetDocValues values =
                    leaf.reader().getSortedSetDocValues(FacetValues.field(facet));
            LongValues global = map == null ? null : map.getGlobalOrds(leaf.ord);
            for (; next < size && docs[next] < end; next++) {
                if (values != null && values.advanceExact(docs[next] - leaf.docBase)) {
                    for (int i = values.docValueCount(); i > 0; i--) {
                        long ordinal = values.nextOrd();
                        counter.add(global == null ? ordinal : global.get(ordinal));
                    }
                }
            }
        }
    }

    private List<Results.Count> top(
            Facet facet, Counter counter, Set<String> chosen, int limit, KeyFilter accept)
            throws IOException {
        SortedSetDocValues values =
                MultiDocValues.getSortedSetValues(reader, FacetValues.field(facet));
        Map<String, Long> selected = new HashMap<>();
        for (String key : chosen) {
            long ordinal = values.lookupTerm(new BytesRef(key));
            selected.put(key, ordinal < 0 ? 0 : counter.get(ordinal));
        }
        PriorityQueue<long[]> best =
                new PriorityQueue<>(
                        Comparator.<long[]>comparingLong(one -> one[1])
                                .thenComparingLong(one -> -one[0]));
        long[] none = new long[1];
        counter.each((ordinal, count) -> {
            boolean full = best.size() >= limit;
            if (full && count < best.peek()[1]) {
                return;
            }
            String key = values.lookupOrd(ordinal).utf8ToString();
            if (key.isEmpty()) {
                none[0] = count;
            } else if (!selected.containsKey(key) && accept.accepts(key)) {
                best.add(new long[] {ordinal, count});
                if (best.size() > limit) {
                    best.poll();
                }
            }
        });
        List<Results.Count> counts = new ArrayList<>();
        selected.forEach((key, count) -> {
            if (!key.isEmpty()) {
                counts.add(new Results.Count(shown(facet, key), count, true));
            }
        });
        for (long[] one : best) {
            String key = values.lookupOrd(one[0]).utf8ToString();
            counts.add(new Results.Count(shown(facet, key), one[1], false));
        }
        counts.sort(
                Comparator.comparingLong((Results.Count one) -> -one.count())
                        .thenComparing(Results.Count::value));
        while (counts.size() > limit && counts.stream().anyMatch(one -> !one.selected())) {
            counts.remove(lastUnselected(counts));
        }
        boolean noneChosen = selected.containsKey(FacetValues.NONE);
        long without =
                noneChosen ? selected.get(FacetValues.NONE) : noneCount(values, counter, none[0]);
        if ((without > 0 || noneChosen) && accept.accepts(FacetValues.NONE)) {
            counts.add(new Results.Count("", without, noneChosen));
        }
        return counts;
    }

    /// The works without a value may have been too few to be looked at above.
    private static long noneCount(SortedSetDocValues values, Counter counter, long seen)
            throws IOException {
        long ordinal = seen > 0 ? -1 : values.lookupTerm(new BytesRef(FacetValues.NONE));
        return ordinal < 0 ? seen : counter.get(ordinal);
    }

    private static int lastUnselected(List<Results.Count> counts) {
        int last = counts.size() - 1;
        while (counts.get(last).selected()) {
            last--;
        }
        return last;
    }
}
