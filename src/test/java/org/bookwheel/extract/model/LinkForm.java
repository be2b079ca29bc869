package org.bookwheel.extract.model;

import java.util.ArrayList;
import java.util.List;

/// How one list writes links beside a title.
final class LinkForm {

    private static final Draw.Lots FORMS =
            Draw.Lots.of(
                    """
                    14 [[②](①)]
                    14 [②](①)
                    5 ([②](①))
                    7 [[②]](①)
                    2 [`②`](①)
                    2 [`[②]`](①)
                    2 **[[②](①)]**
                    1 **[②](①)**
                    2 \\[[②](①)\\]
                    2 badge
                    2 <a href="①">②</a>
                    1 <a href="①">[②]</a>
                    2 ②: ①
                    1 ②: <①>
                    2 ①
                    1 <①>
                    1 [③ ②](①)
                    1 [③](①)
                    1 ③ [②](①)
                    .6 {[②](①)}
                    .6 *[②](①)*
                    .5 【[②](①)】
                    .5 [[②]]()
                    .5 [②]
                    .4 <kbd>[②](①)</kbd>
                    .4 [②]: ①
                    .4 (②)[①]
                    """);

    private static final String[][] WORDS = {
        {
            "en",
            "paper",
            "Paper",
            "pdf",
            "PDF",
            "link",
            "Link",
            "arXiv",
            "arxiv",
            "Arxiv",
            "doi",
            "DOI",
            "html",
            "abs",
            "url",
            "Link to paper",
            "read",
            "full text",
            "here",
            "ACM",
            "IEEE",
            "PAPER",
            "OpenReview",
            "preprint",
            "Publisher"
        },
        {"zh", "论文", "原文", "链接", "论文链接", "论文地址", "PDF", "paper", "下载", "地址"},
        {"ko", "논문", "링크", "원문", "PDF", "paper"},
        {"ja", "論文", "リンク", "PDF", "論文リンク", "paper"},
        {"ru", "статья", "ссылка", "PDF", "текст"},
        {"de", "Artikel", "Link", "PDF", "Volltext"},
        {"fr", "article", "lien", "PDF", "texte"},
        {"es", "artículo", "enlace", "PDF"},
        {"pt", "artigo", "link", "PDF"},
    };

    private static final String[][] CODE = {
        {
            "en",
            "code",
            "Code",
            "github",
            "GitHub",
            "Github",
            "Official Code",
            "pytorch",
            "repo",
            "implementation",
            "CODE",
            "TensorFlow",
            "source"
        },
        {"zh", "代码", "源码", "GitHub", "code", "代码链接", "官方代码"},
        {"ko", "코드", "code", "깃허브"},
        {"ja", "コード", "code", "実装"},
        {"ru", "код", "GitHub"},
    };

    private static final List<List<String>> MORE =
            List.of(
                    List.of("project", "https://%s.github.io/"),
                    List.of("Project Page", "https://%s.github.io/"),
                    List.of("slides", "https://example.edu/slides/%s.pdf"),
                    List.of("video", "https://www.youtube.com/watch?v=%s"),
                    List.of("Website", "https://www.%s.org/"),
                    List.of("notes", "notes/%s.md"),
                    List.of("bib", "https://example.edu/bib/%s.bib"),
                    List.of("dataset", "https://huggingface.co/datasets/%s"),
                    List.of("Demo", "https://huggingface.co/spaces/%s"),
                    List.of("blog", "https://blog.example.com/%s"),
                    List.of("Supp", "https://example.edu/supp/%s.pdf"),
                    List.of("笔记", "notes/%s.md"),
                    List.of("解读", "https://zhuanlan.zhihu.com/p/%s"));

    private static final List<String> EMOJI =
            List.of("📄", "📑", "🔗", "📃", "📝", ":scroll:", "🗎");

    private final Draw draw;
    private final String form;
    private final String paper;
    private final String code;
    private final String between;
    private final List<String> more;
    private final double coded;
    private final double bonus;
    private final String emoji;

    LinkForm(Draw draw, String language, String carrier) {
        this.draw = draw;
        form =
                (carrier.equals("rows") || carrier.equals("list"))
                        ? draw.of(
                                "<a href=\"①\">②</a>",
                                "<a href=\"①\">[②]</a>",
                                "[<a href=\"①\">②</a>]")
                        : draw.lot(FORMS);
        paper = word(draw, WORDS, language);
        code = word(draw, CODE, language);
        between =
                draw.lot(
                        8, " ", 3, "", 2, ", ", 1.5, " | ", 1, " / ", .5, " · ", .5, "  ", .5,
                        " , ");
        more = draw.of(MORE);
        coded = draw.chance(.5) ? draw.of(List.of(.15, .4, .8)) : 0;
        bonus = draw.chance(.3) ? draw.of(List.of(.2, .7)) : 0;
        emoji = draw.of(EMOJI);
    }

    private static String word(Draw draw, String[][] table, String language) {
        for (String[] row : table) {
            if (row[0].equals(language)) {
                return row[draw.between(1, row.length - 1)];
            }
        }
        return table[0][draw.between(1, table[0].length - 1)];
    }

    /// The links of an entry; the paper's own unless its title has it.
    String write(MadeEntry entry, boolean titleLinked) {
        List<String> links = new ArrayList<>();
        boolean bare =
                !form.contains("②") && !form.equals("badge")
                        || form.contains("]()")
                        || form.equals("[②]");
        if (!titleLinked) {
            if (!form.contains("]()") && !form.equals("[②]")) {
                entry.sayAddress();
            }
            links.add(fill(entry.facts.isResource ? code : paper, entry.facts.link.url()));
        }
        if (!bare
                && !entry.facts.isResource
                && draw.chance(titleLinked ? Math.max(coded, .5) : coded)) {
            links.add(fill(code, entry.sayCode()) + (draw.chance(.15) ? " " + stars(entry) : ""));
        }
        if (!bare && (draw.chance(bonus) || links.isEmpty())) {
            links.add(fill(more.getFirst(), more.get(1).formatted(entry.facts.slug())));
        }
        return String.join(between, links);
    }

    /// The address of the paper alone, as in a cell or behind a label.
    String writePaper(MadeEntry entry) {
        if (!form.contains("]()") && !form.equals("[②]")) {
            entry.sayAddress();
        }
        return fill(entry.facts.isResource ? code : paper, entry.facts.link.url());
    }

    String writeCode(MadeEntry entry) {
        return fill(code, entry.sayCode());
    }

    private static String stars(MadeEntry entry) {
        return "![](https://img.shields.io/github/stars/"
                + entry.facts.slug()
                + "/"
                + entry.facts.slug()
                + "?style=social)";
    }

    private String fill(String word, String url) {
        if (form.equals("badge")) {
            return "[!["
                    + word
                    + "](https://img.shields.io/badge/"
                    + TagForm.escaped(word)
                    + "-blue)]("
                    + url
                    + ")";
        }
        return form.replace("③", emoji).replace("②", word).replace("①", url);
    }
}
