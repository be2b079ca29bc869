package org.bookwheel.site;

import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bookwheel.search.Facet;
import org.bookwheel.search.IndexContent;
import org.bookwheel.search.text.Words;
import org.bookwheel.work.Work;
import tools.jackson.core.JsonGenerator;

/// The values of facets in small files. Years and months are seen in columns; of them only how many
/// works have each is told at once.
final class FacetFiles {

    private static final Set<Facet> IN_COLUMNS = EnumSet.of(Facet.YEAR, Facet.MONTH);

    private final IndexContent content;
    private final SearchFiles files;
    private final Directory directory;
    private final Map<Facet, FacetFile> written = new LinkedHashMap<>();
    private String spellings = "";

    FacetFiles(IndexContent content, SearchFiles files, Directory directory) {
        this.content = content;
        this.files = files;
        this.directory = directory;
    }

    void write(List<Work> works) throws IOException {
        for (Facet facet : Facet.values()) {
            FacetFile file = new FacetFile(content.values(facet));
            written.put(facet, file);
            if (!IN_COLUMNS.contains(facet)) {
                String name = "facet." + facet.text();
                directory.rows(name, file.rows(files));
                boolean isTag = facet == Facet.TAG;
                Map<String, Set<String>> spelled = isTag ? otherSpellings(works, file) : Map.of();
                directory.rows(name + ".labels", file.labels(files, spelled));
                directory.rows(name + ".ranks", file.ranks(files));
                directory.table(name + ".keys", file.keys(files));
                directory.table(name + ".words", file.words(files));
            }
        }
        spellings = files.add(spellings(works).zipped());
    }

    /// How works spell a tag, by its key, as far as its label lacks any of those words.
    private Map<String, Set<String>> otherSpellings(List<Work> works, FacetFile file) {
        Map<String, Set<String>> spelled = new TreeMap<>();
        Map<String, String> labels = file.labels();
        for (Work work : works) {
            for (String tag : Facet.TAG.values(work)) {
                String key = content.key(Facet.TAG, tag);
                if (!key.isEmpty() && !labels.getOrDefault(key, tag).equals(tag)) {
                    spelled.computeIfAbsent(key, one -> new LinkedHashSet<>()).add(tag);
                }
            }
        }
        spelled.forEach((key, tags) -> {
            Set<String> words = Words.spellings(labels.get(key));
            tags.removeIf(tag -> Words.spellings(tag).containsAll(words));
        });
        return spelled;
    }

    /// All spellings of tags, and those of each work.
    private static Bytes spellings(List<Work> works) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        works.forEach(work ->
                Facet.TAG.values(work).forEach(tag -> numbers.putIfAbsent(tag, numbers.size())));
        Bytes file = new Bytes().number(numbers.size());
        numbers.keySet().forEach(file::text);
        for (Work work : works) {
            int[] own =
                    Facet.TAG.values(work).stream()
                            .mapToInt(numbers::get)
                            .distinct()
                            .sorted()
                            .toArray();
            file.number(own.length).rising(own);
        }
        return file;
    }

    /// What is told at once: of each facet how many values there are, and how many works have each
    /// year and month.
    void totals(JsonGenerator json) {
        json.writeStringProperty("spellings", spellings);
        json.writeObjectPropertyStart("facets");
        written.forEach((facet, file) -> {
            json.writeName(facet.text());
            if (IN_COLUMNS.contains(facet)) {
                json.writeStartObject();
                file.totals().forEach(json::writeNumberProperty);
                json.writeEndObject();
            } else {
                json.writeNumber(file.size());
            }
        });
        json.writeEndObject();
    }
}
