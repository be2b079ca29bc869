package org.bookwheel.fielded;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.bookwheel.work.ResourceTable;

/// What a reader sees of a text in LaTeX, as it stands in BibTeX: accents and signs as letters, no
/// braces, no commands (`latex.tsv`). Formulas between dollars stay as written. For one text.
final class LatexText {

    /// A longer formula is two prices.
    private static final int LONGEST_FORMULA = 300;

    /// No letter has more.
    private static final int MOST_ACCENTS = 4;

    private static final Map<String, Map<String, String>> COMMANDS = commands();

    private final String latex;
    private final StringBuilder plain;
    private int at;

    /// How many accents stand around the place.
    private int accents;

    private LatexText(String latex) {
        this.latex = latex;
        this.plain = new StringBuilder(latex.length());
    }

    private static Map<String, Map<String, String>> commands() {
        Map<String, Map<String, String>> kinds = new HashMap<>();
        for (String[] row : ResourceTable.rows(LatexText.class, "latex.tsv")) {
            kinds.computeIfAbsent(row[0], kind -> new HashMap<>())
                    .put(row[1], row.length > 2 ? row[2] : "");
        }
        kinds.get("accent")
                .replaceAll((name, hex) -> Character.toString(Integer.parseInt(hex, 16)));
        return kinds;
    }

    /// The plain text, with white space collapsed.
    static String plain(String latex) {
        LatexText text = new LatexText(latex);
        while (text.at < latex.length()) {
            text.next();
        }
        return text.plain.toString().replaceAll("\\s+", " ").strip();
    }

    /// An address: only braces and backslashes before signs are not its own.
    static String verbatim(String latex) {
        String text = latex.strip().replaceFirst("^\\\\(?:url|path|nolinkurl)\\s*(?=\\{)", "");
        return text.replace("\\textasciitilde", "~")
                .replace("$\\sim$", "~")
                .replaceAll("\\\\(?=[_%&#~$^{}])", "")
                .replaceAll("[{}\\s]", "");
    }

    private void next() {
        char c = latex.charAt(at);
        switch (c) {
            case '{', '}' -> at++;
            case '\\' -> command();
            case '$' -> formula();
            case '~' -> add(" ", 1);
            case '-' -> dash();
            case '`' -> quote("``", "“");
            case '\'' -> quote("''", "”");
            default -> add(String.valueOf(c), 1);
        }
    }

    private void add(String text, int length) {
        plain.append(text);
        at += length;
    }

    private void dash() {
        if (latex.startsWith("---", at)) {
            add("—", 3);
        } else if (latex.startsWith("--", at)) {
            add("–", 2);
        } else {
            add("-", 1);
        }
    }

    private void quote(String doubled, String sign) {
        if (latex.startsWith(doubled, at)) {
            add(sign, 2);
        } else {
            add(doubled.substring(1), 1);
        }
    }

    private void formula() {
        int from = at;
        int end = from + 1;
        int last = Math.min(latex.length(), from + LONGEST_FORMULA);
        while (end < last && (latex.charAt(end) != '$' || latex.charAt(end - 1) == '\\')) {
            end++;
        }
        boolean closed = end < last && end > from + 1;
        add(closed ? latex.substring(from, end + 1) : "$", closed ? end + 1 - from : 1);
    }

    private void command() {
        int from = at + 1;
        int end = from;
        while (end < latex.length() && isLetter(latex.charAt(end))) {
            end++;
        }
        if (end == from) {
            sign(from);
            return;
        }
        String name = latex.substring(from, end);
        at = end;
        if (COMMANDS.get("accent").containsKey(name)) {
            accent(COMMANDS.get("accent").get(name));
        } else if (COMMANDS.get("sign").containsKey(name)) {
            plain.append(COMMANDS.get("sign").get(name));
            spaces();
        } else if (COMMANDS.get("font").containsKey(name)) {
            spaces();
        } else if (COMMANDS.get("skip").containsKey(name)) {
            argument();
        } else if (at == latex.length() || latex.charAt(at) != '{') {
            // one that nobody knows says more than nothing
            plain.append('\\').append(name);
        }
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /// A command of one sign.
    private void sign(int from) {
        if (from == latex.length()) {
            add("\\", 1);
            return;
        }
        String name = latex.substring(from, from + 1);
        at = from + 1;
        if (COMMANDS.get("accent").containsKey(name)) {
            accent(COMMANDS.get("accent").get(name));
        } else if (" \\,;:!".contains(name)) {
            plain.append(name.equals("!") ? "" : " ");
        } else if (!"-/".contains(name)) {
            plain.append(name);
        }
    }

    private void spaces() {
        while (at < latex.length() && latex.charAt(at) == ' ') {
            at++;
        }
    }

    /// Sets a mark on the letter that follows, in braces or not.
    private void accent(String mark) {
        spaces();
        while (at < latex.length() && latex.charAt(at) == '{') {
            at++;
        }
        if (at == latex.length() || latex.charAt(at) == '}') {
            // an accent on nothing is the sign itself: `\~{}`
            plain.append(mark.equals("\u0303") ? "~" : mark.equals("\u0302") ? "^" : "");
            return;
        }
        int before = plain.length();
        if (latex.startsWith("\\i", at) || latex.startsWith("\\j", at)) {
            boolean other = at + 2 < latex.length() && isLetter(latex.charAt(at + 2));
            plain.append(latex.charAt(at + 1));
            at += other ? 1 : 2;
            spaces();
        } else if (latex.charAt(at) == '\\' && accents < MOST_ACCENTS) {
            accents++;
            next();
            accents--;
        } else {
            add(
                    Character.toString(latex.codePointAt(at)),
                    Character.charCount(latex.codePointAt(at)));
        }
        if (plain.length() > before) {
            String letter = plain.substring(before);
            int first = Character.charCount(letter.codePointAt(0));
            String marked = letter.substring(0, first) + mark + letter.substring(first);
            plain.setLength(before);
            plain.append(Normalizer.normalize(marked, Normalizer.Form.NFC));
        }
    }

    /// Passes over one argument.
    private void argument() {
        spaces();
        int depth = 0;
        while (at < latex.length()) {
            char c = latex.charAt(at++);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth <= 0) {
                return;
            }
        }
    }
}
