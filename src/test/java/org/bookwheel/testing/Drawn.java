package org.bookwheel.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.bookwheel.work.Kind;
import org.bookwheel.work.Link;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Origin;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkIds;

/// Texts, mentions and works drawn by chance.
public final class Drawn {

    private static final List<Origin> ORIGINS =
            List.of(Origin.ENTRY, Origin.HEADING, Origin.IDENTIFIER, Origin.URL);

    /// What is likely to be mishandled: marks of Markdown, JSON, HTML and queries, letters of all
    /// kinds, controls, spaces, characters of two units.
    private static final String ODD =
            "aZ09 \t\n\r\"'\\/<>&{}[]()*_`~|#!:;,.-+=?@$%^\u0000\u0007\u001b\u007f\u00a0\u00ad\u200b"
                    + "\u202e\u2028\ufeffäÉßıİŁøñμµΣς\u0301ﬁ²½中文かな한글א‑–’“”«»、。（｜😀𝒜𠀀";

    private static final List<String> TYPED =
            List.of(
                    "kv",
                    "cache",
                    "KV-Cache",
                    "C++",
                    "μ-Serve",
                    "Σ",
                    "GPT-4",
                    "缓存",
                    "quant*",
                    "q*",
                    "\"prefill and decode\"",
                    "\"",
                    "“",
                    "(",
                    ")",
                    "((",
                    "))",
                    "-",
                    "--",
                    "−",
                    "OR",
                    "or",
                    "AND",
                    "title:",
                    "at:",
                    "venue:osdi",
                    "TAG:",
                    "list:(",
                    "name:\"",
                    "title:year:2024",
                    "year:",
                    "year:2024",
                    "year:2022..2024",
                    "year:>=2023",
                    "has:code",
                    "has:",
                    "in:2",
                    "2311.04934",
                    "arxiv:hep-th/9901001",
                    "10.1145/1.2(3)4",
                    "id:x",
                    "*",
                    "-(",
                    "foo:bar",
                    "https://example.org/a_(b)#c",
                    "client/server",
                    "\t",
                    "\u00a0");

    private final Random random;

    public Drawn(Random random) {
        this.random = random;
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    /// True in one of so many cases.
    public boolean oneIn(int cases) {
        return random.nextInt(cases) == 0;
    }

    public <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /// From none to so many.
    public <T> List<T> upTo(int most, Supplier<T> one) {
        List<T> drawn = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            drawn.add(one.get());
        }
        return drawn;
    }

    /// Any characters in any order; whole ones, since half a character is no text.
    public String oddText(int longest) {
        int[] points = ODD.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(longest + 1); i > 0; i--) {
            if (oneIn(4)) {
                text.append("word ".repeat(1 + random.nextInt(2)));
            } else {
                text.appendCodePoint(points[random.nextInt(points.length)]);
            }
        }
        return text.toString();
    }

    /// What somebody may type, well formed or not.
    public String typed() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(oneIn(8) ? oddText(5) : of(TYPED)).append(oneIn(3) ? "" : " ");
        }
        return text.substring(0, Math.min(text.length(), 1_000));
    }

    /// A text that says something.
    private String said() {
        return oddText(20) + (char) ('a' + random.nextInt(26));
    }

    private String maybe() {
        return oneIn(2) ? "" : said();
    }

    private Link link() {
        Link.Rel rel = of(List.of(Link.Rel.values()));
        return new Link(rel, (oneIn(2) ? "http://" : "HTTPS://") + said());
    }

    /// A reference in which every field may be anything that it may hold.
    public Reference oddReference() {
        Reference.Builder builder =
                Reference.titled(said())
                        .kind(of(List.of(Kind.values())))
                        .shortName(maybe())
                        .arxiv(maybe())
                        .doi(maybe())
                        .summary(maybe())
                        .note(maybe());
        if (oneIn(2)) {
            builder.venue(said(), of(ORIGINS));
        }
        if (oneIn(2)) {
            builder.year(1 + random.nextInt(9999), of(ORIGINS));
        }
        builder.authors.addAll(upTo(3, this::said));
        builder.affiliations.addAll(upTo(3, this::said));
        builder.tags.addAll(upTo(3, this::said));
        builder.links.addAll(upTo(3, this::link));
        return builder.build();
    }

    public Mention oddMention() {
        return new Mention(
                said(),
                1 + random.nextInt(9999),
                upTo(3, this::said),
                said(),
                oddReference(),
                oneIn(2) ? "" : day());
    }

    /// A day on which something may have been added.
    public String day() {
        return LocalDate.of(2026, 11, 30).minusDays(random.nextInt(60)).toString();
    }

    public Work oddWork() {
        Reference reference = oddReference();
        return new Work(
                oneIn(2) ? WorkIds.of(reference) : said(),
                reference,
                upTo(3, this::said),
                upTo(3, this::oddMention),
                random.nextInt(5),
                oneIn(2) ? "" : day());
    }
}
