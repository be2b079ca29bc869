package org.bookwheel.testing;

import java.util.ArrayList;
import java.util.List;
import org.bookwheel.work.Kind;
import org.bookwheel.work.Link;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Origin;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkIds;

/// Works whose texts would do harm where they are not written with care.
public final class HostileWorks {

    private static final List<String> TEXTS =
            List.of(
                    "Plain Words",
                    "{Unbalanced",
                    "Unbalanced}",
                    "}}}}, note = {x",
                    "\\input{/etc/passwd} and \\write18{ls}",
                    "100% of $5 & #1 _under_ ~tilde~ ^caret^",
                    "A \"quoted\" title, with commas; and 'apostrophes'",
                    "=cmd|' /C calc'!A0",
                    "+1 -1 @x",
                    "-2+3",
                    "@SUM(A1:A9)",
                    "'=already apostrophed",
                    "''@twice",
                    "＝full width",
                    "Line one\nTY  - BOOK\nER  - ",
                    "Carriage\r\nreturn",
                    "\tTab first",
                    "\u2028line separator",
                    "大规模语言模型",
                    "μ-Serve: Déjà vu for vLLM on A100s",
                    "<script>alert(1)</script>",
                    "\u202Ereversed",
                    "@article{key, title = {x}}",
                    "author and others and more",
                    "\\",
                    "{",
                    "%");

    private HostileWorks() {}

    /// A work for each text, in which every field holds it; with ids that are hard to tell apart.
    public static List<Work> all() {
        List<Work> works = new ArrayList<>();
        for (int i = 0; i < TEXTS.size(); i++) {
            works.add(work("hostile:" + i + ":" + TEXTS.get(i), TEXTS.get(i), i));
        }
        works.add(work("doi:10.1145~3341301.3359654", "A Title", 1));
        works.add(work("doi:10.1145/3341301.3359654", "A Title", 2));
        works.add(work("doi:10.1145_3341301.3359654", "A Title", 3));
        works.add(work("doi:10.1145__3341301.3359654", "A Title", 4));
        works.add(work("arxiv:2311.04934", "Another Title", 5));
        return works;
    }

    private static Work work(String id, String text, int number) {
        Reference.Builder builder =
                Reference.titled(text)
                        .kind(number % 5 == 4 ? Kind.RESOURCE : Kind.PAPER)
                        .shortName(number % 2 == 0 ? text : "")
                        .venue(number % 3 == 0 ? text : number % 3 == 1 ? "VLDB" : "", Origin.URL)
                        .year(number % 4 == 0 ? 0 : 2000 + number, Origin.IDENTIFIER)
                        .arxiv(number % 2 == 1 ? "2311.04934" : "")
                        .doi(number % 2 == 0 ? "10.1000/{x}_%\\" : "")
                        .summary(text + " " + text)
                        .note(number % 2 == 0 ? text : "");
        builder.authors.addAll(List.of(text, "Ada Lovelace", "Ludwig van Beethoven"));
        builder.authors.addAll(List.of("Martin Luther King Jr.", "Plato", "Lovelace, Ada"));
        builder.affiliations.add(text);
        builder.tags.addAll(List.of(text, "Serving"));
        builder.links.add(new Link(Link.Rel.CODE, "https://example.org/{a}/%7Eb_c?d=e&f=\\input"));
        builder.links.add(new Link(Link.Rel.PAPER, "https://example.org/paper.pdf"));
        Reference reference = builder.build();
        Mention mention = new Mention("list.md", number + 1, List.of(text), text, reference);
        return new Work(
                id.isEmpty() ? WorkIds.of(reference) : id,
                reference,
                List.of(text + "!"),
                List.of(mention),
                1);
    }
}
