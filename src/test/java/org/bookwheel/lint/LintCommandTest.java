package org.bookwheel.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bookwheel.testing.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `bookwheel lint`, its exit status and what it writes.
class LintCommandTest {

    private static final String FAULTY =
            """
            # Papers
            - [Paged Attention for Long Contexts](http://arxiv.org/abs/2309.06180v2)\t
            - [Fairness in Serving, 100% of it: a Study]()
            """;

    @TempDir private Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void theStatusTellsWhetherSomethingWasFound() throws IOException {
        Path good =
                write(
                        "good.md",
                        "# Papers\n- [Paged Attention](https://arxiv.org/abs/2309.06180)\n");
        assertThat(Program.run("lint", good).status()).isZero();
        assertThat(Program.run("lint", write("bad.md", FAULTY)).status()).isEqualTo(1);
        assertThat(Program.run("lint", "--only", "spulling", good).status()).isEqualTo(2);
        assertThat(Program.run("lint", folder.resolve("missing.md")).status()).isEqualTo(2);
    }

    @Test
    void theFaultsOfTheSeedsAreNamed() {
        String out = Program.run("lint", "seeds").out();
        assertThat(out)
                .contains("seeds/awesome-papers.md:119:83: wrong-link: a link stands in the target")
                .contains("seeds/awesome-papers.md:151:74: wrong-link: the link [-]")
                .contains("seeds/awesome-papers.md:166:135: wrong-link: the link [-]")
                .contains("seeds/awesome-papers.md:167:86: wrong-link: the link [-]")
                .contains("seeds/awesome-papers.md:131:4: wrong-link: the link [NSDI 2024]")
                .contains("seeds/awesome-papers.md:116:115: wrong-link: the bracket []")
                .contains("seeds/awesome-papers.md:136:221: wrong-link: the bracket []")
                .contains("spelling: Berkerley is spelt Berkeley")
                .contains("seeds/awesome-papers.md:125:1: duplicate: «Fairness in Serving")
                .contains("seeds/mlsys-reading-list.md:27:1: duplicate: «Straggler-Resistant")
                .contains("seeds/awesome-papers.md:76:1: heading: «ML Training» belongs to")
                .contains("seeds/awesome-papers.md:148:1: heading: «LLM - serving» is of level 4");
    }

    @Test
    void whatIsMendedChangesNothingElse() throws IOException {
        Path list = write("list.md", "\uFEFF" + FAULTY.replace("\n", "\r\n"));
        Program run = Program.run("lint", "--fix", list);
        assertThat(run.err()).contains("1 mended");
        assertThat(Files.readString(list))
                .isEqualTo(
                        ("\uFEFF" + FAULTY)
                                .replace(
                                        "http://arxiv.org/abs/2309.06180v2",
                                        "https://arxiv.org/abs/2309.06180")
                                .replace("\n", "\r\n"));
        assertThat(Program.run("lint", "--format", "json", list).out())
                .contains("\"fix\":null")
                .doesNotContain("\"replace\"");
        assertThat(folder).isDirectoryNotContaining("glob:**.next");
    }

    @Test
    void whereALinkLeadsIsNeverMended() throws IOException {
        String text =
                "# Papers\n- Paged Attention [link](https://arxiv.org/abs/2309.06180)"
                        + " [**Serving** | Berkeley] [notes](notes/Berkerley.md)\n";
        Path list = write("list.md", text);
        assertThat(Program.run("lint", "--only", "spelling", list).out())
                .contains("Berkerley is spelt Berkeley");
        Program.run("lint", "--fix", list);
        assertThat(list).hasContent(text);
    }

    @Test
    void whereNoEntryIsReadItSaysSo() throws IOException {
        Program run = Program.run("lint", write("list.md", "Not yet written.\n"));
        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("no entry is read from LIST", "--show-skipped");
        assertThat(Program.run("lint", write("full.md", FAULTY)).err())
                .doesNotContain("no entry is read");
    }

    @Test
    void aListThatNobodyMayWriteIsLeftWhole() throws IOException {
        Path list = write("list.md", FAULTY);
        assertThat(list.toFile().setReadOnly()).isTrue();
        Program run = Program.run("lint", "--fix", list);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("may not be read or written, so nothing in it is mended");
        assertThat(list).hasContent(FAULTY);
        assertThat(folder).isDirectoryNotContaining("glob:**.next");
    }

    @Test
    void aListIsLeftWholeWhereTheDiskIsFull() throws IOException {
        String text = FAULTY + "\n<!-- " + "nothing to see here ".repeat(10_000) + " -->\n";
        Path list = write("list.md", text);
        Program run = Program.runBy(List.of("prlimit", "--fsize=100000"), "lint", "--fix", list);
        assertThat(run.status()).isEqualTo(2);
        assertThat(list).hasContent(text);
        assertThat(folder).isDirectoryNotContaining("glob:**.next");
    }

    @Test
    void aListThatSomebodyChangedMeanwhileIsLeftAsItIs() throws IOException {
        Path list = write("list.md", "theirs");
        byte[] read = "as it was read".getBytes(StandardCharsets.UTF_8);
        String refusal = "";
        try {
            SafeFile.replace(list, read, "ours".getBytes(StandardCharsets.UTF_8));
        } catch (IOException refused) {
            refusal = refused.getMessage();
        }
        assertThat(refusal).contains("was changed by someone else meanwhile");
        assertThat(list).hasContent("theirs");
        assertThat(folder).isDirectoryNotContaining("glob:**.next");
    }

    @Test
    void whatIsKnownIsNotToldAgain() throws IOException {
        Path list = write("list.md", FAULTY);
        Path known = write("known.jsonl", Program.run("lint", "--format", "json", list).out());
        assertThat(Program.run("lint", "--baseline", known, list).status()).isZero();
        Files.writeString(list, "\n" + FAULTY + "- [Another Study of Much]()\n");
        Program run = Program.run("lint", "--baseline", known, list);
        assertThat(run.out().lines())
                .hasSize(1)
                .allMatch(line -> line.contains(":5:3: wrong-link"));
    }

    @Test
    void theLogIsSarif() throws IOException {
        Path list = write("a list: ä.md", FAULTY);
        String log = Program.run("lint", "--format", "sarif", list).out();
        String schema;
        try (var stream = getClass().getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            schema = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        Schema sarif =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                        .getSchema(schema, InputFormat.JSON);
        assertThat(sarif.validate(log, InputFormat.JSON)).isEmpty();
        assertThat(
                        sarif.validate(
                                log.replace("\"startLine\":2", "\"startLine\":0"),
                                InputFormat.JSON))
                .isNotEmpty();
        assertThat(log).contains("\"ruleId\":\"link-form\"", "\"deletedRegion\"", "%C3%A4.md");
    }

    @Test
    void aWorkflowMarksTheLines() throws IOException {
        Path list = write("a,b.md", FAULTY);
        String path = list.toString().replace(",", "%2C");
        assertThat(Program.run("lint", "--format", "github", list).out().lines())
                .satisfiesExactly(
                        first ->
                                assertThat(first)
                                        .startsWith(
                                                "::warning file="
                                                        + path
                                                        + ",line=2,endLine=2,col=39,")
                                        .contains("title=bookwheel link-form::"),
                        second ->
                                assertThat(second)
                                        .startsWith(
                                                "::warning file="
                                                        + path
                                                        + ",line=3,endLine=3,col=3,")
                                        .contains("title=bookwheel wrong-link::")
                                        .contains("100%25 of it: a Study"));
    }
}
