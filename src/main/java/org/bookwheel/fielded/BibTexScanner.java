package org.bookwheel.fielded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a text in [BibTeX](https://www.ctan.org/pkg/bibtex) into entries, with their values as they
/// stand there, in LaTeX. Each entry is read for itself, so that one without its end costs no
/// other. For one text.
final class BibTexScanner {

    /// An entry as written.
    ///
    /// @param from its `@`
    /// @param to behind its end
    /// @param key by which others refer to it
    /// @param fields by name in small letters; of a name given twice the first
    record Raw(int from, int to, String type, String key, Map<String, String> fields) {}

    /// Something that cannot be read.
    record Broken(int from, String reason) {}

    private static final Pattern START =
            Pattern.compile("@\\s{0,9}+([A-Za-z]{1,40}+)\\s{0,99}+([{(])");

    /// The beginning of an entry on a line of its own: within a value, that has no end.
    private static final Pattern NEXT =
            Pattern.compile(
                    "[\\r\\n][ \\t]{0,40}+@[A-Za-z]{1,40}+[ \\t]{0,9}+(?:\\{|\\([^\\s(){},]{1,200}+,)");

    /// One that stands for more could make a short text a very long one.
    private static final int LONGEST_MACRO = 300;

    private final String text;
    private final Map<String, String> macros = new HashMap<>();
    final List<Raw> entries = new ArrayList<>();
    final List<Broken> broken = new ArrayList<>();

    private int at;

    /// Where what is read now must have ended.
    private int limit;

    private BibTexScanner(String text) {
        this.text = text;
    }

    static BibTexScanner of(String text) {
        BibTexScanner scanner = new BibTexScanner(text);
        scanner.all();
        return scanner;
    }

    /// Says why an entry cannot be read.
    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String reason) {
            super(reason, null, false, false);
        }
    }

    private void all() {
        Matcher start = START.matcher(text);
        Matcher next = NEXT.matcher(text);
        limit = 0;
        while (at < text.length() && start.find(at)) {
            int from = start.start();
            at = start.end();
            if (limit <= from) {
                limit = next.find(from) ? next.start() + 1 : text.length();
            }
            if (!isCommentedOut(from)) {
                object(from, start.group(1), start.group(2).equals("{") ? '}' : ')');
            }
        }
    }

    /// Whether a `%` stands before it on its line.
    private boolean isCommentedOut(int from) {
        for (int i = from - 1; i >= Math.max(0, from - 80); i--) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                return false;
            } else if (c == '%') {
                return true;
            }
        }
        return false;
    }

    private void object(int from, String type, char close) {
        try {
            switch (type.toLowerCase(Locale.ROOT)) {
                case "comment", "preamble" -> pass(close);
                case "string" -> {
                    String name = name().toLowerCase(Locale.ROOT);
                    expect('=');
                    String value = value(close);
                    if (value.length() > LONGEST_MACRO) {
                        throw new Unreadable("a macro must not be longer than a name");
                    }
                    macros.put(name, value);
                    spaces();
                    expect(close);
                }
                default -> entry(from, type, close);
            }
        } catch (Unreadable why) {
            if (!type.equalsIgnoreCase("comment")) {
                broken.add(new Broken(from, why.getMessage()));
            }
            at = limit;
        }
    }

    private void entry(int from, String type, char close) throws Unreadable {
        int start = at;
        while (at < limit && ",=}".indexOf(text.charAt(at)) < 0 && text.charAt(at) != close) {
            at++;
        }
        String key = text.substring(start, at).strip();
        Map<String, String> fields = new HashMap<>();
        if (at < limit && text.charAt(at) == '=') {
            // no key: what stands there is the first field
            at = start;
            key = "";
        }
        while (true) {
            spaces();
            while (at < limit && text.charAt(at) == ',') {
                at++;
                spaces();
            }
            if (at >= limit) {
                throw new Unreadable("an entry must end with %s, but does not".formatted(close));
            } else if (text.charAt(at) == close) {
                at++;
                entries.add(new Raw(from, at, type.toLowerCase(Locale.ROOT), key, fields));
                return;
            }
            String name = name().toLowerCase(Locale.ROOT);
            expect('=');
            fields.putIfAbsent(name, value(close));
        }
    }

    private void spaces() {
        boolean comment = false;
        while (at < limit) {
            char c = text.charAt(at);
            comment = c == '%' || comment && c != '\n' && c != '\r';
            if (!comment && !Character.isWhitespace(c)) {
                return;
            }
            at++;
        }
    }

    private String name() throws Unreadable {
        spaces();
        int start = at;
        while (at < limit
                && !Character.isWhitespace(text.charAt(at))
                && "{}()\"=,#%".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == start) {
            throw new Unreadable("a field must begin with its name, but there is " + found());
        }
        return text.substring(start, at);
    }

    private void expect(char sign) throws Unreadable {
        spaces();
        if (at >= limit || text.charAt(at) != sign) {
            throw new Unreadable("expected `%s`, but there is %s".formatted(sign, found()));
        }
        at++;
    }

    private String found() {
        return at < limit ? "`" + text.charAt(at) + "`" : "the end";
    }

    /// Texts, numbers and macros, joined by `#`.
    private String value(char close) throws Unreadable {
        StringBuilder value = new StringBuilder();
        do {
            spaces();
            if (at >= limit) {
                throw new Unreadable("a field must have a value, but there is the end");
            }
            char c = text.charAt(at);
            if (c == '{') {
                int start = ++at;
                pass('}');
                value.append(text, start, at - 1);
            } else if (c == '"') {
                value.append(quoted());
            } else if (c == ',' || c == close) {
                return value.toString();
            } else {
                String macro = name();
                value.append(macros.getOrDefault(macro.toLowerCase(Locale.ROOT), macro));
            }
            spaces();
        } while (at < limit && text.charAt(at) == '#' && at++ >= 0);
        return value.toString();
    }

    private String quoted() throws Unreadable {
        int start = ++at;
        int depth = 0;
        while (at < limit) {
            char c = text.charAt(at++);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '"' && depth <= 0) {
                return text.substring(start, at - 1);
            }
        }
        throw new Unreadable("a value in quotes must end with a quote, but does not");
    }

    /// Goes behind the end of a part, of which the beginning was read.
    private void pass(char close) throws Unreadable {
        int depth = 0;
        while (at < limit) {
            char c = text.charAt(at++);
            if (c == close && depth == 0) {
                return;
            }
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
        throw new Unreadable("what begins with a brace must end with one, but does not");
    }
}
