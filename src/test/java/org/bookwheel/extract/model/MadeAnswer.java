package org.bookwheel.extract.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The answer of a made entry while it is written: it holds what has been said so far.
final class MadeAnswer {

    private static final List<String> SINGLE =
            List.of("kind", "title", "shortName", "venue", "year", "derivedVenue", "derivedYear");
    private static final List<String> SEVERAL =
            List.of(
                    "authors",
                    "affiliations",
                    "tags",
                    "optionalTags",
                    "optionalAuthors",
                    "optionalAffiliations",
                    "titleAny",
                    "venueAny",
                    "yearAny");

    private final Map<String, Object> fields = new LinkedHashMap<>();

    MadeAnswer() {
        SINGLE.forEach(key -> fields.put(key, null));
        SEVERAL.forEach(key -> fields.put(key, new ArrayList<Object>()));
    }

    void set(String key, Object value) {
        fields.put(key, value);
    }

    /// Adds a value to a field that has several, once.
    void add(String key, Object value) {
        @SuppressWarnings("unchecked")
        List<Object> values = (List<Object>) fields.get(key);
        if (!values.contains(value)) {
            values.add(value);
        }
    }

    /// What a link to the paper shows.
    void link(PaperLink link) {
        if (!link.isLocal()) {
            set("url", link.url());
        }
        if (!link.arxiv().isEmpty()) {
            set("arxiv", link.arxiv());
            set("derivedYear", link.shownYear());
        }
        if (!link.doi().isEmpty()) {
            set("doi", link.doi());
        }
    }

    /// All fields, for an entry that starts on a line.
    Map<String, Object> at(String list, int line) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("list", list);
        whole.put("line", line);
        whole.putAll(fields);
        for (String key : List.of("arxiv", "doi", "url", "code")) {
            whole.putIfAbsent(key, null);
        }
        return whole;
    }
}
