package org.bookwheel.server.page;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// A piece of HTML. Text enters it only escaped; markup comes from here and from our own files.
public final class Html {

    /// An attribute of an element; without a value it is left out.
    record Attribute(String name, String value) {}

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    /// Those that were checked: they stand in our own code, so that they are few.
    private static final Set<String> NAMES = ConcurrentHashMap.newKeySet();

    /// Of an element's own tags, roughly.
    private static final int TAGS = 64;

    /// Elements that have no content.
    private static final Set<String> VOID = Set.of("meta", "link", "input", "br");

    static final Html NOTHING = new Html("");

    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    /// A piece of one of our own files, never of anything else.
    static Html ofFile(String markup) {
        return new Html(markup);
    }

    public static Attribute is(String name, String value) {
        check(name);
        return new Attribute(name, value);
    }

    /// An attribute that says all by being there.
    public static Attribute is(String name) {
        return is(name, "");
    }

    /// Text of which the direction is its own, and does not reach beyond it.
    public static Attribute ownDirection() {
        return is("dir", "auto");
    }

    /// An element; its content as in [#all], attributes anywhere in it.
    public static Html element(String name, Object... content) {
        check(name);
        StringBuilder out = new StringBuilder(TAGS + length(content)).append('<').append(name);
        for (Object one : content) {
            if (one instanceof Attribute attribute) {
                add(attribute, out);
            }
        }
        out.append('>');
        if (!VOID.contains(name)) {
            for (Object one : content) {
                if (!(one instanceof Attribute)) {
                    add(one, out);
                }
            }
            out.append("</").append(name).append('>');
        }
        return new Html(out.toString());
    }

    /// How long what is markup already is, so that large pieces are copied once.
    private static int length(Object... content) {
        int length = 0;
        for (Object one : content) {
            if (one instanceof Html html) {
                length += html.markup.length();
            } else if (one instanceof Iterable<?> many) {
                for (Object each : many) {
                    length += length(each);
                }
            }
        }
        return length;
    }

    /// Strings and numbers as text, HTML as it is, and both in lists; null is nothing.
    static Html all(Object... content) {
        StringBuilder out = new StringBuilder(length(content));
        for (Object one : content) {
            add(one, out);
        }
        return new Html(out.toString());
    }

    /// What a page is about, for other programs: [JSON-LD](https://www.w3.org/TR/json-ld11/). No
    /// browser runs it, and nothing in it can end the element.
    static Html linkedData(String json) {
        String safe = json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
        return new Html("<script type=\"application/ld+json\">" + safe + "</script>");
    }

    /// An attribute as it stands in a tag, after a space.
    static String inTag(Attribute attribute) {
        StringBuilder out = new StringBuilder();
        add(attribute, out);
        return out.toString();
    }

    private static void add(Attribute attribute, StringBuilder out) {
        if (attribute.value() != null) {
            out.append(' ').append(attribute.name()).append("=\"");
            escape(attribute.value(), out);
            out.append('"');
        }
    }

    private static void add(Object one, StringBuilder out) {
        switch (one) {
            case null -> {}
            case Html html -> out.append(html.markup);
            case String text -> escape(text, out);
            case Number number -> out.append(number);
            case Iterable<?> many -> many.forEach(each -> add(each, out));
            default -> throw new IllegalArgumentException("no content of HTML: " + one.getClass());
        }
    }

    private static void escape(String text, StringBuilder out) {
        if (isPlain(text)) {
            out.append(text);
            return;
        }
        text.codePoints()
                .forEach(point -> {
                    switch (point) {
                        case '&' -> out.append("&amp;");
                        case '<' -> out.append("&lt;");
                        case '>' -> out.append("&gt;");
                        case '"' -> out.append("&quot;");
                        case '\'' -> out.append("&#39;");
                        default -> out.appendCodePoint(isOdd(point) ? 0xFFFD : point);
                    }
                });
    }

    /// Whether it is ASCII of which nothing means anything in HTML, as most text is.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            boolean isMarkup = one == '&' || one == '<' || one == '>' || one == '"' || one == '\'';
            if (isMarkup || one < ' ' || one >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    /// What HTML forbids, and halves of characters.
    private static boolean isOdd(int point) {
        boolean control = point < ' ' && point != '\n' && point != '\t' && point != '\r';
        return control || point >= 0x7F && point < 0xA0 || point >= 0xD800 && point < 0xE000;
    }

    private static void check(String name) {
        if (NAMES.contains(name)) {
            return;
        }
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of an element or attribute: " + name);
        }
        NAMES.add(name);
    }

    @Override
    public String toString() {
        return markup;
    }
}
