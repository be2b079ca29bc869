package org.bookwheel.extract.model;

import java.util.ArrayList;
import java.util.List;

/// Makes up the rarer carriers: quotations, folds, definitions, shortcodes, talks.
final class OddCarriers {

    private OddCarriers() {}

    static Carrier quote(DrawnStyle style) {
        Draw draw = style.draw;
        List<String> lines =
                new ArrayList<>(List.of(LineGrammar.title(style) + BelowGrammar.head(draw)));
        if (draw.chance(.5)) {
            lines.add("> ⟨{A}⟩⟨. {W}⟩");
            lines.add("> {L}");
        } else {
            lines.add("¦");
            lines.add(draw.of("{U}", "{L}", "<{U}>"));
        }
        return new BlockCarrier(
                draw, "> ", lines, lines.contains("¦") ? "" : draw.of("  ", "<br>", ""), true);
    }

    static Carrier fold(DrawnStyle style) {
        Draw draw = style.draw;
        String open =
                draw.of("<details><summary>", "<details open><summary>", "<details><summary><b>");
        String form = "{t}⟨ ({W})⟩" + (open.endsWith("<b>") ? "</b>" : "") + "</summary>";
        return new BlockCarrier(
                draw, open, List.of(form, "¦", "{A}", "⟨{U}⟩", "{N}", "¦</details>"), "", true);
    }

    static Carrier definition(DrawnStyle style) {
        Draw draw = style.draw;
        return new BlockCarrier(
                draw, "", List.of("{T}", ": ⟨{A}⟩⟨. {W}⟩⟨ {L}⟩", ": {N}"), "", true);
    }

    static Carrier shortcode(DrawnStyle style) {
        Draw draw = style.draw;
        List<String> lines =
                List.of(
                        "¦{{< staticref \"posters/x.pdf\" \"newtab\" >}}",
                        "{t}",
                        "¦<br>",
                        "by <i>{A}</i>",
                        "¦{{< /staticref >}}",
                        "¦<br>");
        style.set('A', 1);
        return new BlockCarrier(draw, "", lines, "", true);
    }

    /// Talks: the day and the speaker say nothing about the work.
    static Carrier schedule(DrawnStyle style) {
        Draw draw = style.draw;
        style.set('A', draw.chance(.2) ? 1 : 0);
        style.set('Y', draw.chance(.15) ? 1 : 0);
        style.set('V', draw.chance(.2) ? .8 : 0);
        style.set('D', 0);
        String line =
                draw.lot(
                        3, "**{X}** - {P}: {T}⟨ ({W})⟩⟨ {L}⟩",
                        3, "{X}: {T}⟨, {A}⟩⟨ {L}⟩ ({P})",
                        2, "{X} | {P} | {T}⟨ {L}⟩",
                        2, "{P} {X} - {T}⟨ {L}⟩",
                        2, "{P} {X} 발표 - {T}⟨ {L}⟩",
                        2, "[{X}] {T}⟨ ({W})⟩, presented by {P}⟨ {L}⟩",
                        2, "({X}, {P}) {T}⟨ {L}⟩",
                        1, "__{X}__: {T}⟨ by {A}⟩",
                        1, "{T}⟨ {L}⟩ - {P}, {X}",
                        1, "{T}⟨ {L}⟩ (read {X})",
                        1, "主讲：{P}，{X}，{T}",
                        1, "{X} {T}⟨ ({a} et al.)⟩");
        List<String> lines = new ArrayList<>(List.of(line));
        if (draw.chance(.3)) {
            lines.set(0, draw.of("{T}", "{T}⟨ {L}⟩"));
            lines.add(
                    "  - "
                            + draw.of("Presenter: ", "Speaker: ", "**Who**: ", "발표자: ", "Led by ")
                            + "{P}");
            lines.add("  - " + draw.of("Date: ", "When: ", "Presented on ", "날짜: ") + "{X}");
        }
        return new BlockCarrier(
                draw,
                lines.size() > 1 ? draw.of("- ", "* ") : Carriers.marker(draw),
                lines,
                "",
                draw.chance(.4));
    }

    /// Items of an HTML list.
    static Carrier list(DrawnStyle style) {
        Draw draw = style.draw;
        String line =
                draw.lot(
                                4,
                                "{T}⟨, {A}⟩⟨, {W}⟩",
                                2,
                                "{T}⟨<br>{A}⟩⟨<br><i>{W}</i>⟩",
                                2,
                                "⟨{A}. ⟩{T}⟨. <em>{W}</em>⟩",
                                2,
                                "⟨[{W}] ⟩{T}⟨ ({A})⟩",
                                1,
                                "{T}⟨ ({W})⟩")
                        + "⟨ {L}⟩</li>";
        Carrier items =
                new BlockCarrier(
                        draw, draw.of("<li>", "  <li>", "<li> "), List.of(line), "", false);
        String tag = draw.of("ul", "ol");
        return new Carrier() {
            @Override
            public void open(Sheet sheet) {
                sheet.gap();
                sheet.write("<" + tag + ">");
            }

            @Override
            public void write(Sheet sheet, MadeEntry entry) {
                items.write(sheet, entry);
            }

            @Override
            public void close(Sheet sheet) {
                sheet.write("</" + tag + ">");
            }
        };
    }
}
