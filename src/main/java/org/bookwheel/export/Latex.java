package org.bookwheel.export;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text as LaTeX and BibTeX take it: nothing in it acts, and its braces are balanced. BibTeX counts
/// braces whether or not a backslash stands before them, so braces of the text become words.
final class Latex {

    /// What may stand in a title as LaTeX: it sets letters and signs, and does nothing else.
    private static final Set<String> COMMANDS =
            Set.of(
                    "alpha",
                    "beta",
                    "gamma",
                    "delta",
                    "epsilon",
                    "varepsilon",
                    "zeta",
                    "eta",
                    "theta",
                    "iota",
                    "kappa",
                    "lambda",
                    "mu",
                    "nu",
                    "xi",
                    "pi",
                    "rho",
                    "sigma",
                    "tau",
                    "upsilon",
                    "phi",
                    "varphi",
                    "chi",
                    "psi",
                    "omega",
                    "Gamma",
                    "Delta",
                    "Theta",
                    "Lambda",
                    "Xi",
                    "Pi",
                    "Sigma",
                    "Upsilon",
                    "Phi",
                    "Psi",
                    "Omega",
                    "ell",
                    "infty",
                    "times",
                    "cdot",
                    "cdots",
                    "ldots",
                    "dots",
                    "pm",
                    "leq",
                    "le",
                    "geq",
                    "ge",
                    "neq",
                    "ne",
                    "approx",
                    "sim",
                    "to",
                    "rightarrow",
                    "leftarrow",
                    "log",
                    "min",
                    "max",
                    "exp",
                    "sqrt",
                    "frac",
                    "sum",
                    "prod",
                    "in",
                    "subset",
                    "cup",
                    "cap",
                    "circ",
                    "star",
                    "dagger",
                    "partial",
                    "nabla",
                    "forall",
                    "exists",
                    "text",
                    "textit",
                    "textbf",
                    "texttt",
                    "textsc",
                    "textrm",
                    "textsf",
                    "emph",
                    "mathrm",
                    "mathbf",
                    "mathcal",
                    "mathbb",
                    "mathit",
                    "mathsf",
                    "mathtt",
                    "tilde",
                    "hat",
                    "bar",
                    "vec",
                    "widetilde",
                    "widehat",
                    "overline",
                    "underline",
                    "operatorname",
                    "ss",
                    "ae",
                    "oe",
                    "o",
                    "l",
                    "aa",
                    "AE",
                    "OE",
                    "O",
                    "L",
                    "AA",
                    "TeX",
                    "LaTeX");

    private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+)");

    /// Between dollars, of which neither stands beside a blank, nor the last before a digit: prices
    /// are none.
    private static final String MATHEMATICS = "\\$(?=\\S)[^$\\n]{1,200}(?<=\\S)\\$(?!\\d)";

    /// A command with what it sets, or a letter with an accent.
    private static final String SET =
            "\\\\[A-Za-z]+(?:\\{[^{}\\\\$%#&~^_]{0,200}\\})?"
                    + "|\\{?\\\\[\"'`^~=.][A-Za-z]\\}?|\\\\[\"'`^~=.]\\{[A-Za-z]\\}";

    private static final Pattern AS_IT_IS = Pattern.compile(MATHEMATICS + "|" + SET);

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

    /// As [#escape], but mathematics and what LaTeX sets stay as they are, and words whose capitals
    /// a style must not change stand in braces: `{vLLM}`.
    static String title(String text) {
        String line = CitationNote.line(text);
        StringBuilder title = new StringBuilder();
        Matcher set = AS_IT_IS.matcher(line);
        int done = 0;
        while (set.find()) {
            if (isHarmless(set.group())) {
                words(line.substring(done, set.start()), title);
                title.append(set.group());
                done = set.end();
            }
        }
        words(line.substring(done), title);
        return title.toString();
    }

    /// Whether all commands are known, and braces and brackets of commands end where they must.
    private static boolean isHarmless(String latex) {
        int open = 0;
        for (char c : latex.toCharArray()) {
            open += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (open < 0 || c == '%' || c == '#' || c == '&') {
                return false;
            }
        }
        return open == 0
                && !latex.contains("^^")
                && COMMAND.matcher(latex)
                        .results()
                        .allMatch(command -> COMMANDS.contains(command.group(1)));
    }

    private static void words(String text, StringBuilder title) {
        String[] words = text.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            title.append(i == 0 ? "" : " ").append(word(words[i]));
        }
    }

    /// Without the signs around it in its braces, if it stands in any.
    private static String word(String written) {
        int start = 0;
        int end = written.length();
        while (start < end && !Character.isLetterOrDigit(written.codePointAt(start))) {
            start += Character.charCount(written.codePointAt(start));
        }
        while (end > start && isSignBehind(written.codePointBefore(end))) {
            end -= Character.charCount(written.codePointBefore(end));
        }
        String word = written.substring(start, end);
        return hasInnerCapital(word)
                ? escape(written.substring(0, start))
                        + "{"
                        + escape(word)
                        + "}"
                        + escape(written.substring(end))
                : escape(written);
    }

    /// `C++` and `C#` are words.
    private static boolean isSignBehind(int point) {
        return !Character.isLetterOrDigit(point) && point != '+' && point != '#';
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
