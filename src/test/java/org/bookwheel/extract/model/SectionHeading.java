package org.bookwheel.extract.model;

import java.util.List;

/// Writes the headings of one list's sections, and tells the sheet what they give to the entries
/// below them.
final class SectionHeading {

    private final Draw draw;
    private final DrawnStyle style;
    private final HeadingWording wording;
    private final List<String> topics;
    private final int level;
    private final boolean isDated;
    private int year;

    /// @param level of the headings, from 1
    SectionHeading(DrawnStyle style, HeadingWording wording, List<String> topics, int level) {
        this.style = style;
        this.wording = wording;
        this.topics = topics;
        this.level = level;
        draw = style.draw;
        isDated = draw.chance(.35) && style.dates.hasDays();
        year = style.newest;
    }

    /// A well-known venue for a heading.
    VenueForm.Written stable() {
        List<NameRows.Row> known =
                style.stock.venues().stream()
                        .filter(row -> row.kind().equals("conference") && row.name().length() < 12)
                        .toList();
        NameRows.Row row = draw.of(known);
        return new VenueForm.Written(row.name(), row.name(), List.of(), false);
    }

    void topic(Sheet sheet, int level, String topic, int number) {
        if (draw.chance(.06)) {
            wording.write(
                    sheet,
                    level,
                    wording.of(
                            draw.of(
                                    "Others",
                                    "Other",
                                    "Misc",
                                    "Papers",
                                    "Paper List",
                                    "Miscellaneous"),
                            number + 1));
            sheet.under(level, "", "", "", 0);
            return;
        }
        wording.write(sheet, level, wording.of(topic, number + 1));
        sheet.under(level, topic, "", "", 0);
    }

    void venue(Sheet sheet) {
        VenueForm.Written venue = stable();
        String form =
                draw.of(
                        "%s %d",
                        "%s %d",
                        "%s'%02d",
                        "%s-%d",
                        "[%s %d](https://example.org/program)",
                        "%s (%d)",
                        "%s%d",
                        "%s %d Papers");
        wording.write(
                sheet, level, form.formatted(venue.text(), form.contains("'") ? year % 100 : year));
        sheet.under(level, "", "", venue.name(), year);
        year -= draw.between(0, 1);
        if (draw.chance(.25)) {
            topic(sheet, level + 1, draw.of(topics), draw.between(0, 5));
        }
    }

    void year(Sheet sheet, int level) {
        wording.write(
                sheet,
                level,
                draw.lot(8, "%d", 1, "%d年", 1, "Year %d", 1, "📅 %d", 1, "**%d**").formatted(year));
        sheet.under(level, "", "", "", year);
        style.yearNow = year--;
    }

    void week(Sheet sheet, int number) {
        String text =
                draw.of(
                                "Week %d",
                                "Session %d",
                                "Week %d",
                                "Lecture %d",
                                "Meeting %d",
                                "第%d周",
                                "%d주차",
                                "Session %dA")
                        .formatted(number + 1);
        if (isDated) {
            wording.write(
                    sheet,
                    level,
                    draw.of("Added ", "", "", "Added ", "Meeting of ")
                            + style.dates.write(year)
                            + draw.of("", ":"));
            sheet.under(level, "", "", "", 0);
            return;
        }
        String topic = draw.chance(.3) ? topics.get(number % topics.size()) : "";
        wording.write(sheet, level, topic.isEmpty() ? text : text + draw.of(": ", " - ") + topic);
        sheet.under(level, topic, "", "", 0);
    }

    void bold(Sheet sheet, String topic) {
        sheet.gap();
        if (draw.chance(.3)) {
            sheet.write("**" + year + "**");
            sheet.under(level, "", "", "", year);
            style.yearNow = year--;
        } else {
            sheet.write(
                    draw.of(
                            "**" + topic + "**",
                            "**" + topic + ":**",
                            "***" + topic + "***",
                            "__" + topic + "__",
                            "<b>" + topic + "</b>"));
            sheet.under(level, "", topic, "", 0);
        }
        sheet.write("");
    }

    void fold(Sheet sheet, String topic) {
        sheet.gap();
        boolean isYear = draw.chance(.4);
        String text = isYear ? String.valueOf(year) : topic;
        sheet.write(
                draw.of(
                                "<details>\n<summary>%s</summary>\n",
                                "<details open>\n<summary><b>%s</b></summary>\n",
                                "<details><summary>%s</summary>\n")
                        .formatted(text));
        sheet.under(level, isYear ? "" : topic, "", "", isYear ? year : 0);
        if (isYear) {
            style.yearNow = year--;
        }
    }
}
