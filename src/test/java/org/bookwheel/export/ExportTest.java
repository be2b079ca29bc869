package org.bookwheel.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bookwheel.testing.CsvReader;
import org.bookwheel.testing.HostileWorks;
import org.bookwheel.testing.Jackson;
import org.bookwheel.testing.StrictBibTex;
import org.bookwheel.work.Link;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Every format is read back by a reader that knows nothing of the writer, and compared with the
/// works, however hostile their texts are.
class ExportTest {

    private static final List<Work> WORKS = HostileWorks.all();

    @Test
    void jsonLinesGiveTheSameWorksAgain() {
        List<Work> read = export(Format.JSONL).lines().map(WorkJson::readWork).toList();
        assertThat(read).isEqualTo(WORKS);
    }

    @Test
    void bibTexEntriesAreBalancedAndHoldWhatTheWorksSay() {
        List<StrictBibTex.Entry> entries = StrictBibTex.read(export(Format.BIBTEX));
        assertThat(entries).hasSameSizeAs(WORKS);
        for (int i = 0; i < WORKS.size(); i++) {
            Reference reference = WORKS.get(i).reference();
            StrictBibTex.Entry entry = entries.get(i);
            assertThat(entry.text("title")).isEqualTo(line(reference.title()));
            assertThat(StrictBibTex.names(entry.fields().get("author")))
                    .containsExactly(
                            line(reference.authors().getFirst()),
                            "Ada Lovelace",
                            "Ludwig van Beethoven",
                            "King, Jr., Martin Luther",
                            "Plato",
                            "Lovelace, Ada");
            assertThat(entry.text("year"))
                    .isEqualTo(reference.hasYear() ? String.valueOf(reference.year()) : "");
            assertThat(entry.text("booktitle") + entry.text("journal") + entry.text("howpublished"))
                    .isEqualTo(line(reference.venue()));
            assertThat(entry.text("eprint")).isEqualTo(reference.arxiv());
            assertThat(entry.text("shorttitle")).isEqualTo(line(reference.shortName()));
            assertThat(entry.text("abstract")).isEqualTo(line(reference.summary()));
            assertThat(entry.text("annote")).isEqualTo(line(reference.note()));
            assertThat(entry.text("keywords")).isEqualTo(line(String.join(", ", reference.tags())));
            assertThat(entry.fields().get("url")).isEqualTo("https://example.org/paper.pdf");
            assertThat(entry.fields().getOrDefault("doi", "")).doesNotContain("{", "}", "\\");
        }
    }

    @Test
    void idsAsKeysAreUniqueWhateverElseIsExportedAndWhateverTheirCase() {
        List<String> keys = keys(CitationKeys.ids(), WORKS);
        assertThat(keys).allMatch(key -> key.matches("[A-Za-z0-9:._-]+"));
        assertThat(keys.stream().map(key -> key.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
        assertThat(keys).endsWith("arxiv:2311.04934").contains("doi:10.1145__3341301.3359654");
        List<Work> reversed = WORKS.reversed().subList(0, 5);
        assertThat(keys(CitationKeys.ids(), reversed)).isEqualTo(keys.reversed().subList(0, 5));
    }

    @Test
    void whatWasInferredIsSaidInANote() {
        for (StrictBibTex.Entry entry : StrictBibTex.read(export(Format.BIBTEX))) {
            boolean dated = entry.fields().containsKey("year");
            boolean placed =
                    entry.fields().containsKey("booktitle")
                            || entry.fields().containsKey("journal")
                            || entry.fields().containsKey("howpublished");
            assertThat(entry.text("note").contains("Year inferred from the arXiv identifier"))
                    .isEqualTo(dated);
            assertThat(entry.text("note").contains("Venue inferred from a link")).isEqualTo(placed);
        }
        Work stated = WorkJson.readWork("{\"title\":\"T\",\"venue\":\"OSDI\",\"year\":2020}");
        assertThat(export(Format.BIBTEX, List.of(stated)))
                .startsWith("@inproceedings{t,")
                .doesNotContain("inferred");
    }

    @Test
    void risHasOneValueOnEachLine() {
        List<Map<String, List<String>>> entries = ris(export(Format.RIS));
        assertThat(entries).hasSameSizeAs(WORKS);
        for (int i = 0; i < WORKS.size(); i++) {
            Reference reference = WORKS.get(i).reference();
            Map<String, List<String>> entry = entries.get(i);
            assertThat(entry.get("ID")).containsExactly(line(WORKS.get(i).id()));
            assertThat(entry.get("TI")).containsExactly(line(reference.title()));
            assertThat(entry.get("AU"))
                    .hasSize(6)
                    .contains("Lovelace, Ada", "van Beethoven, Ludwig", "Plato")
                    .contains("King, Martin Luther, Jr.");
            assertThat(entry.getOrDefault("PY", List.of()))
                    .isEqualTo(
                            reference.hasYear()
                                    ? List.of(String.valueOf(reference.year()))
                                    : List.of());
            assertThat(entry.get("KW"))
                    .containsExactly(line(reference.tags().getFirst()), "Serving");
            assertThat(entry.get("UR")).startsWith("https://example.org/paper.pdf").hasSize(2);
            assertThat(entry.get("AB")).containsExactly(line(reference.summary()));
        }
    }

    /// Reads RIS: a tag of two signs, two spaces, a minus and a space on every line.
    private static List<Map<String, List<String>>> ris(String text) {
        List<Map<String, List<String>>> entries = new ArrayList<>();
        Map<String, List<String>> entry = new LinkedHashMap<>();
        for (String line : text.split("\r\n")) {
            if (line.isEmpty()) {
                continue;
            }
            assertThat(line).matches("(?s)[A-Z][A-Z0-9]  - .*").doesNotContain("\n", "\r");
            String tag = line.substring(0, 2);
            assertThat(tag.equals("TY")).as(line).isEqualTo(entry.isEmpty());
            if (tag.equals("ER")) {
                entries.add(entry);
                entry = new LinkedHashMap<>();
            } else {
                entry.computeIfAbsent(tag, key -> new ArrayList<>()).add(line.substring(6));
            }
        }
        assertThat(entry).isEmpty();
        return entries;
    }

    @Test
    void cslJsonHoldsWhatTheWorksSay() {
        JsonNode items = Jackson.MAPPER.readTree(export(Format.CSL_JSON));
        assertThat(items).hasSameSizeAs(WORKS);
        for (int i = 0; i < WORKS.size(); i++) {
            Reference reference = WORKS.get(i).reference();
            JsonNode item = items.get(i);
            assertThat(item.get("id").asString()).isEqualTo(WORKS.get(i).id());
            assertThat(item.get("title").asString()).isEqualTo(reference.title());
            assertThat(item.path("container-title").asString("")).isEqualTo(reference.venue());
            assertThat(item.path("DOI").asString("")).isEqualTo(reference.doi());
            assertThat(item.path("issued").path("date-parts").path(0).path(0).asInt(0))
                    .isEqualTo(reference.year());
            assertThat(item.get("author").get(1).get("family").asString()).isEqualTo("Lovelace");
            assertThat(item.get("author").get(2).get("family").asString())
                    .isEqualTo("van Beethoven");
            assertThat(item.get("author").get(3).get("suffix").asString()).isEqualTo("Jr.");
            assertThat(item.get("author").get(4).get("literal").asString()).isEqualTo("Plato");
        }
        assertThat(Jackson.MAPPER.readTree(export(Format.CSL_JSON, List.of()))).isEmpty();
    }

    @Test
    void aDateGoesOutAsFinelyAsItIsKnownWithTheYearOfPublication() {
        String work =
                "{\"title\": \"A Study\", \"venue\": \"ICLR\", \"year\": 2026, \"date\": \"%s\"}";
        Work day = WorkJson.readWork(work.formatted("2026-10-06"));
        Work month = WorkJson.readWork(work.formatted("2026-10"));
        Work preprint = WorkJson.readWork(work.formatted("2025-06"));
        assertThat(export(Format.BIBTEX, List.of(day)))
                .contains("\n  year = {2026},\n  month = oct\n");
        assertThat(export(Format.BIBTEX, List.of(preprint))).doesNotContain("month");
        assertThat(export(Format.RIS, List.of(day))).contains("\r\nDA  - 2026/10/06/\r\n");
        assertThat(export(Format.RIS, List.of(month))).contains("\r\nDA  - 2026/10//\r\n");
        assertThat(export(Format.RIS, List.of(preprint))).doesNotContain("DA  -");
        assertThat(export(Format.CSL_JSON, List.of(day))).contains("[[2026,10,6]]");
        assertThat(export(Format.CSL_JSON, List.of(month))).contains("[[2026,10]]");
        assertThat(export(Format.CSL_JSON, List.of(preprint))).contains("[[2026]]");
        assertThat(CsvReader.read(export(Format.CSV, List.of(day, preprint))))
                .extracting(line -> line.get("date"))
                .containsExactly("2026-10-06", "2025-06");
    }

    @Test
    void csvCellsAreNoFormulasAndGiveTheTextsAgain() {
        List<Map<String, String>> lines = CsvReader.read(export(Format.CSV));
        assertThat(lines).hasSameSizeAs(WORKS);
        for (int i = 0; i < WORKS.size(); i++) {
            Reference reference = WORKS.get(i).reference();
            Map<String, String> line = lines.get(i);
            assertThat(line.values())
                    .allSatisfy(cell -> assertThat(cell).doesNotMatch("(?s)[=+\\-@\t\r\n＝＋－＠].*"));
            assertThat(text(line.get("id"))).isEqualTo(WORKS.get(i).id());
            assertThat(text(line.get("title"))).isEqualTo(reference.title());
            assertThat(text(line.get("venue"))).isEqualTo(reference.venue());
            assertThat(text(line.get("summary"))).isEqualTo(reference.summary());
            assertThat(text(line.get("authors"))).isEqualTo(String.join("; ", reference.authors()));
            assertThat(line.get("code")).isEqualTo(reference.link(Link.Rel.CODE));
            assertThat(line.get("year"))
                    .isEqualTo(reference.hasYear() ? String.valueOf(reference.year()) : "");
        }
    }

    /// What a cell says: one apostrophe is taken off where it hides a sign.
    private static String text(String cell) {
        return cell.matches("(?s)''*[=+\\-@\t\r\n＝＋－＠].*") ? cell.substring(1) : cell;
    }

    /// Formats of one value on a line have spaces where the text has control characters.
    private static String line(String text) {
        return text.replaceAll("[\\p{Cc}\u2028\u2029]", " ").strip().replaceAll(" {2,}", " ");
    }

    private static String export(Format format) {
        return export(format, WORKS);
    }

    private static List<String> keys(CitationKeys keys, List<Work> works) {
        StringWriter text = new StringWriter();
        Exporter exporter = new Exporter(Format.BIBTEX, keys, text);
        works.forEach(exporter::add);
        exporter.finish();
        return StrictBibTex.read(text.toString()).stream().map(StrictBibTex.Entry::key).toList();
    }

    private static String export(Format format, List<Work> works) {
        StringWriter text = new StringWriter();
        Exporter exporter = new Exporter(format, CitationKeys.of(works), text);
        works.forEach(exporter::add);
        exporter.finish();
        return text.toString();
    }
}
