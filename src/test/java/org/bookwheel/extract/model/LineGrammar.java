package org.bookwheel.extract.model;

import java.util.ArrayList;
import java.util.List;

/// Makes up how one list writes an entry in a line: a [LineForm].
final class LineGrammar {

    private static final Draw.Lots ALIAS =
            Draw.Lots.of(
                    """
                    5 ⟨[{S}] ⟩{T}
                    4 {T}⟨ ({S})⟩
                    3 {T}⟨ (**{S}**)⟩
                    3 ⟨**{S}**: ⟩{T}
                    2 ⟨"{S}": ⟩{T}
                    2 ⟨**[{S}]** ⟩{T}
                    2 ⟨(**{S}**) ⟩{T}
                    2 ⟨({S}) ⟩{T}
                    1 ⟨{S} -- ⟩{T}
                    1 ⟨[**{S}**] ⟩{T}
                    1 {T}⟨ [**{S}**]⟩
                    1 {T}⟨ [{S}]⟩
                    1 ⟨`{S}` ⟩{T}
                    1 ⟨{S}; ⟩{T}
                    1 ⟨*{S}*: ⟩{T}
                    1 ⟨【{S}】⟩{T}
                    1 ⟨{S} | ⟩{T}
                    1 {T}⟨ (aka {S})⟩
                    1 ⟨[*{S}*] ⟩{T}
                    1 ⟨**{S}** - ⟩{T}
                    1 ⟨{S} paper: ⟩{T}
                    """);

    private static final String PLACES = "(×)|[×]|×|*×*|(@×)|`×`|@×|from ×|【×】|**×**|（×）";

    private LineGrammar() {}

    /// The title with its short name, where the list gives one.
    static String title(DrawnStyle style) {
        if (style.shares.get('S') == 0) {
            return "{T}";
        }
        String form = style.draw.lot(ALIAS);
        boolean goesOn =
                style.titles.isPlain()
                        && (form.contains(": ⟩")
                                || form.contains("**{S}** - ")
                                || form.contains("{S} -- "));
        return goesOn || style.draw.chance(.15) ? "{J}" : form;
    }

    /// A whole line.
    static String line(DrawnStyle style) {
        Draw draw = style.draw;
        if (draw.chance(.33)) {
            return UsualLines.line(style);
        }
        String separator = draw.lot(Joints.SEPARATORS);
        List<String> before = new ArrayList<>();
        List<String> behind = new ArrayList<>();
        people(draw, separator, before, behind);
        venue(draw, separator, before, behind);
        if (draw.chance(.06)) {
            behind.addFirst(behind.removeLast());
        }
        rest(draw, separator, before, behind);
        StringBuilder line =
                new StringBuilder(
                        draw.chance(.08)
                                ? draw.of("⟨{E} ⟩", "{E} ")
                                        .replace("⟨{E} ⟩", draw.chance(.5) ? "{E} " : "")
                                : "");
        before.forEach(line::append);
        line.append(title(style));
        behind.forEach(line::append);
        return line + draw.lot(8, "", 2, ".", .5, ";", .3, ",");
    }

    private static void people(
            Draw draw, String separator, List<String> before, List<String> behind) {
        if (draw.chance(.2)) {
            before.add(draw.lot(Joints.PEOPLE_TITLE));
        } else if (draw.chance(.45)) {
            behind.add("⟨" + separator + "{A}⟩");
        } else {
            behind.add(draw.lot(Joints.TITLE_PEOPLE));
        }
    }

    private static void venue(
            Draw draw, String separator, List<String> before, List<String> behind) {
        String around = draw.lot(Joints.AROUND_VENUE);
        if (draw.chance(.72)) {
            String piece = around.startsWith("!") ? "⟨ {B}⟩" : around.replace("×", "{W}");
            add(draw, separator, piece, draw.chance(.24), before, behind);
            return;
        }
        String venue = around.startsWith("!") ? "{V}" : around.replace("×", "{V}");
        String year =
                draw.lot(
                        8, "{Y}", 5, "({Y})", 2, "[{Y}]", 1, "*{Y}*", 1, "**{Y}**", .5, "`{Y}`", .5,
                        "（{Y}）", .5, "_{Y}_");
        boolean first = draw.chance(.5);
        add(draw, separator, first ? year : venue, draw.chance(.22), before, behind);
        add(draw, separator, first ? venue : year, draw.chance(.12), before, behind);
        if (draw.chance(.15) && !behind.isEmpty()) {
            draw.shuffle(behind);
        }
    }

    private static void rest(
            Draw draw, String separator, List<String> before, List<String> behind) {
        String date = draw.lot(5, "({D})", 4, "{D}", 3, "[{D}]", 1, "*{D}*", 1, "`{D}`");
        add(draw, separator, date, draw.chance(.35), before, behind);
        String place = draw.of(PLACES.split("\\|")).replace("×", "{F}");
        add(draw, separator, place, draw.chance(.12), before, behind);
        if (draw.chance(.25)) {
            before.addFirst("⟨{G}" + draw.of(" ", " ", ": ", " - ") + "⟩");
        } else {
            add(draw, separator, "{G}", false, before, behind);
        }
        if (draw.chance(.12)) {
            before.addFirst(
                    "⟨" + draw.of("({R}) ", "[{R}] ", "{R}：", "{R}: ", "（{R}）", "**{R}** ") + "⟩");
        }
        add(
                draw,
                separator,
                draw.lot(
                        5, "({R})", 4, "{R}", 2, "[{R}]", 2, "*{R}*", 1, "**{R}**", 1, "// {R}", 1,
                        "（{R}）", 1, "{E}", .5, "<- {R}"),
                false,
                before,
                behind);
        String links =
                draw.chance(.12)
                        ? "⟨" + separator + "{L}⟩"
                        : "⟨"
                                + draw.lot(
                                        8, " ", 1, "", 1, "  ", 1, " - ", 1, ": ", .6, " | ", .6,
                                        "<br>", .5, " -> ")
                                + "{L}⟩";
        switch (draw.lot(70, "end", 18, "title", 6, "start", 8, "any")) {
            case "title" -> behind.addFirst(links);
            case "start" -> before.addFirst("⟨{L} ⟩");
            case "any" -> behind.add(draw.between(0, behind.size()), links);
            default -> behind.add(links);
        }
    }

    private static void add(
            Draw draw,
            String separator,
            String piece,
            boolean isBefore,
            List<String> before,
            List<String> behind) {
        if (piece.startsWith("⟨")) {
            behind.add(piece);
            return;
        }
        boolean bracketed = "([`【（<「〈".indexOf(piece.charAt(0)) >= 0;
        if (isBefore) {
            String joint =
                    bracketed && draw.chance(.7)
                            ? " "
                            : draw.lot(3, separator, 2, ": ", 1, " - ", 1, ". ", 1, ", ");
            before.add("⟨" + piece + joint + "⟩");
        } else {
            behind.add(
                    "⟨"
                            + (bracketed && draw.chance(.75) ? draw.lot(9, " ", 1, "") : separator)
                            + piece
                            + "⟩");
        }
    }
}
