package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bookwheel.testing.Jackson;
import org.bookwheel.testing.Site;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.Value;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// All seed works, exported and read back by readers that are not ours: the same titles, years and
/// people.
class SeedsExportTest {

    /// What is compared of a work: its title, then its year, then its people in their order.
    private static List<String> facts(String title, String year, List<String> people) {
        List<String> facts = new ArrayList<>(List.of(title, year));
        facts.addAll(people);
        return facts;
    }

    private static List<List<String>> works() {
        List<List<String>> works = new ArrayList<>();
        for (String line : export("jsonl").lines().toList()) {
            JsonNode work = Jackson.MAPPER.readTree(line);
            List<String> people =
                    work.get("authors").valueStream().map(one -> one.asString()).toList();
            String year = work.get("year").isNull() ? "" : work.get("year").asString();
            works.add(facts(work.get("title").asString(), year, people));
        }
        assertThat(works).hasSize(161);
        return works;
    }

    private static String export(String format) {
        return Site.ofSeeds().get("/api/v1/export?format=" + format).text();
    }

    @Test
    void aBibTexLibraryReadsThemAll() throws Exception {
        BibTeXDatabase database = new BibTeXParser().parse(new StringReader(export("bibtex")));
        List<List<String>> read = new ArrayList<>();
        for (BibTeXEntry entry : database.getEntries().values()) {
            String people = text(entry, BibTeXEntry.KEY_AUTHOR);
            List<String> names = people.isEmpty() ? List.of() : List.of(people.split(" and "));
            read.add(
                    facts(
                            text(entry, BibTeXEntry.KEY_TITLE),
                            text(entry, BibTeXEntry.KEY_YEAR),
                            names.stream().map(SeedsExportTest::inOrder).toList()));
        }
        List<List<String>> works =
                works().stream()
                        .map(facts -> facts.stream().map(SeedsExportTest::typed).toList())
                        .toList();
        assertThat(read).containsExactlyInAnyOrderElementsOf(works);
    }

    private static String text(BibTeXEntry entry, Key key) throws Exception {
        Value value = entry.getField(key);
        return value == null
                ? ""
                : typed(
                        new LaTeXPrinter()
                                .print(new LaTeXParser().parse(value.toUserString()))
                                .strip());
    }

    /// What prints as `’` is typed as an apostrophe.
    private static String typed(String text) {
        return text.replace('’', '\'');
    }

    /// `Stoica, Ion` is Ion Stoica.
    private static String inOrder(String name) {
        String[] parts = name.split(", ");
        return parts.length == 2 ? parts[1] + " " + parts[0] : name;
    }

    @Test
    void risHasThemAll() {
        List<List<String>> read = new ArrayList<>();
        for (String record : export("ris").split("ER  -.*(?:\\R|$)")) {
            Map<String, List<String>> fields = new HashMap<>();
            record.lines()
                    .filter(line -> line.matches("[A-Z][A-Z0-9]  - .*"))
                    .forEach(line ->
                            fields.computeIfAbsent(line.substring(0, 2), key -> new ArrayList<>())
                                    .add(line.substring(6)));
            if (fields.containsKey("TI")) {
                String year = fields.getOrDefault("PY", List.of("")).getFirst();
                List<String> people = fields.getOrDefault("AU", List.of());
                read.add(
                        facts(
                                fields.get("TI").getFirst(),
                                year,
                                people.stream().map(SeedsExportTest::inOrder).toList()));
            }
        }
        assertThat(read).containsExactlyInAnyOrderElementsOf(works());
    }

    @Test
    void cslJsonHasThemAll() {
        List<List<String>> read = new ArrayList<>();
        for (JsonNode item : Jackson.MAPPER.readTree(export("csl-json"))) {
            JsonNode issued = item.path("issued").path("date-parts").path(0).path(0);
            List<String> people =
                    item.path("author").valueStream().map(SeedsExportTest::person).toList();
            read.add(
                    facts(
                            item.get("title").asString(),
                            issued.isMissingNode() ? "" : issued.asString(),
                            people));
        }
        assertThat(read).containsExactlyInAnyOrderElementsOf(works());
    }

    private static String person(JsonNode name) {
        return List.of("literal", "given", "non-dropping-particle", "family").stream()
                .map(part -> name.path(part).asString(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
