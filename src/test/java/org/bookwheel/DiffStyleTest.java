package org.bookwheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bookwheel.testing.Jackson;
import org.bookwheel.testing.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What `diff` proposes is written as the list writes, as far as the work says what the list says,
/// and stands where its year belongs.
class DiffStyleTest {

    private static final List<String> RESTS =
            List.of(
                    "Learned Compaction for Merge Trees",
                    "Serving Values from Flash at Scale",
                    "A Log of Keys for Slow Disks",
                    "Paging the Cache of Language Models",
                    "Fair Queues for Model Serving",
                    "Write Amplification under Load",
                    "Keys and Values Revisited",
                    "Batching Requests for Serving",
                    "Prefill and Decoding on Two Machines",
                    "Speculative Decoding with a Cache");

    private static final String URL = "https://arxiv.org/abs/2404.01234";

    @TempDir private static Path folder;

    /// The first proposal for a list of one's own, of what another one says.
    private JsonNode proposal(String mine, String theirs) throws IOException {
        Files.writeString(folder.resolve("mine.md"), mine);
        Files.writeString(folder.resolve("theirs.md"), theirs);
        Program run =
                Program.runIn(folder, "diff", "mine.md", "--with", "theirs.md", "--format", "json");
        assertThat(run.status()).as(run.err()).isEqualTo(1);
        return Jackson.MAPPER.readTree(run.out().lines().findFirst().orElseThrow());
    }

    /// A list in a style, in which `TITLE` or `NAME` and `REST` stand for titles.
    private static String list(String style) {
        StringBuilder list = new StringBuilder("# Papers\n\n## Storage Engines\n\n");
        for (int i = 0; i < RESTS.size(); i++) {
            list.append(
                    style.replace("TITLE", RESTS.get(i))
                                    .replace("NAME", "Shelf" + (char) ('A' + i))
                                    .replace("REST", RESTS.get(i))
                                    .replace(
                                            "URL",
                                            "https://arxiv.org/abs/23%02d.01234".formatted(i + 1))
                            + "\n");
        }
        return list.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "- [NAME](URL): REST | FAST '23#, FAST 2024#- [ShelfDB](URL): Stores of Keys on"
                        + " Flash | FAST '24",
                "* **\"TITLE\"**, *FAST, Mar 2023*. [[Paper](URL)]#, FAST 2024#* **\"ShelfDB:"
                        + " Stores of Keys on Flash\"**, *FAST, Apr 2024*. [[Paper](URL)]",
                "- **TITLE;** Asha Rao et al#''#- **ShelfDB: Stores of Keys on Flash;**",
                "- [TITLE](URL) (FAST '23)#''#- [ShelfDB: Stores of Keys on Flash](URL)",
                "- [TITLE](files/paper.pdf) (2023) - Rao, Asha and Lindqvist, Bo#, 2024#- [ShelfDB:"
                        + " Stores of Keys on Flash](URL) (2024)"
            })
    void whatAWorkDoesNotSayIsLeftOutWithTheSignsAroundIt(
            String style, String said, String expected) throws IOException {
        JsonNode proposal =
                proposal(
                        list(style),
                        "# Papers\n\n## Storage Engines\n\n- [ShelfDB: Stores of Keys on Flash](%s)%s\n"
                                .formatted(URL, said));
        assertThat(proposal.get("entry").asString()).isEqualTo(expected.replace("URL", URL));
        assertThat(proposal.get("inStyle").asBoolean()).isTrue();
    }

    @Test
    void aWorkBelongsInTheSectionOfItsYear() throws IOException {
        String older =
                list("- [TITLE](URL)")
                        .replace("## Storage Engines", "## Storage Engines\n\n### Before 2024");
        String mine =
                older
                        + "\n"
                        + "### 2024\n\n"
                        + "- [Flash Drives and Their Wear](https://arxiv.org/abs/2401.05678)\n";
        JsonNode proposal =
                proposal(
                        mine,
                        "# Papers\n\n- [Fair Queues for Model Serving at Scale](%s), OSDI 2024\n"
                                .formatted(URL));
        assertThat(proposal.get("headings").toString()).contains("\"2024\"");
    }

    @Test
    void aWorkBelongsWhereItsMeaningIsNearThoughNoWordIsTheSame() throws IOException {
        String mine =
                """
                # Papers

                ## Pictures

                - [Deep Residual Networks for Visual Recognition](https://arxiv.org/abs/2301.01234)
                - [Segmenting Objects in Photographs](https://arxiv.org/abs/2302.01234)

                ## Texts

                - [Translating Sentences with Attention](https://arxiv.org/abs/2303.01234)
                - [Answering Questions about a Paragraph](https://arxiv.org/abs/2304.01234)
                """;
        assertThat(headings(mine, "- [Multilingual Grammar Correction](" + URL + ")\n"))
                .endsWith("Texts");
        assertThat(headings(mine, "- [Convolutional Image Classification](" + URL + ")\n"))
                .endsWith("Pictures");
    }

    @Test
    void theVenueOfAWholeListSaysNothingOfItsSections() throws IOException {
        String mine =
                """
                # CVPR 2024 Papers with Code

                - [Papers of ECCV with Code](https://github.com/asha/papers), ECCV 2024

                ## Backbone

                - [Rewrite the Stars](https://arxiv.org/abs/2403.19967)
                - [Convolutions at Scale](https://arxiv.org/abs/2403.09967)

                ## Object Detection

                - [Transformers Beat Others on Object Detection](https://arxiv.org/abs/2304.08069)
                - [Open Vocabulary Detection](https://arxiv.org/abs/2401.17270)
                """;
        assertThat(
                        headings(
                                mine,
                                "- [Assigning Labels for Object Detection](%s), CVPR 2022\n"
                                        .formatted(URL)))
                .endsWith("Object Detection");
    }

    /// Over the first proposal, from the top.
    private List<String> headings(String mine, String theirs) throws IOException {
        return proposal(mine, theirs)
                .get("headings")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
