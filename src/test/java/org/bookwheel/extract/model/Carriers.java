package org.bookwheel.extract.model;

import java.util.ArrayList;
import java.util.List;

/// Makes up the carriers of entries.
final class Carriers {

    static final Draw.Lots BULLETS =
            Draw.Lots.of(
                    """
                    30 -␠
                    20 *␠
                    4 +␠
                    2 -␠␠␠
                    1 *␠␠␠
                    3 - [ ]␠
                    3 - [x]␠
                    2 •␠
                    12 №.␠
                    6 1.␠
                    3 [№]␠
                    2 - [№]␠
                    1.5 (№)␠
                    1 №)␠
                    1 №、
                    1 №.
                    1 **№.**␠
                    1 - №.␠
                    1 #№␠
                    1   -␠
                    1 →␠
                    .7 ◦␠
                    .7 ►␠
                    .7 —␠
                    .5 ·␠
                    """);

    private Carriers() {}

    /// The name of a kind of carrier, for [DrawnStyle], too.
    static String kind(Draw draw) {
        return draw.lot(
                26,
                "item",
                13,
                "glued",
                13,
                "cited",
                13,
                "nested",
                9,
                "paragraph",
                9,
                "heading",
                12,
                "table",
                3,
                "rows",
                2,
                "schedule",
                2,
                "quote",
                1,
                "fold",
                1,
                "definition",
                1,
                "shortcode",
                1.5,
                "list",
                1.2,
                "pairs");
    }

    /// @param deepest the level of the deepest heading above the entries
    static Carrier of(DrawnStyle style, String kind, int deepest) {
        return switch (kind) {
            case "nested" -> TitleCarriers.nested(style);
            case "paragraph" -> TitleCarriers.paragraph(style);
            case "heading" -> TitleCarriers.heading(style, deepest);
            case "table" -> new TableCarrier(style, false);
            case "rows" -> new TableCarrier(style, true);
            case "schedule" -> OddCarriers.schedule(style);
            case "quote" -> OddCarriers.quote(style);
            case "fold" -> OddCarriers.fold(style);
            case "pairs" -> new PairCarrier(style);
            case "list" -> OddCarriers.list(style);
            case "definition" -> OddCarriers.definition(style);
            case "shortcode" -> OddCarriers.shortcode(style);
            case "cited" -> new CitationCarrier(style);
            case "glued" -> item(style, GluedGrammar.line(style));
            default -> item(style, LineGrammar.line(style));
        };
    }

    /// What stands in front of a line: a bullet or number, or nothing with an empty line behind.
    static String marker(Draw draw) {
        return draw.chance(.12) ? "" : draw.lot(BULLETS);
    }

    /// Whether Markdown sees no item behind a marker.
    static boolean isBare(String marker) {
        return !marker.matches("\\s*([-*+]|[0-9№]+[.)]) .*");
    }

    private static Carrier item(DrawnStyle style, String line) {
        Draw draw = style.draw;
        String marker = marker(draw);
        boolean bare = isBare(marker);
        List<String> lines = new ArrayList<>(List.of(line));
        String indent = marker.isEmpty() ? "" : draw.of("  ", "    ", "   ");
        switch (draw.between(1, 4)) {
            case 1 ->
                    lines.add(
                            "+"
                                    + indent
                                    + (marker.isEmpty() ? "" : draw.of("- ", "* ", "+ "))
                                    + "{N}");
            case 2 ->
                    lines.add(indent + draw.of("", "> ", "*Note*: ", "→ ", "_Comment:_ ") + "{N}");
            case 3 ->
                    lines.set(
                            0,
                            line
                                    + draw.of(
                                            "⟨ {N}⟩",
                                            "⟨ - {N}⟩",
                                            "⟨: {N}⟩",
                                            "⟨<br>{N}⟩",
                                            "⟨ // {N}⟩"));
            default -> style.set('N', 0);
        }
        boolean oneParagraph = bare && draw.chance(.35);
        return new BlockCarrier(
                draw,
                marker,
                lines,
                oneParagraph ? draw.of("", "  ", "<br>") : "",
                bare ? !oneParagraph : draw.chance(.15));
    }
}
