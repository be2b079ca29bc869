package org.bookwheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bookwheel.catalogue.ProgressListener;
import org.bookwheel.catalogue.Shelf;
import org.bookwheel.catalogue.Sources;
import org.bookwheel.export.Exporter;
import org.bookwheel.export.Format;
import org.bookwheel.extract.Extraction;
import org.bookwheel.extract.Extractor;
import org.bookwheel.list.ListFile;
import org.bookwheel.list.ListReader;
import org.bookwheel.testing.HostileWorks;
import org.bookwheel.testing.Jackson;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Titles;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// What was exported is read again as a list, and gives the same records, as far as the format can
/// carry them.
class RoundTripTest {

    @TempDir private Path folder;

    private static List<Work> seeds() throws IOException {
        List<Work> works = new ArrayList<>();
        Shelf.read(Sources.of(List.of(Path.of("seeds"))), ProgressListener.SILENT).each(works::add);
        return works;
    }

    private Extraction readAgain(List<Work> works, Format format) throws IOException {
        StringWriter out = new StringWriter();
        Exporter exporter = new Exporter(format, out);
        works.forEach(exporter::add);
        exporter.finish();
        String ending =
                switch (format) {
                    case BIBTEX -> ".bib";
                    case RIS -> ".ris";
                    case CSL_JSON -> ".json";
                    case CSV -> ".csv";
                    case JSONL -> throw new IllegalArgumentException("no list, but works");
                };
        Path file = Files.writeString(folder.resolve("works" + ending), out.toString());
        return Extractor.extract(ListReader.read(new ListFile("works" + ending, file, "")));
    }

    /// What a format has no place for is named with it. BibTeX has one type for whatever is no
    /// paper and for papers without a venue, and what has a short name depends on that.
    @ParameterizedTest
    @CsvSource({
        "BIBTEX, kind links shortName",
        "RIS, ''",
        "CSL_JSON, links affiliations",
        "CSV, ''"
    })
    void theSeedsComeBackAsTheyWere(Format format, String without) throws IOException {
        List<Work> works = seeds();
        Extraction read = readAgain(works, format);
        assertThat(read.skips()).isEmpty();
        assertThat(read.mentions()).hasSameSizeAs(works).hasSizeGreaterThan(100);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < works.size(); i++) {
            JsonNode wanted = Jackson.MAPPER.readTree(WorkJson.write(works.get(i)));
            JsonNode found = Jackson.MAPPER.readTree(WorkJson.write(read.mentions().get(i)));
            for (String member : MEMBERS) {
                boolean isHeld = !Set.of(without.split(" ")).contains(member);
                String one = value(wanted, member, format);
                String other = value(found, member, format);
                if (isHeld && !one.equals(other)) {
                    differences.add(
                            "%s of %s: expected %s but got %s"
                                    .formatted(member, wanted.get("title"), one, other));
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    private static final List<String> MEMBERS =
            List.of(
                    "kind",
                    "title",
                    "shortName",
                    "venue",
                    "year",
                    "venueFrom",
                    "yearFrom",
                    "authors",
                    "affiliations",
                    "tags",
                    "arxiv",
                    "doi",
                    "links",
                    "summary",
                    "note");

    /// A heading's word is the entry's own once it stands in the entry; what lies at an address is
    /// only told by a table of our own, and there of papers and code.
    private static String value(JsonNode work, String member, Format format) {
        JsonNode value = work.get(member);
        if (member.equals("links")) {
            return value.valueStream().map(link -> link.get("url").asString()).sorted().toList()
                    + "";
        }
        boolean isOrigin = member.endsWith("From") && format != Format.CSV;
        return isOrigin && value.asString().equals("heading") ? "\"entry\"" : value.toString();
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = "JSONL", mode = EnumSource.Mode.EXCLUDE)
    void hostileWorksComeBackWithTheirTitlesInTheirPlaces(Format format) throws IOException {
        List<Work> works = HostileWorks.all();
        Extraction read = readAgain(works, format);
        List<String> wanted =
                works.stream()
                        .map(work -> Titles.key(work.reference().title()))
                        .filter(key -> !key.isEmpty())
                        .toList();
        assertThat(read.mentions().stream().map(one -> Titles.key(one.reference().title())))
                .containsAll(wanted);
        assertThat(read.mentions()).hasSizeLessThanOrEqualTo(works.size());
        assertThat(read.mentions()).extracting(Mention::line).isSorted();
    }

    @Test
    void aLatexHyphenAndQuoteStayTwo() throws IOException {
        Work work =
                WorkJson.readWork(
                        "{\"id\": \"a\", \"title\": \"C-- and ''so'' on ``here`` --- ok\"}");
        assertThat(
                        readAgain(List.of(work), Format.BIBTEX)
                                .mentions()
                                .getFirst()
                                .reference()
                                .title())
                .isEqualTo(work.reference().title());
    }
}
