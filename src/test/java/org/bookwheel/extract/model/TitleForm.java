package org.bookwheel.extract.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How one list marks titles, and how it writes their letters.
final class TitleForm {

    private static final Draw.Lots MARKUP =
            Draw.Lots.of(
                    """
                    27 ①
                    34 [①](②)
                    12 **①**
                    6 **[①](②)**
                    6 [**①**](②)
                    4 *①*
                    1.5 _①_
                    5 "①"
                    2 “①”
                    1 '①'
                    1 «①»
                    1 《①》
                    1 [《①》](②)
                    .6 「①」
                    .5 『①』
                    .7 ‘①’
                    .7 `①`
                    1.5 "[①](②)"
                    1 [*①*](②)
                    1 *[①](②)*
                    .7 ["①"](②)
                    1 [①.](②)
                    .6 **①.**
                    .6 [[①]]
                    .6 [①]
                    .4 [①]()
                    .7 <b>①</b>
                    .7 <a href="②">①</a>
                    .4 <u>①</u>
                    .5 ***①***
                    .5 **"①"**
                    .5 [①](② "③")
                    .5 __①__
                    .5 "**①**"
                    .5 [ ① ](②)
                    1 [①][②]
                    """);

    private static final Pattern COLON =
            Pattern.compile("([^: ]{2,22}|[^: ]{2,10} [^: ]{2,10}): (.+)");

    private final Draw draw;
    private final String markup;
    private final String letters;
    private final boolean onName;

    TitleForm(Draw draw, String carrier) {
        this.draw = draw;
        String lot = draw.lot(MARKUP);
        boolean plain =
                carrier.equals("heading") && !draw.chance(.25)
                        || carrier.equals("glued") && !draw.chance(.35)
                        || carrier.equals("cited") && !draw.chance(.4);
        String html =
                draw.of(
                        "①",
                        "<a href=\"②\">①</a>",
                        "<b>①</b>",
                        "<strong>①</strong>",
                        "<a href=\"②\"><b>①</b></a>");
        markup =
                (carrier.equals("rows") || carrier.equals("list"))
                        ? html
                        : carrier.equals("fold") || plain ? "①" : lot;
        letters =
                draw.lot(
                        70,
                        "as is",
                        8,
                        "sentence",
                        2,
                        "lower",
                        1.5,
                        "upper",
                        1.5,
                        "coined",
                        1,
                        "emphasis");
        onName =
                (markup.equals("[①](②)") || markup.equals("**①**") || markup.equals("**[①](②)**"))
                        && draw.chance(.2);
    }

    /// Whether nothing marks a title off.
    boolean isPlain() {
        return markup.equals("①");
    }

    /// Whether the address stands elsewhere, under a number.
    boolean isReference() {
        return markup.contains("][②]");
    }

    boolean isLink() {
        return markup.contains("②");
    }

    /// The title as this list spells it.
    String spelled(String title) {
        return switch (letters) {
            case "sentence" -> sentence(title);
            case "lower" -> title.toLowerCase(java.util.Locale.ROOT);
            case "coined" -> Coinage.word(draw);
            case "upper" -> title.toUpperCase(java.util.Locale.ROOT);
            default -> title;
        };
    }

    private static String sentence(String title) {
        StringBuilder text = new StringBuilder();
        boolean begins = true;
        for (String word : title.split(" ")) {
            boolean simple = word.matches("\\p{Lu}[\\p{Ll}-]+[.,;:?!)]*");
            text.append(text.isEmpty() ? "" : " ")
                    .append(simple && !begins ? word.toLowerCase(java.util.Locale.ROOT) : word);
            begins = word.endsWith(":");
        }
        return text.toString();
    }

    /// A title with markup. `url` is where its link leads, when it has one.
    String write(String title, String url, String shortName) {
        Matcher colon = COLON.matcher(title);
        if (letters.equals("emphasis") && markup.equals("①")) {
            return title.replaceFirst(
                    "(\\p{Lu}\\p{Ll}{3,}(?: \\p{Lu}\\p{Ll}{3,})?)(?= )", "**$1**");
        }
        if (onName && colon.matches()) {
            String joint = draw.lot(12, ": ", 2, " : ", 1, " - ");
            return fill(markup, colon.group(1), url, shortName)
                    + (joint.equals(" - ") ? ": " : joint)
                    + colon.group(2);
        }
        return fill(markup, title, url, shortName);
    }

    private static String fill(String markup, String title, String url, String shortName) {
        String form =
                title.contains("'") && markup.contains("'①'")
                                || title.contains("\"") && markup.contains("\"①")
                        ? "①"
                        : markup;
        return form.replace("③", shortName.isEmpty() ? "link" : shortName)
                .replace("②", url)
                .replace("①", title);
    }
}
