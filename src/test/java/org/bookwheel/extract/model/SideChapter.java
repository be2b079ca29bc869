package org.bookwheel.extract.model;

import java.util.List;

/// A chapter of a list in which nothing is an entry: rules, people, results, deadlines, a glossary,
/// a licence ...
final class SideChapter {

    private final Draw draw;
    private final DrawnStyle style;
    private final int level;

    SideChapter(DrawnStyle style, int level) {
        this.style = style;
        this.level = level;
        draw = style.draw;
    }

    void heading(Sheet sheet, String title) {
        sheet.gap();
        sheet.leave(level);
        sheet.write("#".repeat(level) + " " + title);
        sheet.write("");
    }

    void write(Sheet sheet) {
        switch (draw.between(1, 13)) {
            case 1 ->
                    bullets(
                            sheet,
                            draw.of("Contributing", "How to contribute", "贡献"),
                            "Please follow the format of the list.",
                            "Add new papers at the top of a section.",
                            "Check that links work.",
                            "Read [CONTRIBUTING](CONTRIBUTING.md) first.",
                            "One pull request for each paper, please.",
                            "欢迎提交 PR。");
            case 2 ->
                    text(
                            sheet,
                            draw.of("License", "Licence", "许可"),
                            draw.of(
                                    "This work is licensed under CC BY 4.0.",
                                    "[![CC0](https://img.shields.io/badge/CC0-1.0-lightgrey)](https://creativecommons.org/)",
                                    "MIT"));
            case 3 -> people(sheet);
            case 4 -> results(sheet);
            case 5 ->
                    bullets(
                            sheet,
                            draw.of("Abbreviations", "Legend", "Notation", "Glossary"),
                            "**ML**: machine learning",
                            "**DB**: databases",
                            "⭐: recommended",
                            "🔥: new",
                            "OOM: out of memory",
                            "`[S]` survey",
                            "QoS - quality of service");
            case 6 -> deadlines(sheet);
            case 7 -> citation(sheet);
            case 8 ->
                    text(
                            sheet,
                            "News",
                            "On "
                                    + style.dates.writeDay(style.newest)
                                    + " the list passed 500 papers. Thanks to all who helped!");
            case 9 ->
                    bullets(
                            sheet,
                            draw.of("Logistics", "Course information", "Organisation"),
                            "Time: Tuesdays, 10:00-11:30",
                            "Place: Room " + draw.between(100, 500),
                            "Grading: 40% presentation, 60% report",
                            "Office hours by appointment",
                            "Homework 1 is due on " + style.dates.writeDay(style.newest),
                            "Slides go to the shared folder");
            case 10 ->
                    bullets(
                            sheet,
                            draw.of("How to read a paper", "Rules", "Guidelines", "阅读方法"),
                            "Read the abstract and the figures.",
                            "Write down what is claimed.",
                            "Check the experiments.",
                            "Discuss it with the group.",
                            "Everyone speaks once before anyone speaks twice.",
                            "What is the problem? What is new?");
            case 11 ->
                    bullets(
                            sheet,
                            draw.of("TODO", "Plan", "Todo list"),
                            "sort by year",
                            "add links to code",
                            "check for dead links",
                            "write a script for the table",
                            "整理2023年的论文");
            case 12 -> sizes(sheet);
            default -> changes(sheet);
        }
        sheet.gap();
    }

    private void text(Sheet sheet, String title, String text) {
        heading(sheet, title);
        sheet.write(text);
    }

    private void bullets(Sheet sheet, String title, String... lines) {
        heading(sheet, title);
        String bullet = draw.of("- ", "* ", "1. ", "- ", "- [ ] ");
        for (String line : draw.some(List.of(lines), draw.between(2, 5))) {
            sheet.write(bullet + line);
        }
    }

    private void people(Sheet sheet) {
        heading(
                sheet,
                draw.of(
                        "Members",
                        "People",
                        "Maintainers",
                        "Organizers",
                        "Contributors",
                        "Acknowledgements"));
        String form =
                draw.of(
                        "- [%s](https://people.example.edu/~x)",
                        "- %s, " + draw.of(style.stock.institutions()).name(),
                        "- %s",
                        "* **%s** (PhD student)",
                        "- @%s");
        for (String person : draw.of(style.stock.works()).authors().stream().limit(5).toList()) {
            sheet.write(form.formatted(person));
        }
    }

    private void results(Sheet sheet) {
        heading(sheet, draw.of("Leaderboard", "Results", "Comparison"));
        sheet.write("| Model | Acc. | F1 | BLEU |\n|---|---|---|---|");
        for (int i = draw.between(3, 6); i > 0; i--) {
            sheet.write(
                    "| "
                            + Coinage.word(draw)
                            + " | "
                            + draw.between(40, 99)
                            + "."
                            + draw.between(0, 9)
                            + " | "
                            + draw.between(30, 95)
                            + "."
                            + draw.between(0, 9)
                            + " | "
                            + draw.between(10, 50)
                            + " |");
        }
    }

    private void sizes(Sheet sheet) {
        heading(sheet, draw.of("Statistics", "Overview", "Numbers"));
        sheet.write("| Topic | Papers | Year |\n|:--|--:|:-:|");
        for (String topic : draw.some(style.topics, 4)) {
            sheet.write(
                    "| "
                            + topic
                            + " | "
                            + draw.between(3, 99)
                            + " | "
                            + draw.between(2010, 2025)
                            + " |");
        }
    }

    private void deadlines(Sheet sheet) {
        heading(sheet, draw.of("Deadlines", "Important dates", "Upcoming conferences"));
        for (int i = draw.between(2, 5); i > 0; i--) {
            sheet.write(
                    "- "
                            + draw.of(style.stock.venues()).name()
                            + " "
                            + (style.newest + 1)
                            + ": "
                            + style.dates.writeDay(style.newest));
        }
    }

    private void changes(Sheet sheet) {
        heading(sheet, draw.of("Changelog", "Updates", "更新日志", "History of this list"));
        for (int i = draw.between(2, 4); i > 0; i--) {
            sheet.write(
                    "- "
                            + style.dates.writeDay(style.newest)
                            + ": "
                            + draw.of(
                                    "added " + draw.between(2, 30) + " papers",
                                    "fixed links",
                                    "new section on " + draw.of(style.topics),
                                    "sorted by year"));
        }
    }

    private void citation(Sheet sheet) {
        heading(sheet, draw.of("Citation", "Cite us", "BibTeX"));
        WorkLine work = draw.of(style.stock.works());
        sheet.write(
                "```bibtex\n@misc{list"
                        + style.newest
                        + ",\n  title={"
                        + work.title()
                        + "},\n  author={"
                        + String.join(" and ", work.authors())
                        + "},\n  year={"
                        + style.newest
                        + "}\n}\n```");
    }
}
