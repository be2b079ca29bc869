package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bookwheel.authority.NameWeights;

/// Tells people's names from other words, and reads them: `S. Loffe and C. Szegedy`, `LeCun, Yann,
/// et al.`, `Tse-Hsun (Peter) Chen`, `juncheng&Ravi`.
final class PersonReader {

    private static final Set<String> PARTICLES = WordSet.of("name particle");

    /// What such words stand in is no person.
    private static final Set<String> GROUPS = WordSet.of("group");

    private static final Pattern OTHERS =
            Pattern.compile(
                    "(?i)(?:collaborators|others|colleagues|co-?workers|more|many more|\\d+ (?:others|more))");

    private static final Pattern LEADING =
            Pattern.compile("^(?i)(?:by|and|with|from|authors?|&|\\+)\\b:?\\s{1,3}");
    private static final Pattern TRAILING =
            Pattern.compile(
                    "(?i)[\\s,;.]{0,4}(?:\\bet\\.?\\s?al\\b|\\bu\\.?\\s?a\\b|\\s[Uu]\\.?|\\bet coll\\b|[外외]\\s?\\d{0,3}\\s?[名명]?|등|等|ら|\\betc\\b|\\bet el\\b|\\band (?:collaborators"
                            + "|others|colleagues|co-?workers|more|many more|\\d+ (?:others|more))"
                            + "|\\.\\.\\.|…)\\.?[\\s,]{0,3}$");
    private static final Pattern MARKS =
            Pattern.compile("[*†‡§¶∗⋆#^\\\\]{1,6}|(?<=\\p{L}{3})[\\d¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}(?=$|[\\s,])");
    private static final Pattern SPLIT =
            Pattern.compile("\\s*(?:;|；|、|\\s&\\s|&|\\b(?:and|und|et|y)\\b|\\s\\+\\s|，|/)\\s*");
    private static final Pattern PUNCTUATION = Pattern.compile("[().,'\"“”‘’]");
    private static final Pattern SPACES = Pattern.compile("\\s{1,20}");
    private static final Pattern HYPHEN = Pattern.compile("[-‐‑–]");
    private static final Pattern HANDLE = Pattern.compile("@([A-Za-z][\\w-]{1,38})");

    /// `Okafor, P. J.`: a surname, then initials.
    private static final Pattern INVERTED =
            Pattern.compile(
                    "(?:(?:and|&)\\s)?((?:\\p{Ll}{1,4}\\s){0,2}\\p{Lu}[\\p{L}'’-]{1,24}(?:\\s\\p{Lu}[\\p{L}'’-]{1,24})?),"
                            + "\\s((?:\\p{Lu}\\.[\\s-]?){1,4}|(?:\\p{Lu}\\.[\\s-]?){1,3}\\p{Lu}|\\p{Lu}{1,2})");

    /// `London, UK` is a place.
    private static final Pattern COUNTRY = Pattern.compile(", (?:UK|US|EU)$");

    /// `Hinton, Geoffrey E.`: a surname, then a given name and initials.
    private static final Pattern WITH_INITIAL =
            Pattern.compile(
                    "((?:\\p{Ll}{1,4}\\s){0,2}\\p{Lu}[\\p{L}'’-]{1,24}),"
                            + "\\s(\\p{Lu}[\\p{L}’'-]{1,24}(?:\\s\\p{Lu}\\.?){1,2})");

    private PersonReader() {}

    /// Whether a text is a surname with initials behind a comma.
    static boolean isInverted(String text) {
        return text.length() <= 60
                && !COUNTRY.matcher(text).find()
                && (INVERTED.matcher(text).matches() || WITH_INITIAL.matcher(text).matches());
    }

    /// How much likelier than not one piece of text names people, in natural logarithms: above 0
    /// for `Ion Stoica`, below for `Long Context`.
    static double likeness(String written) {
        if (CitedVenues.areEditors(written)) {
            return -6;
        }
        if (isInverted(written.strip()) || NameRun.is(written.strip())) {
            return 4;
        }
        String text = clean(written);
        if (text.isEmpty()) {
            return written.toLowerCase(Locale.ROOT).contains("et al") ? 2 : -6;
        }
        if (text.length() > 200) {
            return -6;
        }
        double sum = 0;
        String[] names = SPLIT.split(text);
        int counted = 0;
        for (String name : names) {
            if (!name.isBlank()) {
                sum += ofName(name.strip());
                counted++;
            }
        }
        double mean = counted == 0 ? -6 : sum / counted;
        boolean others = TRAILING.matcher(written.strip()).find();
        if (others && counted == 1 && mean > -3 && text.split(" ").length <= 3) {
            return Math.max(2.5, mean + 2);
        }
        return Math.clamp(mean + (others ? 2 : 0) + (counted > 1 && mean > -0.5 ? 1 : 0), -6, 6);
    }

    private static double ofName(String name) {
        if (HANDLE.matcher(name).matches()) {
            return 1;
        }
        String[] words = SPACES.split(PUNCTUATION.matcher(name).replaceAll(" ").strip());
        if (words.length > 6 || name.isBlank() || name.chars().anyMatch(Character::isDigit)) {
            return -12;
        }
        double score = new double[] {0, -1.6, 0.6, 0.6, 0, -1.5, -3}[words.length];
        for (String word : words) {
            score += ofWord(word);
        }
        return score;
    }

    private static double ofWord(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return 0;
        }
        if (GROUPS.contains(lower)) {
            return -8;
        }
        if (PARTICLES.contains(lower)) {
            return 0;
        }
        boolean capital = Character.isUpperCase(word.charAt(0)) || word.charAt(0) > 0x2E80;
        if (word.length() <= 2 && word.equals(word.toUpperCase(Locale.ROOT))) {
            return word.length() == 1 ? 0.4 : 0;
        }
        double weight = 0;
        String[] parts = HYPHEN.split(word);
        for (String part : parts) {
            weight += Math.clamp(NameWeights.ofForm(part), -3, 3) / parts.length;
        }
        boolean allCapitals = word.length() > 3 && word.equals(word.toUpperCase(Locale.ROOT));
        boolean mixed = word.substring(1).chars().filter(Character::isUpperCase).count() > 1;
        return weight * 0.6
                + (capital ? 0.3 : -1.2)
                - (weight == 0 ? 0.3 : 0)
                - (allCapitals ? weight == 0 ? 2 : 1 : 0)
                - (mixed && !allCapitals && parts.length == 1 ? 1.5 : 0);
    }

    /// The names in a piece of text: usually one; `A and B` gives two, `et al.` none.
    static List<String> names(String written) {
        String text = clean(written);
        List<String> names = new ArrayList<>();
        if (text.isEmpty() || Unstated.is(text)) {
            return names;
        }
        if (NameRun.is(written.strip())) {
            return NameRun.names(written.strip());
        }
        Matcher inverted = INVERTED.matcher(written.strip());
        if (inverted.matches()) {
            String initials = inverted.group(2).strip();
            String dot = initials.matches("(?:.*[.\\s-])?\\p{Lu}") ? "." : "";
            names.add(initials + dot + " " + inverted.group(1));
            return names;
        }
        Matcher full = WITH_INITIAL.matcher(written.strip());
        if (full.matches()) {
            String given = full.group(2);
            String dot = given.endsWith(".") ? "" : ".";
            names.add(given + dot + " " + full.group(1));
            return names;
        }
        for (String name : SPLIT.split(text)) {
            String stripped = strip(name);
            boolean others = OTHERS.matcher(stripped).matches();
            if (!stripped.isEmpty() && stripped.length() <= 80 && !others) {
                names.add(stripped);
            }
        }
        return names;
    }

    /// Joins surnames with the given names that a comma cut off: `LeCun`, `Yann` is `Yann LeCun`.
    /// Done only where most pieces are single words, or initials follow.
    static List<String> joinInverted(List<String> names) {
        long single = names.stream().filter(name -> name.indexOf(' ') < 0).count();
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            boolean inverted =
                    i + 1 < names.size()
                            && (isInitials(names.get(i + 1))
                                    || name.indexOf(' ') < 0
                                            && names.get(i + 1).indexOf(' ') < 0
                                            && (single * 2 > names.size() && single % 2 == 0
                                                    || i == 0 && single == 2)
                                            && !isInitials(name)
                                    || i == 0 && single == 1 && isHeadedBySurname(names));
            if (inverted) {
                joined.add(names.get(++i) + " " + name);
            } else {
                joined.add(name);
            }
        }
        return joined;
    }

    /// `Ba`, `Jimmy Lei`, `Jamie Ryan Kiros`: only the first name stands surname first.
    private static boolean isHeadedBySurname(List<String> names) {
        return names.size() >= 3
                && names.getFirst().indexOf(' ') < 0
                && NameWeights.ofForm(names.getFirst()) > 0
                && names.stream().skip(1).allMatch(name -> name.indexOf(' ') > 0);
    }

    private static boolean isInitials(String text) {
        return text.length() <= 8 && text.matches("(?:\\p{Lu}[.]?[\\s-]?){1,4}");
    }

    private static String clean(String written) {
        String text = Decoration.strip(written.strip());
        String before;
        do {
            before = text;
            text = LEADING.matcher(text).replaceFirst("");
            text = TRAILING.matcher(text).replaceFirst("");
        } while (!text.equals(before));
        return MARKS.matcher(text).replaceAll("").strip();
    }

    private static String strip(String name) {
        String stripped =
                name.replaceAll("^[\\s.,;:()\\[\\]\"“”]{1,6}|[\\s,;:(\\[\"“”]{1,6}$", "").strip();
        var handle = HANDLE.matcher(stripped);
        if (handle.matches()) {
            return handle.group(1);
        }
        stripped = stripped.replaceAll("^@\\s?|\\s*[(（]@[\\w.-]{1,40}[)）]", "");
        boolean initial = stripped.matches(".*\\b\\p{Lu}\\.$") || stripped.endsWith("Jr.");
        boolean open = stripped.indexOf('(') < 0 && stripped.endsWith(")");
        String end = open ? stripped.substring(0, stripped.length() - 1) : stripped;
        return !initial && end.endsWith(".") ? end.substring(0, end.length() - 1) : end;
    }
}
