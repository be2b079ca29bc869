package org.bookwheel.extract.model;

import java.util.ArrayList;
import java.util.List;

/// Makes up the carriers of entries whose title has its particulars below: items with items,
/// paragraphs, headings.
final class TitleCarriers {

    private TitleCarriers() {}

    /// A title with its particulars in items below, labelled or known by their place.
    static Carrier nested(DrawnStyle style) {
        Draw draw = style.draw;
        String marker = draw.lot(Carriers.BULLETS);
        String indent = draw.of("  ", "    ", "   ", "\t");
        String bullet = draw.lot(10, "- ", 6, "* ", 2, "+ ", 3, "", 1, "> ");
        List<String> lines = new ArrayList<>();
        String first = LineGrammar.title(style) + BelowGrammar.head(draw);
        lines.add(first);
        boolean spread = draw.chance(.12);
        if (spread) {
            bullet = "";
            indent = draw.of("    ", "\t", "   ");
            lines.add("¦");
        }
        for (String below :
                draw.chance(.5) && !spread
                        ? BelowGrammar.labelled(style, first)
                        : BelowGrammar.placed(style, first)) {
            boolean note = below.startsWith("+");
            lines.add((note ? "+" : "") + indent + bullet + (note ? below.substring(1) : below));
        }
        return new BlockCarrier(
                draw,
                marker,
                lines,
                bullet.isEmpty() ? draw.of("  ", "<br>", "\\", "") : "",
                spread || Carriers.isBare(marker) || draw.chance(.3));
    }

    /// Several lines for one entry, or several paragraphs.
    static Carrier paragraph(DrawnStyle style) {
        Draw draw = style.draw;
        String first =
                draw.lot(6, "", 2, "№. ", 1, "[№] ", 1, "**№.** ", .5, "<a name=\"p№\"></a>");
        if (draw.chance(.08)) {
            String title = draw.of("{T}", "⟨{Y} ⟩{T}", "⟨{Y} ⟩⟨{R}：⟩{T}", "⟨{Y} ⟩⟨{R}: ⟩{T}");
            String cited =
                    draw.of(
                            "⟨{A}⟩⟨ ({Y})⟩. {t}.⟨ {V}⟩⟨, {I}⟩.",
                            "⟨{A}. ⟩\"{t}.\"⟨ {V}⟩⟨ ({Y})⟩.",
                            "⟨{A}⟩⟨, {V}⟩⟨ ({Y})⟩.");
            return new BlockCarrier(
                    draw, "", List.of(title, cited, "⟨{L}⟩"), draw.of("", "  "), true);
        }
        List<String> lines = new ArrayList<>();
        String head = LineGrammar.title(style) + BelowGrammar.head(draw);
        lines.add(head);
        boolean labels = draw.chance(.3);
        lines.addAll(
                labels ? BelowGrammar.labelled(style, head) : BelowGrammar.placed(style, head));
        lines.removeIf(line -> line.startsWith("+") && draw.chance(.5));
        boolean apart = draw.chance(.25);
        if (apart) {
            List<String> spread = new ArrayList<>();
            for (String line : lines) {
                spread.add(line);
                spread.add("¦");
            }
            lines = spread;
        } else if (draw.chance(labels ? .6 : .2)) {
            String bullet = draw.of("- ", "* ", "  - ");
            for (int i = 1; i < lines.size(); i++) {
                lines.set(
                        i,
                        lines.get(i).startsWith("+")
                                ? "+" + bullet + lines.get(i).substring(1)
                                : bullet + lines.get(i));
            }
            lines.add(1, "¦");
        }
        if (draw.chance(.08)) {
            lines.add("¦");
            lines.add("¦---");
        }
        return new BlockCarrier(
                draw,
                first,
                lines,
                apart || lines.contains("¦")
                        ? ""
                        : draw.lot(5, "  ", 3, "<br>", 3, " \\", 2, "", 1, "<br/>", 1, " <br>"),
                true);
    }

    /// Headings that are titles.
    static Carrier heading(DrawnStyle style, int deepest) {
        Draw draw = style.draw;
        String level =
                "#".repeat(Math.min(6, Math.max(2, deepest + (draw.chance(.75) ? 1 : 2)))) + " ";
        String head =
                draw.lot(
                                60,
                                "{T}",
                                8,
                                "{T}⟨, _{W}_⟩",
                                8,
                                "{T}⟨ ({W})⟩",
                                5,
                                "№. {T}",
                                3,
                                "⟨[{W}] ⟩{T}",
                                3,
                                "{T}⟨ ({a} et al., {Y})⟩",
                                2,
                                "⟨{Y} ⟩{T}",
                                2,
                                "{T}⟨ {E}⟩",
                                2,
                                "⟨{W}: ⟩{T}",
                                2,
                                "{T}⟨ - {W}⟩",
                                2,
                                "⟨{D} - ⟩{T}",
                                2,
                                "№) {T}",
                                2,
                                "{T}⟨ {L}⟩")
                        .replace("№", "{#}");
        head = draw.chance(.8) ? head : head.replace("{T}", LineGrammar.title(style));
        List<String> lines = new ArrayList<>(List.of(head));
        if (draw.chance(.5)) {
            lines.add("¦");
        }
        boolean bullets = draw.chance(.6);
        String bullet = bullets ? draw.of("- ", "* ", "- ", "+ ") : "";
        for (String below :
                draw.chance(.6)
                        ? BelowGrammar.labelled(style, head)
                        : BelowGrammar.placed(style, head)) {
            boolean note = below.startsWith("+");
            lines.add((note ? "+" : "") + bullet + (note ? below.substring(1) : below));
        }
        switch (draw.between(1, 6)) {
            case 1 ->
                    lines.add(
                            "¦"
                                    + bullet
                                    + draw.of(
                                            "TODO",
                                            "view?",
                                            "Classic",
                                            "to be read",
                                            "4/5",
                                            "★★★",
                                            "Rating: 7/10"));
            case 2 -> {
                lines.add("¦");
                lines.add("{N}");
            }
            case 3 -> {
                lines.add("¦");
                lines.add(
                        "¦#"
                                + level
                                + draw.of(
                                        "Summary", "Abstract", "Notes", "Main idea", "Key points"));
                lines.add("+{N}");
            }
            default -> {}
        }
        String end = bullets ? "" : draw.of("  ", "", "<br>", " \\");
        return new BlockCarrier(draw, level, lines, end, true);
    }
}
