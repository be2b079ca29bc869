package org.bookwheel.site;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bookwheel.search.Acronyms;
import org.bookwheel.search.SentenceWords;
import org.bookwheel.work.JsonText;

/// What the engine knows of words beside the index: acronyms, and words that only build sentences.
final class WordTables {

    /// Before a stem in the index.
    private static final String STEM = "~";

    private WordTables() {}

    /// The acronyms of which works of the index have anything: the others find nothing.
    ///
    /// @param terms all terms of the index
    static byte[] acronyms(Acronyms acronyms, Set<String> terms) {
        Map<String, List<String>> known = new LinkedHashMap<>();
        acronyms.all()
                .forEach((acronym, phrases) -> {
                    List<String> found =
                            phrases.stream()
                                    .filter(phrase ->
                                            terms.contains(acronym) || hasAll(phrase, terms))
                                    .toList();
                    if (!found.isEmpty()) {
                        known.put(acronym, found);
                    }
                });
        List<String> everyday = Acronyms.everyday().stream().filter(known::containsKey).toList();
        return zipped(
                JsonText.object(json -> {
                    json.writeObjectPropertyStart("phrases");
                    known.forEach((acronym, phrases) -> JsonText.strings(json, acronym, phrases));
                    json.writeEndObject();
                    JsonText.strings(json, "everyday", everyday);
                }));
    }

    private static boolean hasAll(String phrase, Set<String> terms) {
        return Acronyms.stemsOf(phrase).stream()
                .allMatch(stem -> terms.contains(STEM + stem) || terms.contains(stem));
    }

    static byte[] sentences() {
        return zipped(
                JsonText.object(json ->
                        SentenceWords.read()
                                .forEach((language, words) ->
                                        JsonText.strings(json, language, words))));
    }

    private static byte[] zipped(String json) {
        return Bytes.zipped(json.getBytes(StandardCharsets.UTF_8));
    }
}
