package org.bookwheel.fielded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Names of people as reference managers write them, put into the order in which they are said.
final class PersonNames {

    private static final String SUFFIX = "(?i)(?:jr|sr|i{2,3}|iv)\\.?";

    /// Between people.
    private static final Pattern AND =
            Pattern.compile("(?i)\\p{javaWhitespace}and(?=\\p{javaWhitespace})");

    private static final Pattern COMMA = Pattern.compile(",");

    private PersonNames() {}

    /// `Kwon, Woosuk` is Woosuk Kwon, `King, Jr., Martin` and `King, Martin, Jr.` Martin King Jr.;
    /// what has more commas is left as it is.
    static String said(String written) {
        return said(List.of(written.split(",")), written.strip());
    }

    private static String said(List<String> parts, String otherwise) {
        List<String> full =
                parts.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
        return switch (full.size()) {
            case 1 -> full.getFirst();
            case 2 -> said(full.get(0), full.get(1), "");
            case 3 ->
                    full.get(1).matches(SUFFIX)
                            ? said(full.get(0), full.get(2), full.get(1))
                            : said(full.get(0), full.get(1), full.get(2));
            default -> otherwise;
        };
    }

    static String said(String family, String given, String suffix) {
        return Stream.of(given, family, suffix)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /// The people of BibTeX: `and` outside of braces stands between them, `others` is nobody. What
    /// stands in braces as a whole is no person and stays as it is.
    static List<String> ofBibTex(String latex) {
        List<String> people = new ArrayList<>();
        for (String name : cut(latex, AND)) {
            String plain = LatexText.plain(name);
            List<String> parts = cut(name, COMMA).stream().map(LatexText::plain).toList();
            if (name.contains("family=")) {
                people.add(named(parts));
                continue;
            }
            boolean several = parts.size() > 2 && parts.stream().allMatch(one -> one.contains(" "));
            if (several) {
                people.addAll(parts);
            } else if (!plain.isEmpty() && !plain.equalsIgnoreCase("others")) {
                people.add(said(parts, plain));
            }
        }
        return people;
    }

    /// As biblatex takes it: `family=Berg, given=Ida, prefix=van den`.
    private static String named(List<String> parts) {
        Map<String, String> named = new HashMap<>();
        for (String part : parts) {
            int sign = part.indexOf('=');
            if (sign > 0) {
                named.put(part.substring(0, sign).strip(), part.substring(sign + 1).strip());
            }
        }
        String family = named.getOrDefault("prefix", "") + " " + named.getOrDefault("family", "");
        return said(family, named.getOrDefault("given", ""), named.getOrDefault("suffix", ""));
    }

    /// Cuts a text in LaTeX outside of braces, where one of these separators stands.
    private static List<String> cut(String latex, Pattern separator) {
        List<String> parts = new ArrayList<>();
        Matcher at = separator.matcher(latex);
        int depth = 0;
        int from = 0;
        for (int i = 0; i < latex.length(); i++) {
            char c = latex.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0 && at.region(i, latex.length()).lookingAt()) {
                parts.add(latex.substring(from, i));
                from = at.end();
            }
        }
        parts.add(latex.substring(from));
        return parts;
    }
}
