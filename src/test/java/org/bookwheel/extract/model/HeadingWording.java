package org.bookwheel.extract.model;

import java.util.Locale;

/// How one list writes its headings.
final class HeadingWording {

    private final Draw draw;
    private final String form;
    private final boolean isUnderlined;

    HeadingWording(Draw draw) {
        this.draw = draw;
        form =
                draw.lot(
                        50, "×",
                        5, "№. ×",
                        3, "№ ×",
                        2, "№) ×",
                        1, "Topic №: ×",
                        1, "Part № - ×",
                        1, "Section №. ×",
                        1, "Chapter №: ×",
                        1, "0№_×",
                        3, "× (q)",
                        2, "× (q papers)",
                        2, "**×**",
                        3, "e ×",
                        2, "× e",
                        3, "×:",
                        2, "[×](#s)",
                        2, "<a name=\"s\"></a>×",
                        2, "<span id=\"s\">×</span>",
                        1, "× ##",
                        1, "× [[back](#contents)]",
                        1, "× <a id=\"s\"></a>",
                        1, "_×_",
                        1, "№.1 ×",
                        1, "(№) ×",
                        1, "× 📚 (q)",
                        1, "× {#s}",
                        1, "**№. ×**");
        isUnderlined = draw.chance(.05);
    }

    /// A topic's heading with its signs, without the level.
    String of(String topic, int number) {
        String shown =
                form.contains("_×") && form.startsWith("0") ? topic.replace(' ', '_') : topic;
        return form.replace("№", String.valueOf(number))
                .replace("(q", "(" + draw.between(2, 120))
                .replaceAll("\\be\\b", draw.of("🔥", "📚", "🚀", "📖", ":books:", "💡", "✨"))
                .replace("#s", "#" + slug(topic))
                .replace("\"s\"", "\"" + slug(topic) + "\"")
                .replace("×", shown);
    }

    static String slug(String topic) {
        return topic.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    }

    void write(Sheet sheet, int level, String text) {
        sheet.gap();
        if (isUnderlined && level < 3) {
            sheet.write(text);
            sheet.write((level == 1 ? "=" : "-").repeat(Math.max(3, text.length())));
        } else {
            sheet.write("#".repeat(level) + " " + text);
        }
        if (draw.chance(.75)) {
            sheet.write("");
        }
    }
}
