package org.bookwheel.extract.model;

import java.util.List;

/// What stands in lists and is no entry, without headings of its own: introductions, contents,
/// remarks, badges ...
final class Interlude {

    private final Draw draw;
    private final DrawnStyle style;
    private final int level;
    private final SideChapter chapter;

    /// @param level of the headings that it may write, 0 for none
    Interlude(DrawnStyle style, int level) {
        this.style = style;
        this.level = level;
        draw = style.draw;
        chapter = new SideChapter(style, level);
    }

    /// Before the first section.
    void before(Sheet sheet, List<String> topics) {
        if (draw.chance(.15)) {
            sheet.write(
                    draw.of(
                            "![](https://img.shields.io/badge/PRs-welcome-green)"
                                    + " ![](https://img.shields.io/github/last-commit/x/y)",
                            "[![Awesome](https://awesome.re/badge.svg)](https://awesome.re)"
                                    + " [![License:"
                                    + " MIT](https://img.shields.io/badge/License-MIT-yellow.svg)](LICENSE)",
                            "<p align=\"center\"><img src=\"assets/logo.png\" width=\"40%\"></p>",
                            "<div align=\"center\">\n\n"
                                    + "![stars](https://img.shields.io/github/stars/x/y)\n\n"
                                    + "</div>"));
            sheet.gap();
        }
        if (draw.chance(.55)) {
            introduction(sheet);
        }
        if (draw.chance(.2)) {
            contents(sheet, topics);
        }
        if (draw.chance(.12)) {
            one(sheet);
        }
    }

    /// Between sections, or behind the last one.
    void between(Sheet sheet, double chance) {
        if (draw.chance(chance)) {
            one(sheet);
        }
    }

    private void introduction(Sheet sheet) {
        String topic = draw.of(style.topics);
        WorkLine work = draw.of(style.stock.works());
        String own =
                switch (style.language) {
                    case "zh", "tw" ->
                            draw.of(
                                    "本仓库整理了" + topic + "方向的论文，欢迎 star 和 PR。",
                                    "记录平时读过的论文，方便以后查找。",
                                    "按发表时间排序，不定期更新。");
                    case "ko" -> draw.of(topic + " 관련 논문을 정리한 저장소입니다.", "매주 목요일에 모여서 논문을 읽습니다.");
                    case "ja" -> draw.of(topic + "に関する論文をまとめています。", "読んだ論文のメモです。");
                    case "ru", "uk" ->
                            draw.of(
                                    "Подборка статей по теме «" + topic + "».",
                                    "Здесь собраны статьи, которые мы обсуждали на семинаре.");
                    case "de" ->
                            draw.of(
                                    "Gesammelte Arbeiten zum Thema " + topic + ".",
                                    "Hier steht, was wir gelesen haben.");
                    case "fr" ->
                            draw.of(
                                    "Une liste d'articles sur le thème : " + topic + ".",
                                    "Nos lectures, avec quelques notes.");
                    case "es", "pt" ->
                            draw.of(
                                    "Lista de artículos sobre " + topic + ".",
                                    "Ler os seguintes artigos");
                    default -> "";
                };
        String text =
                draw.of(
                        "A list of papers that we like.",
                        "Contributions are welcome, please open a pull request.",
                        "This list collects work on " + topic + ". It is far from complete.",
                        "Last updated: " + style.dates.writeDay(style.newest),
                        "Papers that I have read, with short notes. The order says nothing.",
                        "If you find this list useful, please cite our survey *"
                                + work.title()
                                + "*.",
                        "We meet every Thursday at 4 pm in room "
                                + draw.between(100, 500)
                                + ". Everyone is welcome!",
                        "See also [awesome-"
                                + HeadingWording.slug(topic)
                                + "](https://github.com/x/awesome) and the [course"
                                + " page](https://www.example.edu/course).",
                        "Please read [the rules](CONTRIBUTING.md) first.",
                        "*"
                                + draw.between(40, 900)
                                + " papers, "
                                + draw.between(3, 30)
                                + " topics, since "
                                + draw.between(2014, 2025)
                                + ".*",
                        "The field began in "
                                + draw.between(1960, 2015)
                                + " with work by "
                                + PeopleForm.surname(draw.of(work.authors()))
                                + " and has grown ever since.");
        sheet.write(!own.isEmpty() && draw.chance(.7) ? own : text);
        sheet.gap();
        if (draw.chance(.15)) {
            sheet.write(NoteWording.one(draw, style) + " " + NoteWording.one(draw, style));
            sheet.gap();
        }
    }

    private void contents(Sheet sheet, List<String> topics) {
        String title = draw.of("Contents", "Table of Contents", "目录", "Index", "📖 Contents");
        if (level > 0 && draw.chance(.8)) {
            chapter.heading(sheet, title);
        } else {
            sheet.write("**" + title + "**\n");
        }
        String bullet = draw.of("- ", "* ", "1. ", "  - ");
        String address = draw.lot(6, "#", 1, "https://github.com/x/y#", 1, "./#", 1, "README.md#");
        for (String topic : topics) {
            sheet.write(
                    bullet
                            + "["
                            + topic
                            + "]("
                            + address
                            + HeadingWording.slug(topic)
                            + ")"
                            + (draw.chance(.2) ? " (" + draw.between(2, 40) + ")" : ""));
            if (draw.chance(.15)) {
                sheet.write("    - [" + draw.of(style.topics) + "](" + address + "sub)");
            }
        }
        sheet.gap();
    }

    private void one(Sheet sheet) {
        sheet.gap();
        if (level > 0 && draw.chance(.7)) {
            chapter.write(sheet);
        } else {
            WorkLine work = draw.of(style.stock.works());
            sheet.write(
                    draw.of(
                            "> Note: papers in this part are sorted by date. Those with ⭐ should be"
                                    + " read first.",
                            "<!-- - ["
                                    + work.title()
                                    + "](https://arxiv.org/abs/2001.00001), ICML 2020 -->",
                            "<!-- TODO: sort this part -->",
                            "[⬆ back to top](#contents)",
                            "[返回目录](#目录)",
                            "<div align=\"right\"><a href=\"#top\">top</a></div>",
                            "![](figs/overview.png)",
                            "*Last change: " + style.dates.writeDay(style.newest) + "*",
                            "(to be updated)",
                            "For background see the work of "
                                    + draw.of(work.authors())
                                    + " and others at "
                                    + draw.of(style.stock.institutions()).name()
                                    + ", and the many talks given there since "
                                    + draw.between(1990, 2020)
                                    + "."));
        }
        sheet.gap();
    }
}
