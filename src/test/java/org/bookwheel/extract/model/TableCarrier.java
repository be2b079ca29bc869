package org.bookwheel.extract.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Rows of a table, in Markdown or in HTML.
final class TableCarrier implements Carrier {

    private record Column(String header, String form) {}

    private final DrawnStyle style;
    private final Draw draw;
    private final boolean isHtml;
    private final List<Column> columns = new ArrayList<>();
    private final String nothing;
    private final boolean hasEdges;
    private final boolean isPadded;
    private final boolean isOneLine;
    private final boolean isGrouped;
    private final String rule;
    private int groupRest;
    private String group = "";

    TableCarrier(DrawnStyle style, boolean isHtml) {
        this.style = style;
        this.isHtml = isHtml;
        draw = style.draw;
        nothing = draw.lot(5, "", 4, "-", 1, "—", 1, "N/A", 1, "/", .5, "None", .5, "⚠️");
        boolean edges = draw.chance(.85);
        isPadded = draw.chance(.25);
        isOneLine = draw.chance(.5);
        isGrouped = isHtml && draw.chance(.4);
        rule = draw.of("---", ":---:", ":---", "-----", ":--");
        columns(draw.chance(.1));
        hasEdges =
                edges
                        || columns.getFirst().header().isEmpty()
                        || columns.getFirst().header().startsWith("#");
    }

    private void columns(boolean isStacked) {
        boolean linked = style.titles.isLink();
        String title = draw.chance(.12) ? LineGrammar.title(style) : "{T}";
        if (isStacked) {
            title +=
                    draw.of(
                                    "⟨<br>{A}⟩",
                                    "⟨<br>*{A}*⟩",
                                    "⟨<br>{W}⟩",
                                    "⟨<br>{A}⟩⟨<br>{W}⟩",
                                    "⟨ <br> {L}⟩")
                            .replace("*", isHtml ? "" : "*");
        }
        List<Column> some = new ArrayList<>();
        some.add(
                column(
                        "T",
                        draw.lot(
                                12,
                                title,
                                1,
                                "{E} " + title,
                                1,
                                title + "⟨ ({R})⟩",
                                1,
                                title + "⟨(@{F})⟩",
                                isHtml ? 0 : 1,
                                "**{t}**")));
        boolean joined = draw.chance(.45);
        if (!title.contains("{W}")) {
            add(some, "V", joined ? "{W}" : "{V}");
            if (!joined) {
                add(some, "Y", "{Y}");
            }
        }
        if (!title.contains("{A}")) {
            add(some, "A", "{A}");
        }
        add(some, "F", "{F}");
        add(some, "G", "{g}");
        add(some, "D", "{D}");
        if (!title.contains("{S}")) {
            add(some, "S", draw.of("{S}", "{S}", isHtml ? "{S}" : "**{S}**"));
        }
        if (!linked || draw.chance(.2)) {
            add(some, "L", draw.of("{l}", "{l}", "{L}"));
        }
        if (draw.chance(.35)) {
            some.add(column("C", "⟨{C}⟩"));
        }
        add(some, "N", "{N}");
        add(some, "R", "{R}");
        if (draw.chance(.1)) {
            some.removeIf(column -> column.form().equals("{D}") || column.form().equals("{Y}"));
            some.add(column("P", "{P}"));
            some.add(column("X", "{X}"));
        }
        some.sort(Comparator.comparingInt(column -> place(column.form())));
        if (draw.chance(.35)) {
            draw.shuffle(some);
        }
        columns.addAll(some);
        String[][] noise = {
            {"#", "{#}"},
            {"No.", "{#}"},
            {"Citations", "{Q}"},
            {"Stars", "{E}"},
            {"Read", "{Z}"},
            {"✓", "{Z}"},
            {"Code?", "{Z}"},
            {"Rank", "{#}"},
            {"ID", "{#}"},
            {"", "{E}"},
            {"Pages", "{Q}"},
            {"GPU", "{Z}"}
        };
        for (int i = draw.between(0, 4); i > 2; i--) {
            String[] one = noise[draw.between(0, noise.length - 1)];
            columns.add(
                    one[1].equals("{#}") ? 0 : draw.between(0, columns.size()),
                    new Column(one[0], one[1]));
        }
        if (columns.size() == 1) {
            columns.add(column("L", linked ? "{Z}" : "{L}"));
        }
    }

    private static int place(String form) {
        String order = "XPDYTSAVWFGlLCNR";
        for (int i = 0; i < form.length(); i++) {
            if (form.charAt(i) == '{' && order.indexOf(form.charAt(i + 1)) >= 0) {
                return order.indexOf(form.charAt(i + 1));
            }
        }
        return 8;
    }

    private void add(List<Column> some, String field, String form) {
        if (style.shares.getOrDefault(field.charAt(0), 0.0) > 0
                && (!field.equals("R") || draw.chance(.3))) {
            some.add(column(field, form));
        }
    }

    private Column column(String field, String form) {
        String header = LabelWording.of(draw, style.language, field.charAt(0));
        return new Column(
                draw.lot(12, header, 2, isHtml ? header : "**" + header + "**", .4, ""), form);
    }

    @Override
    public void open(Sheet sheet) {
        sheet.gap();
        groupRest = 0;
        if (!isHtml) {
            sheet.write(row(columns.stream().map(Column::header).toList()));
            sheet.write(row(columns.stream().map(column -> rule).toList()));
            return;
        }
        sheet.write(draw.of("<table>", "<table border=\"1\">", "<table class=\"tg\">"));
        if (draw.chance(.8)) {
            StringBuilder head = new StringBuilder(isOneLine ? "<tr>" : "<thead>\n  <tr>");
            if (isGrouped) {
                head.append("<th>Category</th>");
            }
            columns.forEach(column -> head.append("<th>").append(column.header()).append("</th>"));
            sheet.write(head.append("</tr>").append(isOneLine ? "" : "\n</thead>").toString());
        }
    }

    @Override
    public void write(Sheet sheet, MadeEntry entry) {
        int line = sheet.next();
        List<String> cells = new ArrayList<>();
        for (Column column : columns) {
            String cell =
                    LineForm.says(column.form(), entry)
                            ? LineForm.fill(column.form(), entry).strip()
                            : nothing;
            cells.add(isHtml ? cell : cell.replace("|", "/").replace("\n", " "));
        }
        if (isHtml) {
            sheet.write(htmlRow(cells, entry));
        } else {
            sheet.write(row(cells));
        }
        sheet.answer(entry, line);
    }

    private String row(List<String> cells) {
        List<String> shown =
                isPadded
                        ? cells.stream()
                                .map(cell ->
                                        cell.length() < 14
                                                ? ("%-" + 14 + "s").formatted(cell)
                                                : cell)
                                .toList()
                        : cells;
        String line = String.join(" | ", shown);
        return hasEdges || line.isBlank()
                ? "| " + line + " |"
                : line.startsWith(" ") || line.startsWith("- ") ? "| " + line : line;
    }

    private String htmlRow(List<String> cells, MadeEntry entry) {
        StringBuilder row = new StringBuilder(isOneLine ? "<tr>" : "  <tr>\n");
        String begin = isOneLine ? "" : "    ";
        String end = isOneLine ? "" : "\n";
        if (isGrouped) {
            if (groupRest == 0) {
                groupRest = draw.between(1, 4);
                group = draw.of(style.topics);
                row.append(begin)
                        .append("<td rowspan=\"")
                        .append(groupRest)
                        .append("\">")
                        .append(group)
                        .append("</td>")
                        .append(end);
            }
            groupRest--;
            entry.addTag(group);
        }
        for (String cell : cells) {
            row.append(begin)
                    .append(draw.chance(.1) ? "<td align=\"center\">" : "<td>")
                    .append(cell)
                    .append("</td>")
                    .append(end);
        }
        return row.append(isOneLine ? "</tr>" : "  </tr>").toString();
    }

    @Override
    public void close(Sheet sheet) {
        if (isHtml) {
            sheet.write("</table>");
        }
        sheet.gap();
    }
}
