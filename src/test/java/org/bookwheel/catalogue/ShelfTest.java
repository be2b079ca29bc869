package org.bookwheel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Works from lists and from files of works, together.
class ShelfTest {

    @TempDir private Path folder;

    private Shelf shelf;

    @BeforeEach
    void writeList() throws IOException {
        write(
                "list.md",
                "## Caching\n- [A Study of Caches](https://arxiv.org/abs/2101.00001)\n- A Study of Lists\n");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<Work> works(String... names) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (String name : names) {
            paths.add(folder.resolve(name));
        }
        shelf = Shelf.read(Sources.of(paths), ProgressListener.SILENT);
        List<Work> works = new ArrayList<>();
        shelf.each(works::add);
        return works;
    }

    private static List<String> ids(List<Work> works) {
        return works.stream().map(Work::id).toList();
    }

    @Test
    void worksOfListsComeFirstAndImportedOnesFollow() throws IOException {
        write(
                "more.jsonl",
                """
                {"id": "x:1", "title": "Another Work"}
                {"id": "x:2", "title": "A study of lists"}
                {"id": "x:3", "title": "Caches", "arxiv": "2101.00001"}
                """);
        List<Work> works = works("list.md", "more.jsonl");
        assertThat(ids(works)).containsExactly("x:3", "x:2", "x:1");
        assertThat(works.getFirst().reference().title()).isEqualTo("A Study of Caches");
        assertThat(works.getFirst().mentions())
                .extracting(Mention::list)
                .containsExactly("list.md", "more.jsonl");
    }

    @Test
    void noImportedWorkIsLostToAnother() throws IOException {
        write(
                "more.jsonl",
                """
                {"id": "x:1", "title": "Caches", "arxiv": "2101.00001"}
                {"id": "x:2", "title": "Caches, again", "arxiv": "2101.00001"}
                {"id": "x:3", "title": "Third", "arxiv": "2101.00003"}
                {"id": "x:4", "title": "Third", "arxiv": "2101.00003"}
                """);
        assertThat(ids(works("list.md", "more.jsonl")))
                .containsExactlyInAnyOrder("x:1", "x:2", "x:3", "x:4", "a-study-of-lists");
    }

    @Test
    void oneIdIsOneWork() throws IOException {
        write("one.jsonl", "{\"id\": \"x:1\", \"title\": \"One\"}\n");
        write("two.jsonl", "{\"id\": \"x:1\", \"title\": \"One\"}\n");
        assertThat(ids(works("one.jsonl", "two.jsonl"))).containsExactly("x:1");
    }

    @Test
    void aFileOfWorksMayBeCompressed() throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve("more.jsonl.gz"));
                OutputStream text = new GZIPOutputStream(file)) {
            text.write("{\"title\": \"Ein Überblick\"}\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(works("more.jsonl.gz"))
                .extracting(work -> work.reference().title())
                .containsExactly("Ein Überblick");
    }

    @Test
    void aWorkThatNoListNamesIsNamedByItsFile() throws IOException {
        write("more.jsonl", "\n{\"title\": \"One\"}\n");
        Work work = works("more.jsonl").getFirst();
        assertThat(work.listCount()).isEqualTo(1);
        assertThat(work.mentions())
                .singleElement()
                .satisfies(mention -> {
                    assertThat(mention.list()).isEqualTo("more.jsonl");
                    assertThat(mention.line()).isEqualTo(2);
                });
    }

    @Test
    void aLineThatIsNoWorkIsNamedAndTheOthersAreRead() throws IOException {
        write("more.jsonl", "{\"title\": \"One\"}\nnonsense\n{}\n{\"title\": \"Two\"}\n");
        assertThat(ids(works("more.jsonl"))).containsExactly("one", "two");
        assertThat(shelf.warnings())
                .hasSize(2)
                .satisfies(warnings -> {
                    assertThat(warnings.getFirst()).startsWith("more.jsonl:2: not JSON: ");
                    assertThat(warnings.getLast())
                            .isEqualTo("more.jsonl:3: a work is a JSON object with a title");
                });
    }

    @Test
    void whatIsExportedIsReadAgain() throws IOException {
        List<Work> works = works("list.md");
        StringBuilder lines = new StringBuilder();
        works.forEach(work -> lines.append(WorkJson.write(work)).append('\n'));
        write("export.jsonl", lines.toString());
        assertThat(works("export.jsonl")).isEqualTo(works);
    }

    @Test
    void eachListIsSummedUp() throws IOException {
        write("empty.md", "# Nothing here\n");
        works("list.md", "empty.md");
        assertThat(shelf.summaries())
                .extracting(ListSummary::name, ListSummary::title, ListSummary::entries)
                .containsExactly(
                        tuple("empty.md", "Nothing here", 0), tuple("list.md", "Caching", 2));
    }
}
