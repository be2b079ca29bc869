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
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.bookwheel.search.Acronyms;
import org.bookwheel.search.Facet;
import org.bookwheel.search.IndexContent;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchField;
import org.bookwheel.search.lucene.index.FacetValues;
import org.bookwheel.search.lucene.index.FieldSimilarity;
import org.bookwheel.search.lucene.index.FoldedTitles;
import org.bookwheel.search.lucene.index.Snapshot;
import org.bookwheel.search.lucene.index.StoredWork;
import org.bookwheel.search.lucene.index.WordStream;
import org.bookwheel.search.lucene.index.WorkDocument;
import org.bookwheel.work.Work;

/// The content of one snapshot. Works are numbered in the order of their ids, whatever order they
/// got in.
final class LuceneContent implements IndexContent {

    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Snapshot snapshot;
    private final DirectoryReader reader;

    /// The number of each document's work, and the document of each work.
    private final int[] places;

    private final int[] documents;

    /// The works of documents, as far as they were read.
    private final Work[] read;

    LuceneContent(Snapshot snapshot) throws IOException {
        this.snapshot = snapshot;
        this.reader = snapshot.reader();
        this.places = ranks(WorkDocument.ID_ORDER);
        this.documents = new int[places.length];
        this.read = new Work[places.length];
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

    @Override
    public int works() {
        return places.length;
    }

    @Override
    public String json(int work) throws IOException {
        return StoredWork.json(reader.storedFields(), documents[work]);
    }

    @Override
    public List<Results.Hit> related(int work, int limit) throws IOException {
        ReadOnce view = new ReadOnce();
        return new RelatedSearch(view).to(view.work(documents[work]), limit);
    }

    /// A view of which each work is read once for all: many find the same ones.
    private final class ReadOnce extends SnapshotView {

        ReadOnce() {
            super(snapshot, Deadline.in(PATIENCE));
        }

        @Override
        public Work work(int document) throws IOException {
            // whoever comes at the same time reads the same
            if (read[document] == null) {
                read[document] = super.work(document);
            }
            return read[document];
        }
    }

    @Override
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

    @Override
    public List<String> foldedTitles() throws IOException {
        FoldedTitles titles = new FoldedTitles(reader);
        String[] folded = new String[places.length];
        for (int i = 0; i < places.length; i++) {
            folded[places[i]] = titles.of(i);
        }
        return Arrays.asList(folded);
    }

    @Override
    public void terms(String field, TermReading reading) throws IOException {
        Terms all = MultiTerms.getTerms(reader, field);
        if (all == null) {
            return;
        }
        TermsEnum each = all.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            reading.term(term.utf8ToString(), postings(each, all.hasFreqs(), all.hasPositions()));
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

    @Override
    public Statistics statistics(String field) throws IOException {
        CollectionStatistics all = snapshot.searcher().collectionStatistics(field);
        float[] lengths = new float[256];
        if (all == null) {
            return new Statistics(0, lengths);
        }
        BM25Similarity similarity = FieldSimilarity.of(field);
        float average = (float) (all.sumTotalTermFreq() / (double) all.docCount());
        float b = similarity.getB();
        for (int i = 0; i < lengths.length; i++) {
            float length = SmallFloat.byte4ToInt((byte) i);
            lengths[i] = 1f / (similarity.getK1() * ((1 - b) + b * length / average));
        }
        return new Statistics((int) all.docCount(), lengths);
    }

    @Override
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

    @Override
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

    @Override
    public String key(Facet facet, String value) {
        return FacetValues.key(facet, value);
    }

    @Override
    public Acronyms acronyms() {
        return snapshot.acronyms();
    }

    @Override
    public int[] ends(Work work) {
        WordStream all = new WordStream();
        int[] ends = new int[SearchField.values().length];
        for (SearchField field : SearchField.values()) {
            field.of(work).forEach(text -> all.add(text, field.isProse()));
            ends[field.ordinal()] = all.positions();
        }
        return ends;
    }
}
