package org.bookwheel.search.opensearch;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bookwheel.search.Facet;
import org.bookwheel.search.SearchField;
import org.bookwheel.search.lucene.index.FacetValues;
import org.bookwheel.search.lucene.index.WorkDocument;

/// How works are laid out on a cluster: in the fields of [WorkDocument] and its words, which are
/// cut and stemmed here, so that the cluster only parts them at spaces.
final class IndexLayout {

    /// Counted up whenever anything about it changes: an index of another layout is built anew.
    private static final int FORM = 1;

    /// Of what is written by this program.
    static final String VERSION = WorkDocument.VERSION + "." + FORM;

    /// Parts words at one place of a text; it stands in no word, and is no space.
    static final String BESIDE = "\u0001";

    /// Stands before the words of texts that are no prose, which have no stems, beside the words
    /// themselves; only where texts of both kinds are in one field.
    static final char PLAIN = '!';

    /// Stands between a word and how often it counts.
    static final String TIMES = "\u0002";

    /// No phrase crosses from one text of a field to the next.
    private static final int GAP = 1_000;

    /// What only hits are made of.
    static final String STORED = "stored";

    static final String HEAD = "head";
    static final String LISTS = "lists";
    static final String MENTIONS = "mentions";

    /// Tells works apart that have one id and differ in anything else.
    static final String FINGERPRINT = "fingerprint";

    private static final Set<String> WEIGHTED = Set.of(WorkDocument.ANY, WorkDocument.SUMMARY);

    private static final List<String> NUMBERS =
            List.of(
                    WorkDocument.YEAR,
                    WorkDocument.LISTS,
                    WorkDocument.ADDED,
                    WorkDocument.NEWEST_ORDER,
                    WorkDocument.OLDEST_ORDER);

    /// Looked for as a whole, never sorted or counted by.
    private static final List<String> KEYS =
            List.of(
                    WorkDocument.ID,
                    WorkDocument.KEY,
                    WorkDocument.PLACE,
                    WorkDocument.WHOLE,
                    WorkDocument.NAME,
                    WorkDocument.HAS);

    private static final Map<String, Object> LINEAR =
            Map.of(
                    "type",
                    "scripted",
                    "script",
                    Map.of("source", "return query.boost * doc.freq;"));

    private IndexLayout() {}

    /// Whether a field holds words.
    static boolean isText(String field) {
        return WEIGHTED.contains(field) || isPositional(field);
    }

    private static boolean isPositional(String field) {
        return field.equals(WorkDocument.ALL)
                || Arrays.stream(SearchField.values())
                        .anyMatch(one -> WorkDocument.field(one).equals(field));
    }

    /// Whether the words of a field weigh less in a work that has many of them.
    static boolean hasLength(String field) {
        return WEIGHTED.contains(field);
    }

    /// Where the length of a field in a work stands.
    static String length(String field) {
        return "length." + field;
    }

    /// Whether a field of a document is written to the cluster as one whole.
    static boolean isKey(String field) {
        return KEYS.contains(field) || field.startsWith("facet.");
    }

    static boolean isNumber(String field) {
        return NUMBERS.contains(field);
    }

    /// @param shards over how many the works are spread
    /// @param meta what is said of the index in the index
    static Map<String, Object> index(int shards, Map<String, Object> meta) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("number_of_shards", shards);
        settings.put("auto_expand_replicas", "0-1");
        settings.put("refresh_interval", "-1");
        settings.put("max_result_window", 100_000);
        settings.put("similarity", Map.of("linear", LINEAR));
        settings.put("analysis", analysis());
        return Map.of("settings", Map.of("index", settings), "mappings", mappings(meta));
    }

    private static Map<String, Object> analysis() {
        return Map.of(
                "tokenizer",
                Map.of("spaces", Map.of("type", "whitespace", "max_token_length", 1 << 20)),
                "filter",
                Map.of(
                        "beside",
                        Map.of(
                                "type",
                                "pattern_capture",
                                "preserve_original",
                                false,
                                "patterns",
                                List.of("([^" + BESIDE + "]+)")),
                        "times",
                        Map.of("type", "delimited_term_freq", "delimiter", TIMES)),
                "analyzer",
                Map.of(
                        "placed",
                        Map.of("tokenizer", "spaces", "filter", List.of("beside")),
                        "weighted",
                        Map.of("tokenizer", "spaces", "filter", List.of("times"))));
    }

    private static Map<String, Object> mappings(Map<String, Object> meta) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(STORED, Map.of("type", "object", "enabled", false));
        fields.put(FINGERPRINT, Map.of("type", "long", "index", false, "doc_values", true));
        KEYS.forEach(key -> fields.put(key, Map.of("type", "keyword", "doc_values", false)));
        for (Facet facet : Facet.values()) {
            fields.put(
                    FacetValues.field(facet),
                    Map.of("type", "keyword", "eager_global_ordinals", true));
        }
        NUMBERS.forEach(number -> fields.put(number, Map.of("type", "integer")));
        for (String order : List.of(WorkDocument.TITLE_ORDER, WorkDocument.ID_ORDER)) {
            fields.put(order, Map.of("type", "keyword", "index", false));
        }
        for (String field : WEIGHTED) {
            fields.put(field, text("weighted", "freqs"));
            fields.put(length(field), Map.of("type", "integer", "index", false));
        }
        fields.put(WorkDocument.ALL, text("placed", "positions"));
        for (SearchField field : SearchField.values()) {
            fields.put(WorkDocument.field(field), text("placed", "positions"));
        }
        return Map.of(
                "dynamic",
                "strict",
                "_meta",
                Map.of(StateMeta.OURS, meta),
                "_source",
                Map.of("includes", List.of(STORED + ".*", WorkDocument.ID)),
                "properties",
                fields);
    }

    private static Map<String, Object> text(String analyzer, String options) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("type", "text");
        text.put("analyzer", analyzer);
        text.put("index_options", options);
        text.put("norms", false);
        text.put("similarity", "linear");
        if (options.equals("positions")) {
            text.put("position_increment_gap", GAP);
        }
        return text;
    }
}
