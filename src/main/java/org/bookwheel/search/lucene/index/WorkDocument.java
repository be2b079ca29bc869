package org.bookwheel.search.lucene.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Identified;
import org.bookwheel.search.Meaning;
import org.bookwheel.search.Presence;
import org.bookwheel.search.SearchField;
import org.bookwheel.work.Sha256;
import org.bookwheel.work.Titles;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;

/// How a work is laid out in Lucene.
public final class WorkDocument {

    /// Bumped whenever what stands in an index changes: an index of another version is built anew.
    public static final int VERSION = 11;

    public static final String ID = StoredWork.ID;
    public static final String KEY = "key";

    /// All fields in one, weighted; for finding and scoring words.
    public static final String ANY = "any";

    /// All fields in one, with positions; for phrases.
    public static final String ALL = "all";

    /// The stems of the summary, as often as they stand there.
    public static final String SUMMARY = "summary";

    /// The whole title as one term.
    public static final String WHOLE = "whole";

    /// A coined name, or the words before a title's first colon, as one term.
    public static final String NAME = "name";

    /// Where a work is named, see [Kinship#places].
    public static final String PLACE = "place";

    public static final String HAS = "has";
    public static final String YEAR = "year";
    public static final String LISTS = "lists";

    /// The day on which a list first named the work, in days since 1970-01-01, or a very early one.
    public static final String ADDED = "added";

    /// The date as a number, 0 where there is none.
    public static final String NEWEST_ORDER = "order.newest";

    /// The same, or a very late one where there is none.
    public static final String OLDEST_ORDER = "order.oldest";

    /// The folded title, for looking at many at once.
    static final String TITLE = "title";

    /// What the title means, see [TitleMeanings].
    static final String MEANING = "meaning";

    public static final String TITLE_ORDER = "order.title";
    public static final String ID_ORDER = "order.id";

    /// Tells works apart that have one id and differ in anything else.
    static final String FINGERPRINT = "fingerprint";

    /// In words: a longer beginning of a title is no name.
    private static final int LONGEST_NAME = 3;

    private static final int LONGEST_KEY = 100;

    private static final FieldType WEIGHTED = type(IndexOptions.DOCS_AND_FREQS);
    private static final FieldType POSITIONS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    private WorkDocument() {}

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(options != IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

    /// The Lucene field of one searchable field.
    public static String field(SearchField field) {
        return "field." + field.text();
    }

    /// @param withMeaning whether what the title means is written, too
    public static Document of(Work work, boolean withMeaning) {
        Document document = new Document();
        String json = WorkJson.write(work);
        StoredWork.add(work, json, document);
        document.add(new NumericDocValuesField(FINGERPRINT, fingerprint(json)));
        document.add(new StringField(ID, id(work.id()), Field.Store.YES));
        for (String key : Identified.keys(work)) {
            document.add(new StringField(KEY, cut(key), Field.Store.NO));
        }
        Kinship.places(work)
                .forEach(place -> document.add(new StringField(PLACE, cut(place), Field.Store.NO)));
        words(work, document);
        whole(work, document);
        LearntAcronyms.terms(work)
                .forEach(term ->
                        document.add(
                                new StringField(LearntAcronyms.FIELD, cut(term), Field.Store.NO)));
        for (Presence one : Presence.of(work)) {
            document.add(new StringField(HAS, one.text(), Field.Store.NO));
        }
        int year = work.reference().year();
        document.add(new IntField(YEAR, year, Field.Store.NO));
        int date = work.reference().dateOrder();
        document.add(new IntField(NEWEST_ORDER, date, Field.Store.NO));
        document.add(
                new IntField(OLDEST_ORDER, date == 0 ? Integer.MAX_VALUE : date, Field.Store.NO));
        document.add(new IntField(ADDED, day(work.added()), Field.Store.NO));
        document.add(new IntField(LISTS, work.listCount(), Field.Store.NO));
        document.add(new SortedDocValuesField(ID_ORDER, new BytesRef(id(work.id()))));
        String folded = Titles.fold(work.reference().title());
        document.add(new SortedDocValuesField(TITLE_ORDER, new BytesRef(cut(folded))));
        document.add(new BinaryDocValuesField(TITLE, new BytesRef(cut(folded))));
        if (withMeaning) {
            byte[] meaning = Meaning.packed(cut(folded));
            document.add(new BinaryDocValuesField(MEANING, new BytesRef(meaning)));
        }
        for (Facet facet : Facet.values()) {
            facet(facet, work, document);
        }
        return document;
    }

    private static int day(String added) {
        return added.isEmpty()
                ? Integer.MIN_VALUE
                : Math.toIntExact(LocalDate.parse(added).toEpochDay());
    }

    private static void words(Work work, Document document) {
        WeightedStream any = new WeightedStream();
        WordStream all = new WordStream();
        for (SearchField field : SearchField.values()) {
            for (String text : field.of(work)) {
                any.add(field, text);
                all.add(text, field.isProse());
            }
            WordStream own = new WordStream();
            field.named(work).forEach(text -> own.add(text, field.isProse()));
            if (!own.isEmpty() && isSearchable(field)) {
                document.add(new Field(field(field), own, POSITIONS));
            }
        }
        if (!work.reference().summary().isEmpty()) {
            document.add(new Field(SUMMARY, new StemStream(work.reference().summary()), WEIGHTED));
        }
        document.add(new Field(ANY, any, WEIGHTED));
        document.add(new Field(ALL, all, POSITIONS));
    }

    private static boolean isSearchable(SearchField field) {
        return SearchField.of(field.text()).isPresent();
    }

    private static void whole(Work work, Document document) {
        Collection<String> titles = SearchField.TITLE.of(work);
        titles.forEach(title ->
                document.add(new StringField(WHOLE, cut(Titles.key(title)), Field.Store.NO)));
        names(work).forEach(name -> document.add(new StringField(NAME, name, Field.Store.NO)));
    }

    /// A work's coined name, and what stands before the first colon of its titles: people search by
    /// it as by a name.
    private static Set<String> names(Work work) {
        Set<String> names = new LinkedHashSet<>();
        names.add(Titles.key(work.reference().shortName()));
        for (String title : SearchField.TITLE.of(work)) {
            int colon = title.indexOf(':');
            String head = colon > 0 ? title.substring(0, colon).strip() : "";
            if (head.split(" ").length <= LONGEST_NAME) {
                names.add(Titles.key(head));
            }
        }
        names.removeIf(name -> name.isEmpty() || name.length() > LONGEST_KEY);
        return names;
    }

    private static void facet(Facet facet, Work work, Document document) {
        for (String key : FacetValues.keys(facet, work)) {
            document.add(new SortedSetDocValuesField(FacetValues.field(facet), new BytesRef(key)));
            document.add(new StringField(FacetValues.field(facet), key, Field.Store.NO));
        }
        if (FacetValues.hasSpellings(facet)) {
            for (String value : facet.values(work)) {
                String term = FacetValues.key(facet, value) + '\0' + value;
                document.add(
                        new StringField(FacetValues.spelled(facet), cut(term), Field.Store.NO));
            }
        }
    }

    public static long fingerprint(Work work) {
        return fingerprint(WorkJson.write(work));
    }

    private static long fingerprint(String json) {
        return ByteBuffer.wrap(Sha256.of(json.getBytes(StandardCharsets.UTF_8))).getLong();
    }

    /// The term of an id: a very long one is cut, and told apart by a hash.
    public static String id(String id) {
        String cut = cut(id);
        return cut.equals(id) ? id : cut + Sha256.hex(id.getBytes(StandardCharsets.UTF_8));
    }

    /// Lucene's limit for a term is 32,766 bytes; nothing that is compared whole needs more than
    /// this.
    public static String cut(String text) {
        return text.length() <= 2_000 ? text : text.substring(0, 2_000);
    }
}
