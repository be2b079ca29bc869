package org.bookwheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bookwheel.catalogue.ProgressListener;
import org.bookwheel.catalogue.Shelf;
import org.bookwheel.catalogue.Sources;
import org.bookwheel.store.OwnFolder;
import org.bookwheel.testing.GitFolder;
import org.bookwheel.testing.Jackson;
import org.bookwheel.testing.Program;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Work;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A folder with lists of all kinds is one catalogue, other files in it are no lists, and the
/// commands for keepers of lists take them all.
class OtherFormatsTest {

    @TempDir private static Path folder;

    @BeforeEach
    void empty() throws IOException {
        OwnFolder.empty(folder, folder);
    }

    /// One work and two of its own in each format, with the line of the shared one.
    private static final Map<String, String> LISTS =
            Map.of(
                    "a.md",
                    """
                    # Papers
                    - [Batching for the Rest of Us](https://arxiv.org/abs/2403.09999), MLSys 2024
                    - [Grids of Markdown Queues](https://arxiv.org/abs/2403.09001), OSDI 2022
                    - [Trees of Markdown Logs](https://arxiv.org/abs/2403.09002), OSDI 2022
                    """,
                    "b.bib",
                    """

                    @inproceedings{x, title = {Batching for the Rest of Us}, author = {Ada Moss}, year = 2024, eprint = {2403.09999}}
                    @inproceedings{y, title = {Grids of Bib Queues}, author = {Ada Moss}, booktitle = {OSDI}, year = 2022}
                    """,
                    "c.ris",
                    """


                    TY  - CONF
                    TI  - Batching for the Rest of Us
                    AU  - Moss, Ada
                    AN  - arXiv:2403.09999
                    ER  -\s
                    """,
                    "d.json",
                    """
                    [

                    {"title": "Batching for the Rest of Us", "arxiv": "2403.09999"},
                    {"title": "Grids of Json Queues", "venue": "OSDI", "authors": ["Ada Moss"]},
                    {"title": "Trees of Json Logs", "venue": "OSDI", "authors": ["Ada Moss"]}]
                    """,
                    "e.csv",
                    """
                    title,authors,venue,url
                    Grids of Table Queues,Ada Moss,OSDI,
                    Trees of Table Logs,Ada Moss,OSDI,
                    Batching for the Rest of Us,Ada Moss,,https://arxiv.org/abs/2403.09999
                    """,
                    "f.yml",
                    """
                    - title: Grids of Yaml Queues
                      arxiv: 2403.09003
                    - title: Trees of Yaml Logs
                      arxiv: 2403.09004
                    - title: Batching for the Rest of Us
                      arxiv: 2403.09999
                    """,
                    "g.html",
                    """
                    <html><body><h1>Papers</h1>
                    <ul>
                    <li><a href="https://arxiv.org/abs/2403.09005">Grids of Page Queues</a>, OSDI 2022</li>
                    <li><a href="https://arxiv.org/abs/2403.09006">Trees of Page Logs</a>, OSDI 2022</li>
                    <li><a href="https://arxiv.org/abs/2403.09999">Batching for the Rest of Us</a>, MLSys 2024</li>
                    </ul></body></html>
                    """,
                    "h.txt",
                    """
                    Grids of Plain Queues, OSDI 2022
                    Batching for the Rest of Us https://arxiv.org/abs/2403.09999
                    Trees of Plain Logs, OSDI 2022
                    """);

    /// Files of any project, none of which is a list of works.
    private static final Map<String, String> OTHERS =
            Map.ofEntries(
                    Map.entry(
                            "package.json",
                            "{\"name\": \"app\", \"version\": \"1.0.0\", \"author\": \"Ann Lee\"}"),
                    Map.entry(
                            "package-lock.json",
                            "{\"name\": \"app\", \"packages\": {\"a\": {\"version\": \"1.0.0\"}}}"),
                    Map.entry("tsconfig.json", "{\"compilerOptions\": {\"strict\": true}}"),
                    Map.entry(
                            "menu.json",
                            "[{\"title\": \"Home\", \"url\": \"https://a.org/\"}, {\"title\": \"About\","
                                    + " \"url\": \"https://a.org/about\"}, {\"title\": \"Blog\", \"url\":"
                                    + " \"https://a.org/blog\"}]"),
                    Map.entry("requirements.txt", "numpy==1.26\nscipy>=1.10\ntorch\n"),
                    Map.entry(
                            "LICENSE.txt",
                            "MIT License\n\nPermission is hereby granted, free of charge, to any person\n"
                                    + "obtaining a copy of this software, to deal in the Software\n"
                                    + "without restriction, including without limitation the rights\n"),
                    Map.entry("prices.csv", "date,open,close\n2020-01-01,1,2\n2020-01-02,2,3\n"),
                    Map.entry(
                            "films.csv",
                            "title,director,year\nOne Film,Al Bo,1999\nTwo Films,Al Bo,2000\n"
                                    + "Three Films,Al Bo,2001\n"),
                    Map.entry(
                            "_config.yml", "title: My site\nauthor: Ann Lee\nurl: https://a.org\n"),
                    Map.entry(
                            "docker-compose.yaml",
                            "services:\n  web:\n    image: nginx\n    labels: [a, b]\n"),
                    Map.entry(
                            "index.html",
                            "<html><body><h1>Welcome</h1><ul><li><a href=\"a.html\">About</a></li>"
                                    + "<li><a href=\"b.html\">People</a></li></ul></body></html>"),
                    Map.entry("broken.json", "{\"title\": "),
                    Map.entry("names.txt", "Ada Lovelace\nAlan Turing\nGrace Hopper\n"));

    private void write(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private List<Work> works() throws IOException {
        List<Work> works = new ArrayList<>();
        Shelf.read(Sources.of(List.of(folder)), ProgressListener.SILENT).each(works::add);
        return works;
    }

    private Program run(Object... words) {
        return Program.runIn(folder, words);
    }

    @Test
    void aFolderOfMixedFormatsIsOneCatalogue() throws IOException {
        write(LISTS);
        write(OTHERS);
        List<Work> works = works();
        Work shared =
                works.stream().filter(one -> one.id().equals("arxiv:2403.09999")).findFirst().get();
        assertThat(shared.mentions())
                .extracting(mention -> mention.list() + ":" + mention.line())
                .containsExactly(
                        "a.md:2",
                        "b.bib:2",
                        "c.ris:3",
                        "d.json:3",
                        "e.csv:4",
                        "f.yml:5",
                        "g.html:5",
                        "h.txt:2");
        assertThat(shared.listCount()).isEqualTo(8);
        assertThat(shared.reference().venue()).isEqualTo("MLSys");
        assertThat(shared.reference().authors()).containsExactly("Ada Moss");
        assertThat(works).hasSize(1 + 2 + 1 + 2 + 2 + 2 + 2 + 2);
    }

    @Test
    void otherFilesInAFolderAreNoLists() throws IOException {
        write(OTHERS);
        assertThat(works()).isEmpty();
        Program run = run("entries", folder);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("0 lists, 0 entries, 0 skipped");
    }

    @Test
    void aFileThatIsGivenItselfIsReadWhateverItHolds() throws IOException {
        write(OTHERS);
        assertThat(run("entries", folder.resolve("menu.json")).out().lines()).hasSize(3);
        assertThat(run("entries", folder.resolve("films.csv")).out().lines()).hasSize(3);
        Program prices = run("entries", "--show-skipped", folder.resolve("prices.csv"));
        assertThat(prices.err())
                .contains("prices.csv:1: damaged: the first row must name the columns");
    }

    @Test
    void lintNamesTheFaultsOfABibliographyAtTheirLinesAndChangesNothing() throws IOException {
        String text =
                """
                @inproceedings{a, title = {Batching for the Rest of Us}, author = {Ada Moss}, booktitle = {MLSys}, year = 2024, url = {http://arxiv.org/abs/2403.09999}}

                @inproceedings{b, title = {Batching for the Rest of Us}, author = {Ada Moss}, booktitle = {MLSys}, year = 2024}
                @article{c, title = {Grids of [Queues](and) more}, note = {[empty]()}, author = {Bo Lind}, journal = {Nature}, year = 2022}
                @article{d, title = {Never Closed
                """;
        Path list = Files.writeString(folder.resolve("my.bib"), text);
        Program run = run("lint", "--format", "json", "my.bib");
        assertThat(run.status()).as(run.err()).isEqualTo(1);
        List<JsonNode> faults = run.out().lines().map(Jackson.MAPPER::readTree).toList();
        assertThat(faults)
                .extracting(one -> one.get("rule").asString() + ":" + one.get("line").asInt())
                .containsExactly("link-form:1", "duplicate:3");
        Program unread = run("lint", "--only", "unreadable", "my.bib");
        assertThat(unread.out()).contains("my.bib:5").contains("must end with one, but does not");
        Program fix = run("lint", "--fix", "my.bib");
        assertThat(fix.err()).contains("0 mended");
        assertThat(list).hasContent(text);
    }

    @Test
    void diffTellsWhatABibliographyLacksThoughItWritesNoEntryInIt() throws IOException {
        write(LISTS);
        Program run = run("diff", "b.bib", "--with", "a.md", "d.json");
        assertThat(run.status()).as(run.err()).isEqualTo(1);
        assertThat(run.out()).contains("Grids of Markdown Queues").contains("Trees of Json Logs");
        assertThat(run.err()).contains("4 works without an entry");
        Program patch = run("diff", "b.bib", "--with", "a.md", "--patch");
        assertThat(patch.out()).isEmpty();
        Program other = run("diff", "a.md", "--with", "b.bib", "e.csv");
        assertThat(other.out()).contains("- Grids of Bib Queues");
    }

    @Test
    void sinceTellsWhatABibliographyGained() throws IOException {
        GitFolder git = GitFolder.in(folder);
        String before = LISTS.get("b.bib");
        git.write("my.bib", before).commit("2026-01-05");
        git.write(
                        "my.bib",
                        before
                                + "@article{z, title = {Sparse Trees of Logs}, author = {Bo Lind},"
                                + " journal = {Nature}, year = 2026}\n")
                .commit("2026-02-07");
        Program run = run("since", "HEAD~1", "my.bib", "--format", "json");
        assertThat(run.status()).as(run.err()).isEqualTo(1);
        assertThat(run.out()).contains("Sparse Trees of Logs").doesNotContain("Grids of Bib");
    }

    @Test
    void whatTwoFormatsSayOfOneWorkIsInItsMentions() throws IOException {
        write(LISTS);
        Work shared =
                works().stream()
                        .filter(one -> one.id().equals("arxiv:2403.09999"))
                        .findFirst()
                        .get();
        assertThat(shared.mentions())
                .extracting(Mention::source)
                .anySatisfy(source -> assertThat(source).startsWith("@inproceedings{x, title"))
                .anySatisfy(source -> assertThat(source).startsWith("TY  - CONF\nTI  - Batching"))
                .anySatisfy(source ->
                        assertThat(source)
                                .isEqualTo(
                                        "title: Batching for the Rest of Us\n  arxiv: 2403.09999"));
    }
}
