package org.bookwheel.search.lucene.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;

/// Counts the terms of works that are laid out for an index elsewhere: by an index of nothing but
/// terms in a folder of its own, which goes when this is closed, so that any number of works can be
/// counted. Works are added by many threads; all else is for one.
public final class TermCounts implements AutoCloseable {

    /// Where a work is found by, of which nobody asks how often it occurs.
    private static final Set<String> UNCOUNTED =
            Set.of(WorkDocument.ID, WorkDocument.KEY, WorkDocument.WHOLE);

    private static final FieldType COUNTED = new FieldType();

    static {
        COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        COUNTED.setTokenized(true);
        COUNTED.setOmitNorms(true);
        COUNTED.freeze();
    }

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;

    public TermCounts() throws IOException {
        folder = Files.createTempDirectory("bookwheel-terms");
        directory = new MMapDirectory(folder);
        writer =
                new IndexWriter(
                        directory,
                        new IndexWriterConfig(new KeywordAnalyzer()).setCommitOnClose(false));
    }

    /// Whether it is counted how many works have a term of a field.
    public static boolean isCounted(String field) {
        return !UNCOUNTED.contains(field);
    }

    /// @param work as [WorkDocument] lays it out
    public void add(Document work) throws IOException {
        Document terms = new Document();
        for (IndexableField field : work.getFields()) {
            boolean indexed = field.fieldType().indexOptions() != IndexOptions.NONE;
            if (indexed && isCounted(field.name())) {
                Field counted = (Field) field;
                terms.add(
                        counted.tokenStreamValue() == null
                                ? new Field(field.name(), field.stringValue(), COUNTED)
                                : new Field(field.name(), counted.tokenStreamValue(), COUNTED));
            }
        }
        writer.addDocument(terms);
    }

    /// The terms of all works that were added.
    public TermDictionary dictionary() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            return merged(reader.numDocs(), List.of(Part.of(reader, 1)));
        }
    }

    /// The terms of an index that lost some works and got others.
    public static TermDictionary dictionary(TermDictionary before, TermCounts lost, TermCounts got)
            throws IOException {
        try (DirectoryReader gone = DirectoryReader.open(lost.writer);
                DirectoryReader come = DirectoryReader.open(got.writer)) {
            int works = before.works() - gone.numDocs() + come.numDocs();
            List<Part> parts = List.of(Part.of(before), Part.of(gone, -1), Part.of(come, 1));
            return merged(works, parts);
        }
    }

    /// The terms of some works, which count or are taken off.
    private record Part(int sign, Set<String> fields, Source source) {

        interface Source {
            Part.FieldCount field(String name) throws IOException;
        }

        /// @param works how many works have the field
        /// @param length how many words it has in all works
        record FieldCount(long works, long length, TermCursor terms) {}

        static Part of(TermDictionary dictionary) {
            return new Part(
                    1,
                    dictionary.fields().keySet(),
                    name -> {
                        var terms = dictionary.fields().get(name);
                        return new FieldCount(terms.works(), terms.length(), terms.cursor());
                    });
        }

        static Part of(IndexReader reader, int sign) {
            return new Part(
                    sign,
                    Set.copyOf(FieldInfos.getIndexedFields(reader)),
                    name -> {
                        Terms terms = MultiTerms.getTerms(reader, name);
                        return terms == null
                                ? new FieldCount(0, 0, TermCursor.NONE)
                                : new FieldCount(
                                        terms.getDocCount(),
                                        terms.getSumTotalTermFreq(),
                                        TermCursor.of(reader, name));
                    });
        }
    }

    /// A place in the terms of a part.
    private record Place(BytesRef term, TermCursor terms, int sign) {}

    private static TermDictionary merged(int works, List<Part> parts) throws IOException {
        Set<String> names = new TreeSet<>();
        parts.forEach(part -> names.addAll(part.fields()));
        Map<String, TermDictionary.FieldTerms> fields = new TreeMap<>();
        for (String name : names) {
            long documents = 0;
            long length = 0;
            List<Place> places = new ArrayList<>();
            for (Part part : parts) {
                if (part.fields().contains(name)) {
                    Part.FieldCount field = part.source().field(name);
                    documents += part.sign() * field.works();
                    length += part.sign() * field.length();
                    places.add(new Place(field.terms().next(), field.terms(), part.sign()));
                }
            }
            fields.put(name, new TermDictionary.FieldTerms(documents, length, automaton(places)));
        }
        return new TermDictionary(works, fields);
    }

    private static FST<Long> automaton(List<Place> places) throws IOException {
        PriorityQueue<Place> next = new PriorityQueue<>(Comparator.comparing(Place::term));
        places.stream().filter(place -> place.term() != null).forEach(next::add);
        FSTCompiler<Long> terms =
                new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE1, PositiveIntOutputs.getSingleton())
                        .build();
        IntsRefBuilder points = new IntsRefBuilder();
        while (!next.isEmpty()) {
            BytesRef term = BytesRef.deepCopyOf(next.peek().term());
            long works = 0;
            while (!next.isEmpty() && next.peek().term().equals(term)) {
                Place place = next.remove();
                works += (long) place.sign() * place.terms().works();
                BytesRef following = place.terms().next();
                if (following != null) {
                    next.add(new Place(following, place.terms(), place.sign()));
                }
            }
            if (works > 0) {
                terms.add(Util.toIntsRef(term, points), (Long) works);
            }
        }
        FST.FSTMetadata<Long> metadata = terms.compile();
        return metadata == null ? null : FST.fromFSTReader(metadata, terms.getFSTReader());
    }

    @Override
    public void close() throws IOException {
        writer.close();
        directory.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
