package org.bookwheel.extract.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Makes up how one list writes the particulars of a title below it: lines with labels, or known by
/// their place.
final class BelowGrammar {

    private BelowGrammar() {}

    /// What else stands in the first line, beside the title.
    static String head(Draw draw) {
        return draw.lot(
                46,
                "",
                10,
                "⟨ {L}⟩",
                8,
                "⟨ ({W})⟩",
                5,
                "⟨, {W}⟩",
                4,
                "⟨ [{W}]⟩",
                3,
                "⟨ ({Y})⟩",
                3,
                "⟨ ({W})⟩⟨ {L}⟩",
                3,
                "⟨ - {A}⟩",
                2,
                "⟨, {Y}⟩",
                2,
                "⟨ `{W}`⟩",
                2,
                "⟨. {W}⟩",
                2,
                "⟨ {B}⟩",
                2,
                "⟨ {R}⟩",
                2,
                "⟨ {E}⟩",
                1,
                "⟨ ({A}, {Y})⟩");
    }

    static boolean says(String line, String fields) {
        return fields.chars().anyMatch(field -> line.contains("{" + (char) field + "}"));
    }

    /// Lines known by their place.
    static List<String> placed(DrawnStyle style, String first) {
        Draw draw = style.draw;
        List<String> lines = new ArrayList<>();
        String people =
                says(first, "A")
                        ? ""
                        : draw.lot(
                                8,
                                "{A}",
                                4,
                                "*{A}*",
                                2,
                                "_{A}_",
                                2,
                                "by {A}",
                                1,
                                "**{A}**",
                                1,
                                "({A})",
                                1,
                                "<i>{A}</i>",
                                1,
                                "— {A}");
        String venue =
                says(first, "WYV")
                        ? ""
                        : draw.lot(
                                8,
                                "{W}",
                                4,
                                "*{W}*",
                                2,
                                "**{W}**",
                                2,
                                "In {W}",
                                1,
                                "({W})",
                                1,
                                "`{W}`",
                                1,
                                "[{W}]",
                                1,
                                "{V}⟨, {I}⟩⟨ ({Y})⟩",
                                1,
                                "{V}⟨ {I}⟩⟨, {Y}⟩");
        String links = says(first, "L") ? "" : "{L}";
        String joint =
                draw.lot(5, ". ", 4, ", ", 3, " - ", 2, " ", 2, "; ", 1, " | ", 1, " · ", 1, " — ");
        switch (draw.between(1, 6)) {
            case 1 ->
                    lines.add(
                            "⟨"
                                    + people
                                    + "⟩"
                                    + (venue.isEmpty() ? "" : "⟨" + joint + venue + "⟩"));
            case 2 ->
                    lines.add(
                            (venue.isEmpty() ? "" : "⟨" + venue + joint + "⟩")
                                    + "⟨"
                                    + people
                                    + "⟩");
            case 3 -> {
                lines.add(people);
                lines.add((venue.isEmpty() ? "" : "⟨" + venue + "⟩") + "⟨ " + links + "⟩");
                links = "";
            }
            case 4 -> {
                lines.add("⟨" + people + "⟩⟨" + joint + "{F}⟩");
                lines.add(venue);
            }
            case 5 -> {
                lines.add(venue);
                lines.add(people);
            }
            default -> {
                lines.add(people);
                lines.add(venue);
                lines.add("{D}");
            }
        }
        if (lines.stream().noneMatch(line -> says(line, "F"))) {
            lines.add("{F}");
        }
        lines.add(links);
        lines.add(draw.of("{g}", "{G}", "*{g}*"));
        lines.add(draw.chance(.06) ? 0 : lines.size(), draw.of("+{N}", "{N}", "{R}", "+*{N}*"));
        lines.removeIf(line -> !line.contains("{"));
        return lines;
    }

    /// Lines with labels.
    static List<String> labelled(DrawnStyle style, String first) {
        Draw draw = style.draw;
        String form =
                draw.lot(
                        10,
                        "×: ",
                        6,
                        "**×**: ",
                        6,
                        "**×:** ",
                        2,
                        "*×*: ",
                        1,
                        "_×_: ",
                        2,
                        "×：",
                        1,
                        "**×** - ",
                        1,
                        "[×] ",
                        1,
                        "**[×]** ",
                        1,
                        "× : ",
                        1,
                        "**×** : ",
                        1,
                        "`×`: ",
                        .7,
                        "【×】",
                        .7,
                        "× - ",
                        .7,
                        "×= ",
                        .5,
                        "<b>×</b>: ",
                        .5,
                        "× | ",
                        .5,
                        "× -> ");
        String mark = draw.chance(.08) ? draw.of("🏛️ ", "📅 ", "🔑 ", "📖 ", "• ", "➤ ") : "";
        String letters = draw.lot(8, "as is", 2, "lower", 1, "upper");
        List<String> lines = new ArrayList<>();
        boolean isVague = draw.chance(.04);
        List<String> fields =
                new ArrayList<>(
                        List.of(
                                "A",
                                draw.chance(.7) ? "W" : "V",
                                "Y",
                                "F",
                                "g",
                                "l",
                                "C",
                                "N",
                                "D"));
        fields.removeIf(field ->
                says(first, field)
                        || field.equals("l") && (first.contains("{L}") || first.contains("{u}"))
                        || field.equals("Y") && says(first, "W"));
        if (fields.contains("W") && draw.chance(.85) || says(first, "W")) {
            fields.remove("Y");
        }
        if (draw.chance(.25)) {
            draw.shuffle(fields);
        }
        for (String field : fields) {
            boolean vague = isVague && !field.equals("l") && !field.equals("C");
            String label =
                    vague
                            ? "intro"
                            : LabelWording.of(
                                    draw, style.language, Character.toUpperCase(field.charAt(0)));
            label =
                    letters.equals("lower")
                            ? label.toLowerCase(Locale.ROOT)
                            : letters.equals("upper") ? label.toUpperCase(Locale.ROOT) : label;
            lines.add(
                    mark
                            + form.replace("×", label)
                            + "{"
                            + (field.equals("l") && draw.chance(.4) ? "U" : field)
                            + "}");
        }
        if (style.titles.isLink() && draw.chance(.7)) {
            lines.removeIf(line -> line.endsWith("{l}") || line.endsWith("{U}"));
        }
        return lines;
    }
}
