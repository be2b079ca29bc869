package org.bookwheel.extract.model;

import java.util.ArrayList;
import java.util.List;

/// A file that holds notes on one paper: its entry starts on the first heading, or on `title` of
/// the front matter.
final class PaperFile {

    private final Draw draw;
    private final DrawnStyle style;

    PaperFile(Draw draw, Stock stock, String language) {
        this.draw = draw;
        style = new DrawnStyle(draw, stock, language, "heading");
        style.set('A', draw.chance(.8) ? 1 : 0);
        style.set('N', 1);
        style.set('L', draw.chance(.7) ? 1 : 0);
    }

    void write(Sheet sheet) {
        MadeEntry entry = new MadeEntry(style, draw.of(style.stock.works()), 1);
        switch (draw.between(1, 4)) {
            case 1 -> frontMatter(sheet, entry);
            case 2 -> labelledTitle(sheet, entry);
            default -> titled(sheet, entry);
        }
        notes(sheet, entry);
    }

    private void frontMatter(Sheet sheet, MadeEntry entry) {
        sheet.write("---");
        List<String> lines =
                new ArrayList<>(
                        List.of(
                                draw.of(
                                        "layout: paper",
                                        "type: note",
                                        "status: read",
                                        "draft: false")));
        if (draw.chance(.5)) {
            sheet.write(lines.removeFirst());
        }
        int line = sheet.next();
        sheet.write("title: \"" + entry.say('t').replace("\"", "'") + "\"");
        boolean nested = draw.chance(.3);
        if (nested) {
            sheet.write(draw.of("paper:", "publication:", "meta:"));
        }
        String indent = nested ? "  " : "";
        if (entry.has('A')) {
            sheet.write(
                    indent
                            + draw.of("authors", "author", "paperauthors")
                            + ": "
                            + LineForm.fill(draw.of("{A}", "\"{A}\""), entry));
        }
        if (entry.has('V')) {
            sheet.write(
                    indent
                            + draw.of(
                                    "venue", "conference", "papersource", "journal", "publication")
                            + ": "
                            + entry.say('V'));
        }
        if (entry.has('Y')) {
            sheet.write(indent + "year: " + LineForm.fill("{Y}", entry).replaceAll("[’']", ""));
        }
        if (entry.has('G')) {
            sheet.write(
                    indent
                            + draw.of("tags", "keywords", "papertags")
                            + ": ["
                            + LineForm.fill("{g}", entry).replaceAll("[`*\\[\\]#]", "")
                            + "]");
        }
        if (entry.has('L')) {
            sheet.write(
                    indent + draw.of("url", "link", "paper_url", "pdf") + ": " + entry.say('U'));
        }
        lines.forEach(sheet::write);
        sheet.write("---\n");
        sheet.answer(entry, line);
    }

    private void labelledTitle(Sheet sheet, MadeEntry entry) {
        int line = sheet.next();
        sheet.write(draw.of("# Paper", "# Notes", "# Summary", "## 概要", "# Paper notes"));
        sheet.write("");
        String form = draw.of("* **×**: ", "- ×: ", "* ×：", "**×:** ", "- **×:** ");
        sheet.write(form.replace("×", LabelWording.of(draw, style.language, 'T')) + entry.say('T'));
        for (String below : List.of("A", "W", "F", "g", "U")) {
            if (entry.has(below.charAt(0))
                    && (!below.equals("U") || entry.has('L') && !style.titles.isLink())) {
                sheet.write(
                        form.replace(
                                        "×",
                                        LabelWording.of(
                                                draw,
                                                style.language,
                                                below.equals("U")
                                                        ? 'L'
                                                        : Character.toUpperCase(below.charAt(0))))
                                + entry.say(below.charAt(0)));
            }
        }
        sheet.write("");
        sheet.answer(entry, line);
    }

    private void titled(Sheet sheet, MadeEntry entry) {
        int line = sheet.next();
        sheet.write(
                "# "
                        + LineForm.fill(
                                draw.of("{T}", "{T}", "{T}⟨ ({W})⟩", "⟨{W} - ⟩{T}", "Title: {t}"),
                                entry));
        sheet.write("");
        String bullet = draw.of("- ", "* ", "", "");
        for (String below :
                draw.chance(.7)
                        ? BelowGrammar.labelled(style, "{T}{N}")
                        : BelowGrammar.placed(style, "{T}{N}")) {
            String form = below.startsWith("+") ? below.substring(1) : below;
            if (LineForm.says(form, entry)) {
                sheet.write(bullet + LineForm.fill(form, entry) + (bullet.isEmpty() ? "  " : ""));
            }
        }
        sheet.write("");
        sheet.answer(entry, line);
    }

    private void notes(Sheet sheet, MadeEntry entry) {
        for (int i = draw.between(1, 4); i > 0; i--) {
            sheet.gap();
            sheet.write(
                    "#".repeat(draw.between(2, 3))
                            + " "
                            + draw.of(
                                    "Summary",
                                    "Abstract",
                                    "Method",
                                    "Main Takeaway",
                                    "Experiments",
                                    "Questions",
                                    "どんなもの?",
                                    "主要内容",
                                    "Key ideas",
                                    "Limitations",
                                    "TL;DR",
                                    "Strengths"));
            sheet.write("");
            String bullet = draw.of("- ", "* ", "", "1. ");
            for (int k = draw.between(1, 5); k > 0; k--) {
                sheet.write(bullet + entry.say('N'));
                if (bullet.isEmpty()) {
                    sheet.write("");
                }
            }
        }
    }
}
