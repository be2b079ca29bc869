package org.bookwheel.export;

/// Text as LaTeX and BibTeX take it: nothing in it acts, and its braces are balanced. BibTeX counts
/// braces whether or not a backslash stands before them, so braces of the text become words.
final class Latex {

    private Latex() {}

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        String line = CitationNote.line(text);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '{' -> escaped.append("\\textbraceleft{}");
                case '}' -> escaped.append("\\textbraceright{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '$', '&', '#', '_', '%' -> escaped.append('\\').append(c);
                // LaTeX makes one sign of two of these
                case '-', '\'', '`' ->
                        escaped.append(i > 0 && line.charAt(i - 1) == c ? "{}" : "").append(c);
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /// As [#escape], with the words in braces whose capitals a style must not change: `{vLLM}`.
    static String title(String text) {
        StringBuilder title = new StringBuilder();
        for (String word : CitationNote.line(text).split(" ")) {
            title.append(title.isEmpty() ? "" : " ");
            String escaped = escape(word);
            title.append(hasInnerCapital(word) ? "{" + escaped + "}" : escaped);
        }
        return title.toString();
    }

    private static boolean hasInnerCapital(String word) {
        return word.codePoints().skip(1).anyMatch(Character::isUpperCase);
    }

    /// An address, which styles set as it stands: what would act in it is percent-encoded.
    static String verbatim(String url) {
        StringBuilder plain = new StringBuilder(url.length());
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c <= ' ' || c == 0x7f || "{}\\\"^`|<>".indexOf(c) >= 0) {
                plain.append('%').append("%02X".formatted((int) c));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
