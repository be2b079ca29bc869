package org.bookwheel.site;

import static java.time.temporal.ChronoUnit.DAYS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bookwheel.search.DayRange;
import org.bookwheel.search.Facet;
import org.bookwheel.search.IndexContent;
import org.bookwheel.search.IndexContent.Postings;
import org.bookwheel.search.Presence;
import org.bookwheel.search.SearchField;
import org.bookwheel.work.JsonText;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;

/// Lays an index out in small files. The first, `search/index.json`, names all others.
final class SearchIndexFiles {

    /// Bumped whenever the layout changes; `web/engine/index.js` takes no other.
    private static final int FORM = 2;

    /// All fields in one with what words weigh, and the same with positions.
    private static final String ANY = "any";

    private static final String ALL = "all";
    private static final String SUMMARY = "summary";

    /// Fields that are looked up besides, with names of their own.
    private static final List<String> OTHERS =
            List.of("field.venue", "field.at", SUMMARY, "whole", "name", "key");

    /// Before a first letter.
    private static final String INITIAL = "^";

    /// Works in a file.
    private static final int WORKS = 8;

    private final IndexContent content;
    private final SearchFiles files;
    private final Map<String, List<TermTable.Block>> tables = new LinkedHashMap<>();
    private final Map<String, String> single = new LinkedHashMap<>();
    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    SearchIndexFiles(IndexContent content, SearchFiles files) {
        this.content = content;
        this.files = files;
    }

    /// @param related what a reader of each work may want, as JSON
    /// @return the text of `search/index.json`
    String write(List<Work> works, List<String> related) throws IOException {
        words();
        for (String field : OTHERS) {
            TermTable table = new TermTable(files);
            content.terms(field, table::add);
            tables.put(field, table.blocks());
        }
        tables.put("initials", initials());
        single.put("columns", files.add(columns(works)));
        single.put("added", files.add(added(works)));
        // months are seen in the dates
        for (Facet facet : EnumSet.complementOf(EnumSet.of(Facet.MONTH))) {
            single.put("facet." + facet.text(), files.add(FacetFile.of(facet, content, works)));
        }
        rows.put("works", rows(works.stream().map(WorkJson::write).toList(), WORKS));
        rows.put("related", rows(related, 32));
        rows.put("titles", rows(content.foldedTitles(), 256));
        MeaningFiles meaning = new MeaningFiles(files, content.foldedTitles());
        single.put("pieces", meaning.pieces());
        rows.put("meaning", meaning.rows());
        single.put("sentences", files.add(WordTables.sentences()));
        return json();
    }

    /// What words weigh and where they stand, in one table; and how many works have each, in
    /// another.
    private void words() throws IOException {
        List<Postings> weights = new ArrayList<>();
        List<String> terms = new ArrayList<>();
        Bytes dictionary = new Bytes();
        byte[][] last = {{}};
        content.terms(
                ANY,
                (term, postings) -> {
                    terms.add(term);
                    weights.add(postings);
                    byte[] bytes = term.getBytes(StandardCharsets.UTF_8);
                    TermTable.shared(dictionary, last[0], bytes).number(postings.works().length);
                    last[0] = bytes;
                });
        TermTable table = new TermTable(files);
        int[] next = {0};
        content.terms(
                ALL,
                (term, places) -> {
                    Postings weight = weights.get(next[0]);
                    boolean same =
                            terms.get(next[0]++).equals(term)
                                    && Arrays.equals(weight.works(), places.works());
                    if (!same) {
                        throw new IllegalStateException(
                                "the two fields of all words differ at " + term);
                    }
                    table.add(
                            term,
                            new Postings(places.works(), weight.frequencies(), places.positions()));
                });
        tables.put(ANY, table.blocks());
        single.put("dictionary", files.add(dictionary.zipped()));
        single.put(
                "acronyms",
                files.add(WordTables.acronyms(content.acronyms(), new HashSet<>(terms))));
    }

    /// First letters of the fields that are stretches of all words: there each letter stands once
    /// for the whole work.
    private List<TermTable.Block> initials() throws IOException {
        TermTable table = new TermTable(files);
        for (String field : List.of("author", "list", "name", "tag", "title")) {
            content.terms(
                    "field." + field,
                    (term, postings) -> {
                        if (term.startsWith(INITIAL)) {
                            table.add(field + term, new Postings(postings.works(), null, null));
                        }
                    });
        }
        return table.blocks();
    }

    private byte[] columns(List<Work> works) throws IOException {
        Bytes columns = new Bytes();
        works.forEach(work -> columns.number(work.reference().year()));
        works.forEach(work -> columns.number(work.reference().dateOrder()));
        works.forEach(work -> columns.number(work.listCount()));
        columns.numbers(content.titleOrder());
        columns.numbers(content.lengths(ANY));
        columns.numbers(content.lengths(SUMMARY));
        for (Work work : works) {
            int has = 0;
            for (Presence one : Presence.of(work)) {
                has |= 1 << one.ordinal();
            }
            columns.number(has);
        }
        for (Work work : works) {
            columns.rising(content.ends(work));
        }
        return columns.zipped();
    }

    /// The days on which works were added, counted from the first one; 0 where nobody knows it.
    private static byte[] added(List<Work> works) {
        Bytes days = new Bytes();
        for (Work work : works) {
            days.number(
                    work.added().isEmpty()
                            ? 0
                            : (int) DayRange.FIRST.until(LocalDate.parse(work.added()), DAYS) + 1);
        }
        return days.zipped();
    }

    /// Lines in files of so many.
    private List<String> rows(List<String> lines, int most) throws IOException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += most) {
            String text = String.join("\n", lines.subList(i, Math.min(lines.size(), i + most)));
            names.add(files.add(Bytes.zipped(text.getBytes(StandardCharsets.UTF_8))));
        }
        return names;
    }

    /// Which Lucene field holds a searchable one.
    private static String name(SearchField field) {
        return "field." + field.text();
    }

    private String json() throws IOException {
        Map<String, IndexContent.Statistics> statistics = new LinkedHashMap<>();
        for (String field : List.of(ANY, ALL, SUMMARY)) {
            statistics.put(field, content.statistics(field));
        }
        for (SearchField field : SearchField.values()) {
            statistics.put(name(field), content.statistics(name(field)));
        }
        String directory =
                JsonText.object(json -> {
                    json.writeObjectPropertyStart("tables");
                    tables.forEach((name, blocks) -> {
                        JsonText.strings(
                                json, name, blocks.stream().map(TermTable.Block::start).toList());
                        JsonText.strings(
                                json,
                                name + ".files",
                                blocks.stream().map(TermTable.Block::file).toList());
                    });
                    json.writeEndObject();
                    json.writeObjectPropertyStart("rows");
                    rows.forEach((name, names) -> JsonText.strings(json, name, names));
                    json.writeEndObject();
                    json.writeObjectPropertyStart("statistics");
                    statistics.forEach((name, one) -> {
                        json.writeObjectPropertyStart(name);
                        json.writeNumberProperty("works", one.works());
                        json.writeArrayPropertyStart("lengths");
                        for (float length : one.lengths()) {
                            json.writeNumber(name.startsWith("f") || name.equals(ALL) ? 0 : length);
                        }
                        json.writeEndArray();
                        json.writeNumberProperty("one", one.lengths()[1]);
                        json.writeEndObject();
                    });
                    json.writeEndObject();
                });
        single.put(
                "directory", files.add(Bytes.zipped(directory.getBytes(StandardCharsets.UTF_8))));
        return JsonText.object(json -> {
            json.writeNumberProperty("form", FORM);
            json.writeNumberProperty("works", content.works());
            single.forEach(json::writeStringProperty);
        });
    }
}
