package org.bookwheel.extract.field;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.bookwheel.authority.GivenNames;
import org.bookwheel.authority.NameWeights;
import org.bookwheel.extract.name.WordSet;

/// Puts people's names into the order in which they are said, whichever way round they are written.
///
/// @param groups names between strong separators, each cut at its commas
record NameOrder(List<List<String>> groups) {

    private static final Pattern TWO_NAMES_AT_END =
            Pattern.compile("\\p{Ll}\\s\\p{Lu}\\p{Ll}+\\s\\p{Lu}\\p{Ll}+$");
    private static final Pattern TWO_NAMES =
            Pattern.compile("\\p{Lu}\\p{Ll}{2,}\\s\\p{Lu}\\p{Ll}{2,}");
    private static final Pattern NO_SURNAME = Pattern.compile(".*(?:\\.|\\p{Ll}{2}\\p{Lu}).*");
    private static final Pattern INITIALS =
            Pattern.compile("(?:(?:\\p{Lu}\\.?|\\p{Lu}\\p{Ll}\\.)[\\s-]?){1,4}");
    private static final Pattern INITIAL_AT_END =
            Pattern.compile("(?:.*[\\s.-])?\\p{Lu}|.*\\b(?:Jr|Sr)");

    /// `Liskov B H`: initials that have no full stops of their own.
    private static final Pattern PLAIN_INITIALS =
            Pattern.compile("\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}){2,3}");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final String EDGES = " \t\n\u000B\f\r–—-";

    private static final Set<String> PARTICLES = WordSet.of("name particle");

    /// Each once: without whoever is named again, be it by the surname alone.
    List<String> names() {
        List<String> names = all();
        List<String> once = new ArrayList<>(new LinkedHashSet<>(names));
        once.removeIf(name ->
                name.indexOf(' ') < 0 && names.stream().anyMatch(one -> one.endsWith(" " + name)));
        return List.copyOf(once);
    }

    private List<String> all() {
        List<String> names = new ArrayList<>();
        boolean invertedPairs =
                groups.size() > 1
                        && groups.stream()
                                .allMatch(one ->
                                        one.size() == 2
                                                && isSurname(one.getFirst())
                                                && isGiven(one.getLast()))
                        && groups.stream().anyMatch(NameOrder::isInverted);
        for (int g = 0; g < groups.size(); g++) {
            List<String> one = groups.get(g);
            if (invertedPairs) {
                names.add(inverted(one.getFirst(), one.getLast()));
            } else {
                names.addAll(names(one, g == 0));
            }
        }
        return names;
    }

    private List<String> names(List<String> one, boolean first) {
        List<String> names = new ArrayList<>();
        int i = 0;
        while (i < one.size()) {
            boolean more = i + 1 < one.size();
            boolean initials = more && isInitials(one.get(i + 1)) && !isInitials(one.get(i));
            boolean heads = more && first && i == 0 && isHeadedBySurname(one);
            if (initials || heads) {
                names.add(inverted(one.get(i), one.get(i + 1)));
                i += 2;
            } else {
                if (!isInitials(one.get(i)) || one.get(i).length() > 2) {
                    names.add(one.get(i));
                }
                i++;
            }
        }
        return names;
    }

    private static String inverted(String surname, String given) {
        boolean initial =
                INITIAL_AT_END.matcher(given).matches()
                        && given.length() < 8
                        && !given.endsWith(".")
                        && given.matches(".*\\p{Lu}$");
        return given + (initial && given.contains(".") ? "." : "") + " " + surname;
    }

    /// `LeCun, Yann, Léon Bottou, and Yoshua Bengio`: only the first name stands surname first.
    private boolean isHeadedBySurname(List<String> one) {
        if (!isSurname(one.getFirst())
                || !isGiven(one.get(1))
                || TWO_NAMES.matcher(one.get(1)).matches()
                        && one.size() + groups.size() > 3
                        && !isKnownToBeInverted(one)) {
            return false;
        }
        List<String> others = new ArrayList<>(one.subList(2, one.size()));
        groups.stream().skip(1).forEach(others::addAll);
        return others.isEmpty()
                ? one.size() == 2 && groups.size() == 1 && isInverted(one)
                : others.stream().allMatch(name -> name.indexOf(' ') > 0);
    }

    /// `Kuba, Jakub Grudzien, Ruiqing Chen, ...`: a surname before somebody's given names.
    private static boolean isKnownToBeInverted(List<String> one) {
        String surname = one.getFirst();
        return NameWeights.of(surname) > 0
                && !GivenNames.begin(surname)
                && GivenNames.begin(one.get(1));
    }

    /// Whether the second of two names is the given name of the first: `Hooker, Ottosson` are two
    /// people. A name that nobody knows is one behind a known surname.
    private static boolean isInverted(List<String> pair) {
        String surname = pair.getFirst();
        String given = pair.getLast();
        boolean unknown = NameWeights.of(given) == 0;
        boolean behindSurname = NameWeights.of(surname) > 0 && !GivenNames.begin(surname);
        return isInitials(given.split(" ", 2)[0])
                || GivenNames.begin(given)
                || unknown && behindSurname;
    }

    private static boolean isSurname(String text) {
        String[] words = SPACES.split(text);
        boolean particle =
                words.length > 1 && PARTICLES.contains(words[0].toLowerCase(Locale.ROOT));
        boolean whole = words.length > 1 && isInitials(words[words.length - 1]);
        return !whole
                && (words.length == 1 || particle && words.length <= 3)
                && !NO_SURNAME.matcher(text).matches();
    }

    private static boolean isGiven(String text) {
        return SPACES.split(text).length <= 3 && !TWO_NAMES_AT_END.matcher(text).find();
    }

    /// Whether a full stop at the end belongs to the name.
    static boolean endsWithInitial(String text) {
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        boolean may = last == 'r' || Character.isUpperCase(last) || Character.isSurrogate(last);
        return may
                && INITIAL_AT_END.matcher(text).matches()
                && !PLAIN_INITIALS.matcher(text).matches();
    }

    /// Without blanks and dashes around it, and full stops before it.
    static String withoutEdges(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && (text.charAt(from) == '.' || EDGES.indexOf(text.charAt(from)) >= 0)) {
            from++;
        }
        while (to > from && EDGES.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    static boolean isInitials(String text) {
        boolean surname = text.length() > 3 && text.chars().allMatch(Character::isUpperCase);
        return !surname && text.length() <= 9 && INITIALS.matcher(text).matches();
    }
}
