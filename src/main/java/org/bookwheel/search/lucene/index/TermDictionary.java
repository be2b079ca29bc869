package org.bookwheel.search.lucene.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.fst.BytesRefFSTEnum;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;
import org.bookwheel.search.Acronyms;
import org.bookwheel.search.Facet;

/// The terms of an index that lies elsewhere, each with how many works have it, and nothing of the
/// works themselves: what typed texts are interpreted by, and scores rest on, without asking where
/// the index lies. Held as automata of some bytes a term. Cannot be changed; safe for many threads.
public final class TermDictionary implements Lexicon {

    /// Of the form in which it is written.
    private static final int VERSION = 1;

    private static final char BETWEEN = '\0';

    /// The terms of one field.
    ///
    /// @param works how many works have the field
    /// @param length how many words it has in all works, each as often as it counts
    /// @param terms for each term how many works have it; null if there is none
    record FieldTerms(long works, long length, FST<Long> terms) {
        TermCursor cursor() {
            return terms == null ? TermCursor.NONE : TermCursor.of(terms);
        }
    }

    private final int works;
    private final Map<String, FieldTerms> fields;
    private final Acronyms acronyms;
    private Vocabulary vocabulary;
    private Map<String, String> tags;

    TermDictionary(int works, Map<String, FieldTerms> fields) throws IOException {
        this.works = works;
        this.fields = new TreeMap<>(fields);
        this.acronyms = LearntAcronyms.of(cursor(LearntAcronyms.FIELD));
    }

    private TermCursor cursor(String field) {
        FieldTerms terms = fields.get(field);
        return terms == null ? TermCursor.NONE : terms.cursor();
    }

    Map<String, FieldTerms> fields() {
        return fields;
    }

    @Override
    public int works() {
        return works;
    }

    @Override
    public int works(Term term) throws IOException {
        FieldTerms terms = fields.get(term.field());
        Long found =
                terms == null || terms.terms() == null
                        ? null
                        : Util.get(terms.terms(), term.bytes());
        return found == null ? 0 : Math.toIntExact(found);
    }

    /// How many works have a field.
    public long works(String field) {
        FieldTerms terms = fields.get(field);
        return terms == null ? 0 : terms.works();
    }

    /// How many words a field has in all works.
    public long length(String field) {
        FieldTerms terms = fields.get(field);
        return terms == null ? 0 : terms.length();
    }

    @Override
    public boolean begins(String form) throws IOException {
        FieldTerms terms = fields.get(WorkDocument.ANY);
        if (terms == null || terms.terms() == null) {
            return false;
        }
        BytesRef begun = new BytesRef(form);
        var found = new BytesRefFSTEnum<>(terms.terms()).seekCeil(begun);
        return found != null && StringHelper.startsWith(found.input, begun);
    }

    /// Read when they are first needed.
    @Override
    public synchronized Vocabulary vocabulary() throws IOException {
        if (vocabulary == null) {
            vocabulary = Vocabulary.of(cursor(WorkDocument.ANY));
        }
        return vocabulary;
    }

    @Override
    public Acronyms acronyms() {
        return acronyms;
    }

    /// How a key of a facet is shown: as it is, or in the spelling that most works have.
    public String shown(Facet facet, String key) throws IOException {
        return FacetValues.hasSpellings(facet) ? spellings(facet).getOrDefault(key, key) : key;
    }

    private synchronized Map<String, String> spellings(Facet facet) throws IOException {
        if (tags == null) {
            Map<String, String> best = new HashMap<>();
            Map<String, Integer> most = new HashMap<>();
            TermCursor all = cursor(FacetValues.spelled(facet));
            for (BytesRef term = all.next(); term != null; term = all.next()) {
                String text = term.utf8ToString();
                int end = text.indexOf(BETWEEN);
                String key = text.substring(0, end);
                if (all.works() > most.getOrDefault(key, 0)) {
                    most.put(key, all.works());
                    best.put(key, text.substring(end + 1));
                }
            }
            tags = best;
        }
        return tags;
    }

    public void write(DataOutput output) throws IOException {
        output.writeVInt(VERSION);
        output.writeVInt(works);
        output.writeVInt(fields.size());
        for (Map.Entry<String, FieldTerms> field : fields.entrySet()) {
            FieldTerms terms = field.getValue();
            output.writeString(field.getKey());
            output.writeVLong(terms.works());
            output.writeVLong(terms.length());
            output.writeByte((byte) (terms.terms() == null ? 0 : 1));
            if (terms.terms() != null) {
                terms.terms().save(output, output);
            }
        }
    }

    /// @throws IOException if it is of another form, or cut
    public static TermDictionary read(DataInput input) throws IOException {
        int version = input.readVInt();
        if (version != VERSION) {
            throw new IOException("terms of form %d, expected %d".formatted(version, VERSION));
        }
        int works = input.readVInt();
        Map<String, FieldTerms> fields = new HashMap<>();
        for (int left = input.readVInt(); left > 0; left--) {
            String name = input.readString();
            long documents = input.readVLong();
            long length = input.readVLong();
            FST<Long> terms = null;
            if (input.readByte() != 0) {
                var metadata = FST.readMetadata(input, PositiveIntOutputs.getSingleton());
                terms = new FST<>(metadata, input);
            }
            fields.put(name, new FieldTerms(documents, length, terms));
        }
        return new TermDictionary(works, fields);
    }
}
