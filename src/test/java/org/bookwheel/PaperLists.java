package org.bookwheel;

import java.util.List;
import java.util.stream.Stream;

/// A list of one's own and one of others, in any style.
final class PaperLists {

    private PaperLists() {}

    /// A work, and under which heading it belongs.
    record Paper(String heading, String title, String venue, int year, String arxiv) {
        String in(String style) {
            return style.replace("TITLE", title)
                    .replace("VENUE", venue)
                    .replace("SHORT", String.valueOf(year).substring(2))
                    .replace("YEAR", String.valueOf(year))
                    .replace("URL", "https://arxiv.org/abs/" + arxiv);
        }
    }

    static final String SERVING = "Serving";
    static final String STORAGE = "Storage Engines";

    static final List<Paper> MINE =
            List.of(
                    paper(
                            SERVING,
                            "Batching Requests for Language Model Serving",
                            "OSDI 2022 2201"),
                    paper(
                            SERVING,
                            "Paging the Attention Cache of Language Models",
                            "SOSP 2023 2301"),
                    paper(
                            SERVING,
                            "Prefill and Decoding on Machines of Their Own",
                            "OSDI 2024 2401"),
                    paper(STORAGE, "Compaction in Merge Trees on Flash", "FAST 2021 2101"),
                    paper(STORAGE, "A Log of Keys and Values for Slow Disks", "FAST 2022 2202"),
                    paper(STORAGE, "Write Amplification of Merge Trees", "VLDB 2023 2302"));

    static final List<Paper> THEIRS =
            List.of(
                    paper(SERVING, "Fair Queues for Language Model Serving", "OSDI 2024 2402"),
                    paper(
                            SERVING,
                            "Speculative Decoding with an Attention Cache",
                            "MLSys 2024 2403"),
                    paper(STORAGE, "Learned Compaction for Merge Trees", "SIGMOD 2023 2303"),
                    paper(STORAGE, "Keys, Values and Flash Revisited", "FAST 2024 2404"));

    static Paper paper(String heading, String title, String said) {
        String[] words = said.split(" ");
        return new Paper(heading, title, words[0], Integer.parseInt(words[1]), words[2] + ".01234");
    }

    /// A list in a style, its entries below their headings.
    static String list(String style, String above, Stream<Paper> papers) {
        StringBuilder text = new StringBuilder("# Papers on Systems\n");
        String heading = "";
        for (Paper paper : papers.toList()) {
            if (!paper.heading().equals(heading)) {
                heading = paper.heading();
                text.append("\n## ").append(heading).append("\n\n").append(above);
            }
            text.append(paper.in(style)).append('\n');
        }
        return text.toString();
    }

    static final String BRACKETS = "- [TITLE](URL) [VENUE YEAR]";
}
