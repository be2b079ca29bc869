package org.bookwheel.extract.model;

import java.util.List;

/// The headings of one list: which ones, how deep, and what each gives to the entries below it.
final class DrawnOutline {

    private final Draw draw;
    private final DrawnStyle style;
    private final HeadingWording wording;
    private final String kind;
    private final List<String> topics;
    private final int level;
    private final boolean deep;
    private final SectionHeading heading;

    DrawnOutline(DrawnStyle style, String carrier) {
        this.style = style;
        draw = style.draw;
        wording = new HeadingWording(draw);
        boolean isSchedule = carrier.equals("schedule");
        String lot =
                draw.lot(
                        40,
                        "topics",
                        12,
                        "deep",
                        6,
                        "first",
                        10,
                        "venues",
                        7,
                        "years",
                        5,
                        "topic years",
                        5,
                        "file",
                        6,
                        "none",
                        5,
                        "fold",
                        4,
                        "bold",
                        2,
                        "weeks",
                        4,
                        "bullets");
        lot = isSchedule ? draw.lot(4, "weeks", 2, "topics", 2, "none", 1, "first") : lot;
        boolean unfit =
                lot.equals("bullets")
                                && !carrier.equals("item")
                                && !carrier.equals("nested")
                                && !carrier.equals("glued")
                        || lot.equals("fold") && carrier.equals("fold")
                        || lot.equals("file") && carrier.equals("heading")
                        || carrier.equals("glued") && (lot.equals("venues") || lot.equals("file"));
        kind = unfit ? "topics" : lot;
        topics = TopicWording.some(draw, style.language, 12);
        level = carrier.equals("heading") ? 2 : draw.lot(8, "2", 3, "3", 1, "4").charAt(0) - '0';
        deep = kind.equals("deep");
        heading = new SectionHeading(style, wording, topics, kind.equals("first") ? 1 : level);
        if (givesVenue()) {
            style.set('V', draw.chance(.12) ? .3 : 0);
            style.set('Y', 0);
            style.set('D', 0);
        } else if (kind.contains("years")) {
            style.set('Y', draw.chance(.7) ? 0 : style.shares.get('Y'));
            style.set('D', 0);
        }
    }

    private boolean givesVenue() {
        return kind.equals("venues") || kind.equals("file");
    }

    /// The level of the deepest heading above entries, 0 where none is.
    int deepest() {
        return switch (kind) {
            case "none", "bold", "bullets", "fold" -> 1;
            case "file" -> level;
            case "first" -> 1;
            case "topics", "years", "weeks" -> level;
            default -> level + 1;
        };
    }

    /// The level of headings that are no part of the sections, 0 where such would take over what
    /// follows.
    int sideLevel() {
        return switch (kind) {
            case "none", "bold", "bullets", "fold" -> 0;
            case "first" -> 1;
            default -> level;
        };
    }

    /// Whether nothing but topics stands above entries.
    boolean isOfTopics() {
        return kind.equals("topics") || kind.equals("deep") || kind.equals("first");
    }

    /// The list's own title.
    void title(Sheet sheet) {
        if (kind.equals("file")) {
            VenueForm.Written venue = heading.stable();
            String form =
                    draw.of(
                            "%s %d",
                            "%s %d Papers",
                            "%s'%d",
                            "%s %d: Reading List",
                            "Awesome %s %d",
                            "%s-%d-Papers");
            int shown = form.contains("'") ? style.newest % 100 : style.newest;
            wording.write(sheet, 1, form.replace("'%d", "'%02d").formatted(venue.text(), shown));
            sheet.under(1, "", "", venue.name(), style.newest);
        } else if (!kind.equals("first") && draw.chance(.75)
                || kind.equals("first") && draw.chance(.3)) {
            String topic = draw.of(TopicWording.of(style.language));
            wording.write(
                    sheet,
                    1,
                    draw.of(
                            "Awesome " + topic,
                            "Reading list",
                            "Papers",
                            topic + " papers",
                            "Notes",
                            "📚 Paper Reading",
                            "Papers we read",
                            "Bibliography",
                            topic,
                            "Awesome-"
                                    + topic.replace(' ', '-')
                                    + " [![Awesome](https://awesome.re/badge.svg)](https://awesome.re)",
                            "论文列表",
                            "References",
                            "My reading list"));
        }
    }

    /// One section's heading.
    void section(Sheet sheet, int number) {
        String topic = topics.get(number % topics.size());
        switch (kind) {
            case "none" -> sheet.gap();
            case "first" -> heading.topic(sheet, 1, topic, number);
            case "venues" -> heading.venue(sheet);
            case "years" -> heading.year(sheet, level);
            case "topic years" -> {
                heading.topic(sheet, level, topic, number);
                heading.year(sheet, level + 1);
            }
            case "weeks" -> heading.week(sheet, number);
            case "bold" -> heading.bold(sheet, topic);
            case "bullets" -> {
                sheet.indent("");
                sheet.write(draw.of("- ", "* ") + draw.of("**" + topic + "**", topic, topic + ":"));
                sheet.under(level, topic, "", "", 0);
                sheet.indent(draw.of("  ", "    "));
            }
            case "fold" -> heading.fold(sheet, topic);
            default -> {
                heading.topic(sheet, level, topic, number);
                if (deep && draw.chance(.7)) {
                    heading.topic(
                            sheet, level + 1, topics.get((number + 6) % topics.size()), number);
                }
            }
        }
    }

    /// The heading of a section on other things than papers.
    void goods(Sheet sheet) {
        String topic =
                draw.of(
                        "Tools",
                        "Blogs",
                        "Courses",
                        "Libraries",
                        "Other resources",
                        "Software",
                        "Tutorials",
                        "Useful links",
                        "工具",
                        "博客");
        wording.write(sheet, kind.equals("first") ? 1 : level, wording.of(topic, 9));
        sheet.under(kind.equals("first") ? 1 : level, topic, "", "", 0);
    }

    /// What closes a section.
    void end(Sheet sheet) {
        if (kind.equals("fold")) {
            sheet.gap();
            sheet.write("</details>");
        }
        if (kind.equals("venues") && draw.chance(.2)) {
            sheet.gap();
            sheet.write("---");
        }
        sheet.indent("");
        sheet.gap();
    }
}
