package org.bookwheel.site;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.bookwheel.search.IndexContent;
import org.bookwheel.search.IndexContent.Postings;
import org.bookwheel.search.SearchField;
import org.bookwheel.work.JsonText;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;

/// Lays an index out in small files. The first, `search/index.json`, names all others.
final class SearchIndexFiles {

    /// Bumped whenever the layout changes; `web/engine/index.js` takes no other.
    private static final int FORM = 4;

    /// All fields in one with what words weigh, and the same with positions.
    static final String ANY = "any";

    static final String WHOLE = "whole";
    private static final String ALL = "all";
    static final String SUMMARY = "summary";

    /// Fields that are looked up besides, with names of their own.
    private static final List<String> OTHERS =
            List.of("field.venue", "field.at", SUMMARY, WHOLE, "name", "key");

    /// Bytes of a block, before compression, of all words, and of what has fewer.
    private static final int BLOCK = 6_000;

    private static final int OWN_BLOCK = 2_500;

    /// Works in a file.
    private static final int WORKS = 4;

    /// What is shown of a work while its name is being typed.
    private static final Set<String> HEAD = Set.of("id", "title", "shortName", "venue", "year");

    /// Works that were added last, so many of which are known at once.
    private static final int LATEST = 20;

    private final IndexContent content;
    private final SearchFiles files;
    private final Dictionary dictionary = new Dictionary();
    private final Map<String, String> single = new LinkedHashMap<>();
    private final Directory directory;
    private final FacetFiles facets;

    SearchIndexFiles(IndexContent content, SearchFiles files) {
        this.content = content;
        this.files = files;
        this.directory = new Directory(files);
        this.facets = new FacetFiles(content, files, directory);
    }

    /// @param related what a reader of each work may want, as JSON
    /// @return the text of `search/index.json`
    String write(List<Work> works, List<String> related) throws IOException {
        words();
        for (String field : OTHERS) {
            PostingsTable table = new PostingsTable(files, OWN_BLOCK);
            content.terms(field, table::add);
            directory.table(field, table.blocks());
        }
        directory.table("initials", new Beginnings(content).blocks(files));
        directory.table("terms", dictionary.terms(files));
        directory.table("words", dictionary.words(files));
        AcronymTables acronyms = new AcronymTables(content.acronyms(), dictionary::has);
        directory.table("phrases", acronyms.phrases(files));
        directory.table("acronyms", acronyms.acronyms(files));
        new Columns(files, directory).write(content, works);
        facets.write(works);
        List<String> lines = works.stream().map(WorkJson::write).toList();
        directory.rows("works", rows(lines, WORKS));
        List<String> heads = lines.stream().map(line -> JsonText.members(line, HEAD)).toList();
        directory.rows("heads", rows(heads, WORKS));
        directory.rows("related", rows(related, 32));
        directory.rows("titles", rows(content.foldedTitles(), 256));
        MeaningFiles meaning = new MeaningFiles(files, content.foldedTitles());
        single.put("pieces", meaning.pieces());
        directory.rows("meaning", meaning.rows());
        single.put("sentences", files.add(WordTables.sentences()));
        return json(works);
    }

    /// What words weigh and where they stand.
    private void words() throws IOException {
        List<Postings> weights = new ArrayList<>();
        List<String> terms = new ArrayList<>();
        content.terms(
                ANY,
                (term, postings) -> {
                    terms.add(term);
                    weights.add(postings);
                    dictionary.add(term, postings.works().length);
                });
        PostingsTable table = new PostingsTable(files, BLOCK);
        Map<ByteBuffer, String> bodies = new HashMap<>();
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
                    Postings whole =
                            new Postings(places.works(), weight.frequencies(), places.positions());
                    byte[] body =
                            PostingsTable.body(
                                            term.startsWith(Dictionary.INITIAL)
                                                    ? worksOnly(places)
                                                    : whole)
                                    .plain();
                    String word = bodies.putIfAbsent(ByteBuffer.wrap(body), term);
                    if (word != null && term.startsWith(Dictionary.STEM)) {
                        dictionary.same(term, word);
                    } else {
                        table.add(term, body);
                    }
                });
        directory.table(ANY, table.blocks());
    }

    /// Of a first letter only the works are asked, and nearly all have it.
    private static Postings worksOnly(Postings of) {
        int works = of.works().length;
        return new Postings(of.works(), new int[works], new int[works][0]);
    }

    /// The works that were added last: what the first screen asks.
    private static List<Integer> latest(List<Work> works) {
        return IntStream.range(0, works.size())
                .boxed()
                .sorted(
                        Comparator.comparing((Integer i) -> works.get(i).added())
                                .thenComparing(i -> works.get(i).reference().dateOrder())
                                .thenComparing(i -> works.get(i).listCount())
                                .reversed()
                                .thenComparing(i -> i))
                .limit(LATEST)
                .toList();
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

    private String json(List<Work> works) throws IOException {
        Map<String, IndexContent.Statistics> statistics = new LinkedHashMap<>();
        for (String field : List.of(ANY, ALL, SUMMARY)) {
            statistics.put(field, content.statistics(field));
        }
        for (SearchField field : SearchField.values()) {
            statistics.put(name(field), content.statistics(name(field)));
        }
        // of other fields only one length is asked
        Map<String, Integer> longest = new HashMap<>();
        for (String field : List.of(ANY, SUMMARY)) {
            longest.put(field, Arrays.stream(content.lengths(field)).max().orElse(0) + 1);
        }
        String first =
                JsonText.object(json -> {
                    directory.write(json);
                    json.writeStringProperty("letters", dictionary.letters());
                    facets.totals(json);
                    json.writeArrayPropertyStart("latest");
                    latest(works).forEach(json::writeNumber);
                    json.writeEndArray();
                    json.writeObjectPropertyStart("statistics");
                    statistics.forEach((name, one) -> {
                        json.writeObjectPropertyStart(name);
                        json.writeNumberProperty("works", one.works());
                        json.writeArrayPropertyStart("lengths");
                        for (int i = 0; i < longest.getOrDefault(name, 0); i++) {
                            json.writeNumber(one.lengths()[i]);
                        }
                        json.writeEndArray();
                        json.writeNumberProperty("one", one.lengths()[1]);
                        json.writeEndObject();
                    });
                    json.writeEndObject();
                });
        single.put("directory", files.add(Bytes.zipped(first.getBytes(StandardCharsets.UTF_8))));
        return JsonText.object(json -> {
            json.writeNumberProperty("form", FORM);
            json.writeNumberProperty("works", content.works());
            single.forEach(json::writeStringProperty);
        });
    }
}
