package org.bookwheel.search.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.bookwheel.search.lucene.index.StoredWork;
import org.bookwheel.search.lucene.index.TermForms;
import org.bookwheel.search.lucene.index.WorkDocument;

/// Says a work that [WorkDocument] laid out in the cluster's words: so what is found in it is said
/// in one place for all indexes.
final class DocumentJson {

    private DocumentJson() {}

    static Map<String, Object> of(Document work) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        for (IndexableField field : work.getFields()) {
            TokenStream words = ((Field) field).tokenStreamValue();
            String name = field.name();
            if (words != null) {
                words(name, words, json);
            } else if (IndexLayout.isNumber(name)) {
                json.put(name, field.numericValue());
            } else if (IndexLayout.isKey(name) && field.stringValue() != null) {
                add(json, name, clean(field.stringValue()));
            } else if (field.binaryValue() != null
                    && (name.equals(WorkDocument.ID_ORDER)
                            || name.equals(WorkDocument.TITLE_ORDER))) {
                json.put(name, field.binaryValue().utf8ToString());
            } else if (name.equals(IndexLayout.FINGERPRINT)) {
                json.put(name, field.numericValue());
            }
        }
        StoredWork stored = StoredWork.of(work);
        json.put(
                IndexLayout.STORED,
                Map.of(
                        IndexLayout.HEAD,
                        stored.head(),
                        IndexLayout.LISTS,
                        stored.lists(),
                        IndexLayout.MENTIONS,
                        stored.mentions()));
        return json;
    }

    @SuppressWarnings("unchecked")
    private static void add(Map<String, Object> json, String name, String value) {
        ((List<String>) json.computeIfAbsent(name, key -> new ArrayList<String>())).add(value);
    }

    /// As Lucene would write it: half a character is none.
    private static String clean(String text) {
        return new BytesRef(text).utf8ToString();
    }

    private static void words(String name, TokenStream words, Map<String, Object> json)
            throws IOException {
        if (IndexLayout.hasLength(name)) {
            weighted(name, words, json);
        } else {
            placed(name, words, json);
        }
    }

    /// Words in no order, each with how often it counts.
    private static void weighted(String name, TokenStream words, Map<String, Object> json)
            throws IOException {
        var term = words.getAttribute(TermToBytesRefAttribute.class);
        var step = words.addAttribute(PositionIncrementAttribute.class);
        var frequency = words.addAttribute(TermFrequencyAttribute.class);
        Map<String, Integer> counted = new LinkedHashMap<>();
        int length = 0;
        words.reset();
        while (words.incrementToken()) {
            int times = frequency.getTermFrequency();
            counted.merge(term.getBytesRef().utf8ToString(), times, Integer::sum);
            // what stands where another word stands makes no work longer
            length += step.getPositionIncrement() == 0 ? times - 1 : times;
        }
        StringBuilder text = new StringBuilder();
        counted.forEach((word, times) ->
                text.append(word).append(IndexLayout.TIMES).append(times).append(' '));
        json.put(name, text.toString());
        // as coarse as Lucene keeps it
        byte kept = SmallFloat.intToByte4(length);
        json.put(IndexLayout.length(name), SmallFloat.byte4ToInt(kept));
    }

    /// Words at their places, of which several may stand at one; a wide step begins another text.
    private static void placed(String name, TokenStream words, Map<String, Object> json)
            throws IOException {
        var term = words.getAttribute(TermToBytesRefAttribute.class);
        var step = words.addAttribute(PositionIncrementAttribute.class);
        List<String> texts = new ArrayList<>();
        StringJoiner text = new StringJoiner(" ");
        List<String> place = new ArrayList<>();
        words.reset();
        while (words.incrementToken()) {
            if (step.getPositionIncrement() > 0 && !place.isEmpty()) {
                text.add(place(name, place));
                place.clear();
            }
            if (step.getPositionIncrement() > 1) {
                texts.add(text.toString());
                text = new StringJoiner(" ");
            }
            place.add(term.getBytesRef().utf8ToString());
        }
        if (!place.isEmpty()) {
            text.add(place(name, place));
        }
        texts.add(text.toString());
        json.put(name, texts);
    }

    /// The words at one place.
    private static String place(String name, List<String> words) {
        List<String> all = new ArrayList<>(words);
        boolean isProse = words.stream().anyMatch(TermForms::isStem);
        if (name.equals(WorkDocument.ALL) && !isProse) {
            words.stream()
                    .filter(TermForms::isWord)
                    .forEach(word -> all.add(IndexLayout.PLAIN + word));
        }
        return String.join(IndexLayout.BESIDE, all);
    }
}
