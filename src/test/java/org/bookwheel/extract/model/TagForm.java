package org.bookwheel.extract.model;

import java.util.List;
import java.util.stream.Collectors;

/// How one list writes keywords.
final class TagForm {

    private final String each;
    private final String between;
    private final String around;

    TagForm(Draw draw, String carrier) {
        each =
                (carrier.equals("rows") || carrier.equals("list"))
                        ? "×"
                        : draw.lot(
                                6,
                                "×",
                                4,
                                "`×`",
                                3,
                                "[×]",
                                1,
                                "**×**",
                                1,
                                "#×",
                                1,
                                "<kbd>×</kbd>",
                                1,
                                "![×](https://img.shields.io/badge/×-589cf4)",
                                .6,
                                "****`×`****");
        boolean single = each.equals("×");
        between =
                single
                        ? draw.lot(5, ", ", 2, "; ", 2, " | ", 1, " / ", 1, "、")
                        : draw.lot(5, " ", 2, ", ", 1, "");
        around =
                single
                        ? draw.lot(
                                6,
                                "[×]",
                                5,
                                "(×)",
                                2,
                                "Keywords: ×",
                                2,
                                "×",
                                1,
                                "Tags: ×",
                                1,
                                "{×}",
                                1,
                                "*Keywords*: ×",
                                1,
                                "【×】")
                        : "×";
    }

    /// @param bare without anything around, as in a cell or behind a label
    String write(List<String> tags, boolean bare) {
        String text = tags.stream().map(this::one).collect(Collectors.joining(between));
        return bare ? text : around.replace("×", text);
    }

    private String one(String tag) {
        if (each.startsWith("!")) {
            return "![" + tag + "](https://img.shields.io/badge/" + escaped(tag) + "-589cf4)";
        }
        if (each.equals("#×")) {
            return "#" + tag.replaceAll("[ &]+", "-");
        }
        return each.replace("×", tag);
    }

    /// A word as a badge's address has it.
    static String escaped(String word) {
        return word.replace("-", "--").replace(" ", "%20").replace("&", "%26").replace("'", "%27");
    }
}
