package org.bookwheel.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads BibTeX as strictly as BibTeX does: braces are counted, with or without a backslash.
public final class StrictBibTex {

    /// An entry.
    ///
    /// @param fields as they stand in the file, without the outer braces
    public record Entry(String type, String key, Map<String, String> fields) {

        /// A field's text as a reader of the typeset page sees it.
        public String text(String field) {
            return plain(fields.getOrDefault(field, ""));
        }
    }

    private final String text;
    private int at;

    private StrictBibTex(String text) {
        this.text = text;
    }

    public static List<Entry> read(String text) {
        StrictBibTex reader = new StrictBibTex(text);
        List<Entry> entries = new ArrayList<>();
        while (reader.at < text.length()) {
            entries.add(reader.entry());
            reader.white();
        }
        return entries;
    }

    private Entry entry() {
        expect('@');
        String type = until('{');
        String key = until(',');
        Map<String, String> fields = new LinkedHashMap<>();
        white();
        while (text.charAt(at) != '}') {
            String name = until('=').strip();
            white();
            if (fields.put(name, text.charAt(at) == '{' ? value() : macro()) != null) {
                throw new AssertionError("twice: " + name);
            }
            white();
            if (text.charAt(at) == ',') {
                at++;
                white();
            }
        }
        expect('}');
        return new Entry(type, key, fields);
    }

    /// A name that stands for a text, as those of months do.
    private String macro() {
        int start = at;
        while (Character.isLetter(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private String value() {
        expect('{');
        int start = at;
        for (int depth = 1; depth > 0; at++) {
            char c = text.charAt(at);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
        return text.substring(start, at - 1);
    }

    private String until(char end) {
        int start = at;
        at = text.indexOf(end, at);
        if (at < 0) {
            throw new AssertionError("no " + end + " after " + text.substring(start));
        }
        return text.substring(start, at++);
    }

    private void expect(char c) {
        if (text.charAt(at) != c) {
            throw new AssertionError("expected %c at %d: %s".formatted(c, at, text.substring(at)));
        }
        at++;
    }

    private void white() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /// Takes off LaTeX's escapes and then the braces that only group.
    private static String plain(String latex) {
        String[][] words = {
            {"\\textbackslash{}", "\u0001"},
            {"\\textbraceleft{}", "\u0002"},
            {"\\textbraceright{}", "\u0003"},
            {"\\textasciitilde{}", "~"},
            {"\\textasciicircum{}", "^"}
        };
        String plain = latex;
        for (String[] word : words) {
            plain = plain.replace(word[0], word[1]);
        }
        plain = plain.replaceAll("\\\\([$&#_%])", "$1");
        if (plain.indexOf('\\') >= 0) {
            throw new AssertionError("a command of LaTeX: " + latex);
        }
        return plain.replace("{", "")
                .replace("}", "")
                .replace('\u0001', '\\')
                .replace('\u0002', '{')
                .replace('\u0003', '}');
    }

    /// The names of a field of names, as BibTeX divides them: at `and` outside of braces.
    public static List<String> names(String field) {
        List<String> names = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0 && field.regionMatches(true, i, " and ", 0, 5)) {
                names.add(plain(field.substring(start, i)));
                start = i + 5;
            }
        }
        names.add(plain(field.substring(start)));
        return names;
    }
}
