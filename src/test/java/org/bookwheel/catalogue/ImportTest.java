package org.bookwheel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.bookwheel.export.Exporter;
import org.bookwheel.export.Format;
import org.bookwheel.testing.HostileWorks;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Works come in as they went out, and what is odd about a file is told with its place.
class ImportTest {

    @TempDir private Path folder;

    @Test
    void whatWasExportedComesBackByteForByte() throws IOException {
        String first = export(Path.of("seeds"));
        Path file = Files.writeString(folder.resolve("works.jsonl"), first);
        assertThat(export(file)).isEqualTo(first);
        Path compressed = Files.write(folder.resolve("works.jsonl.gz"), gzip(first));
        assertThat(export(compressed)).isEqualTo(first);
    }

    @Test
    void hostileWorksComeBackByteForByte() throws IOException {
        Path file = folder.resolve("hostile.jsonl");
        Files.writeString(file, export(HostileWorks.all()));
        assertThat(export(file)).isEqualTo(Files.readString(file));
    }

    @Test
    void oddLinesAreToldWithTheirPlaceAndTheOthersAreRead() throws IOException {
        Path file = folder.resolve("odd.jsonl");
        Files.writeString(
                file,
                """
                {"id": "a", "title": "The First"}

                not JSON at all
                {"id": "b"}
                ["a list"]
                {"id": "a", "title": "Another with its Id"}
                {"id": "c", "title": "The Last", "year": 2020, "colour": "red"}\
                """);
        Shelf shelf = shelf(file);
        assertThat(works(shelf)).extracting(Work::id).containsExactly("a", "c");
        assertThat(shelf.warnings())
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("odd.jsonl:3: not JSON"),
                        one -> assertThat(one).contains(":4: a work is a JSON object"),
                        one -> assertThat(one).contains(":5: a work is a JSON object"),
                        one -> assertThat(one).contains(":6: another work has the id a"));
        ListSummary summary = shelf.summaries().getFirst();
        assertThat(summary.works()).isEqualTo(2);
        assertThat(summary.warnings()).hasSize(4);
    }

    @Test
    void aFileThatBreaksOffIsReadAsFarAsItGoes() throws IOException {
        String many =
                IntStream.range(0, 5_000)
                        .mapToObj(i -> "{\"id\":\"w%d\",\"title\":\"Work %d\"}\n".formatted(i, i))
                        .reduce("", String::concat);
        byte[] whole = gzip(many);
        Path half = folder.resolve("half.jsonl.gz");
        Files.write(half, Arrays.copyOf(whole, whole.length / 2));
        Shelf shelf = shelf(half);
        assertThat(works(shelf)).hasSizeBetween(1, 4_999);
        assertThat(shelf.warnings()).singleElement().asString().contains("breaks off");
        Path none = Files.writeString(folder.resolve("none.jsonl.gz"), "no gzip");
        Shelf empty = shelf(none);
        assertThat(works(empty)).isEmpty();
        assertThat(empty.warnings()).singleElement().asString().startsWith("none.jsonl.gz:1: ");
    }

    @Test
    void manyOddLinesAreToldInFewWords() throws IOException {
        Path file = Files.writeString(folder.resolve("many.jsonl"), "nothing\n".repeat(2_000));
        Shelf shelf = shelf(file);
        assertThat(works(shelf)).isEmpty();
        assertThat(shelf.warnings()).hasSize(101).last().asString().contains("1,900 more");
    }

    private static Utf8Lines lines(String text) {
        return new Utf8Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 10);
    }

    @Test
    void noLineTakesMoreMemoryThanAllowed() throws IOException {
        Utf8Lines lines = lines("short\r\n" + "x".repeat(200_000) + "\nlast");
        assertThat(lines.next()).isEqualTo("short");
        assertThat(lines.trouble()).isEmpty();
        assertThat(lines.next()).isEmpty();
        assertThat(lines.trouble()).isEqualTo("longer than 10 bytes");
        assertThat(lines.next()).isEqualTo("last");
        assertThat(lines.number()).isEqualTo(3);
        assertThat(lines.trouble()).isEmpty();
        assertThat(lines.next()).isNull();
    }

    @Test
    void aSetOfIdsKnowsWhichItHas() {
        IdSet ids = new IdSet();
        for (int i = 0; i < 10_000; i++) {
            assertThat(ids.add("id" + i)).isTrue();
        }
        for (int i = 0; i < 10_000; i++) {
            assertThat(ids.add("id" + i)).isFalse();
        }
        assertThat(ids.add("")).isTrue();
    }

    @Test
    void aWorkThatAListNamesTooIsOne() throws IOException {
        Path list =
                Files.writeString(
                        folder.resolve("list.md"),
                        "## Serving\n- [A Study of Imports](https://arxiv.org/abs/2101.00001)\n");
        Path file =
                Files.writeString(
                        folder.resolve("works.jsonl"),
                        """
                        {"id": "x:1", "title": "A study of imports", "venue": "OSDI", "year": 2021}
                        {"id": "x:2", "title": "Another Study"}
                        """);
        List<Work> works = works(shelf(list, file));
        assertThat(works).extracting(Work::id).containsExactly("x:1", "x:2");
        assertThat(works.getFirst().reference().venue()).isEqualTo("OSDI");
        assertThat(works.getFirst().mentions())
                .extracting(mention -> mention.list())
                .containsExactly("list.md", "works.jsonl");
        assertThat(works.getFirst().listCount()).isEqualTo(2);
    }

    @Test
    void filesOfOneNameAreToldApartByTheirFolders() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : List.of("one", "two")) {
            Path file = Files.createDirectory(folder.resolve(name)).resolve("works.jsonl");
            files.add(Files.writeString(file, "{\"id\":\"%s\",\"title\":\"T\"}".formatted(name)));
        }
        Shelf shelf = shelf(files.get(0), files.get(1), files.get(0));
        assertThat(works(shelf)).hasSize(2);
        assertThat(shelf.summaries())
                .extracting(ListSummary::name)
                .containsExactly("one/works.jsonl", "two/works.jsonl");
    }

    private static Shelf shelf(Path... paths) throws IOException {
        return Shelf.read(Sources.of(List.of(paths)), ProgressListener.SILENT);
    }

    private static List<Work> works(Shelf shelf) {
        List<Work> works = new ArrayList<>();
        shelf.each(works::add);
        return works;
    }

    private static String export(Path path) throws IOException {
        return export(works(shelf(path)));
    }

    private static String export(List<Work> works) {
        StringWriter text = new StringWriter();
        Exporter exporter = new Exporter(Format.JSONL, text);
        works.forEach(exporter::add);
        exporter.finish();
        assertThat(text.toString().lines().map(WorkJson::readWork)).hasSameSizeAs(works);
        return text.toString();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
