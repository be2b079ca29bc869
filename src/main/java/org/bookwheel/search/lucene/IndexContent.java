package org.bookwheel.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.bookwheel.search.Acronyms;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Field;
import org.bookwheel.search.Results;
import org.bookwheel.work.Work;

/// Tells all that one state of an index holds, for who lays it out otherwise. Works are numbered
/// from 0 in the order of their ids, whatever order they got in. For one thread.
public final class IndexContent {

    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Snapshot snapshot;
    private final DirectoryReader reader;

    /// The number of each document's work, and the document of each work.
    private final int[] places;

    private final int[] documents;

    IndexContent(Snapshot snapshot) throws IOException {
        this.snapshot = snapshot;
        this.reader = snapshot.reader();
        this.places = ranks(WorkDocument.ID_ORDER);
        this.documents = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            documents[places[i]] = i;
        }
    }

    /// The documents' places in an order of texts, equals by their ids.
    private int[] ranks(String field) throws IOException {
        int[] ranks = new int[reader.maxDoc()];
        SortedDocValues values = MultiDocValues.getSortedValues(reader, field);
        while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            ranks[values.docID()] = values.ordValue();
        }
        return ranks;
    }

    public int works() {
        return places.length;
    }

    /// A work in its JSON form.
    public String json(int work) throws IOException {
        return StoredWork.json(reader.storedFields(), documents[work]);
    }

    /// Works that a reader of one may want, best first, however long that takes: what is written
    /// must not depend on how busy a machine is. Safe for many threads.
    public List<Results.Hit> related(int work, int limit) throws IOException {
        return new Relating(snapshot, Deadline.in(PATIENCE)).to(json(work), limit);
    }

    /// The place of each work in the order of titles; equal titles share one.
    public int[] titleOrder() throws IOException {
        return byWork(ranks(WorkDocument.TITLE_ORDER));
    }

    private int[] byWork(int[] byDocument) {
        int[] byWork = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            byWork[places[i]] = byDocument[i];
        }
        return byWork;
    }

    /// The folded titles, by works.
    public List<String> foldedTitles() throws IOException {
        FoldedTitles titles = new FoldedTitles(reader);
        String[] folded = new String[places.length];
        for (int i = 0; i < places.length; i++) {
            folded[places[i]] = titles.of(i);
        }
        return Arrays.asList(folded);
    }

    /// Where a word stands.
    ///
    /// @param works in their order
    /// @param frequencies how much it weighs in each; null where the index does not say
    /// @param positions of each work; null where the index does not say
    public record Postings(int[] works, int[] frequencies, int[][] positions) {}

    /// Takes the terms of a field in the order of their UTF-8 bytes.
    public interface Terms {
        void term(String term, Postings postings) throws IOException;
    }

    /// @param field as Lucene knows it
    public void terms(String field, Terms terms) throws IOException {
        org.apache.lucene.index.Terms all = MultiTerms.getTerms(reader, field);
        if (all == null) {
            return;
        }
        TermsEnum each = all.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            terms.term(term.utf8ToString(), postings(each, all.hasFreqs(), all.hasPositions()));
        }
    }

    private Postings postings(TermsEnum term, boolean frequencies, boolean positions)
            throws IOException {
        TreeMap<Integer, int[]> found = new TreeMap<>();
        PostingsEnum all = term.postings(null, PostingsEnum.ALL);
        while (all.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            int[] one = new int[positions ? all.freq() : 1];
            for (int i = 0; i < one.length; i++) {
                one[i] = positions ? all.nextPosition() : frequencies ? all.freq() : 1;
            }
            found.put(places[all.docID()], one);
        }
        int[] works = found.keySet().stream().mapToInt(one -> one).toArray();
        int[][] values = found.values().toArray(int[][]::new);
        int[] counts =
                positions || !frequencies
                        ? null
                        : Arrays.stream(values).mapToInt(one -> one[0]).toArray();
        return new Postings(works, counts, positions ? values : null);
    }

    /// What scores in a field rest on.
    ///
    /// @param works how many works have the field
    /// @param lengths for each form in which a length is kept, from 0 to 255, what
    ///   [BM25](https://doi.org/10.1561/1500000019) multiplies a frequency with
    public record Statistics(int works, float[] lengths) {}

    public Statistics statistics(String field) throws IOException {
        CollectionStatistics all = snapshot.searcher().collectionStatistics(field);
        float[] lengths = new float[256];
        if (all == null) {
            return new Statistics(0, lengths);
        }
        BM25Similarity similarity = Snapshot.similarity(field);
        float average = (float) (all.sumTotalTermFreq() / (double) all.docCount());
        float b = similarity.getB();
        for (int i = 0; i < lengths.length; i++) {
            float length = SmallFloat.byte4ToInt((byte) i);
            lengths[i] = 1f / (similarity.getK1() * ((1 - b) + b * length / average));
        }
        return new Statistics((int) all.docCount(), lengths);
    }

    /// The form in which the length of each work in a field is kept, 0 where it has none.
    public int[] lengths(String field) throws IOException {
        int[] lengths = new int[places.length];
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues norms = leaf.reader().getNormValues(field);
            while (norms != null && norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                lengths[places[leaf.docBase + norms.docID()]] = (int) norms.longValue() & 0xFF;
            }
        }
        return lengths;
    }

    /// The values of a facet.
    ///
    /// @param keys in their order
    /// @param labels how each is shown
    /// @param works the numbers of each work's keys
    public record Values(List<String> keys, List<String> labels, int[][] works) {}

    public Values values(Facet facet) throws IOException {
        SortedSetDocValues all =
                MultiDocValues.getSortedSetValues(reader, FacetValues.field(facet));
        List<String> keys = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        int[][] works = new int[places.length][0];
        if (all == null) {
            return new Values(keys, labels, works);
        }
        for (int i = 0; i < all.getValueCount(); i++) {
            String key = all.lookupOrd(i).utf8ToString();
            keys.add(key);
            labels.add(snapshot.facets().shown(facet, key));
        }
        while (all.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            int[] numbers = new int[all.docValueCount()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = (int) all.nextOrd();
            }
            works[places[all.docID()]] = numbers;
        }
        return new Values(keys, labels, works);
    }

    /// The acronyms that the index knows.
    public Acronyms acronyms() {
        return snapshot.acronyms();
    }

    /// Where each field of a work ends among its words, field by field in their order.
    public static int[] ends(Work work) {
        WordStream all = new WordStream();
        int[] ends = new int[Field.values().length];
        for (Field field : Field.values()) {
            field.of(work).forEach(text -> all.add(text, field.isProse()));
            ends[field.ordinal()] = all.positions();
        }
        return ends;
    }
}
