package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bookwheel.authority.NameWeights;

/// Runs of people as BibTeX has them: `Okafor, Ada and Park, Jin B. and Li, Wei`. Their commas
/// separate no people, so a run is one piece.
final class NameRun {

    private static final String SURNAME =
            "(?:\\p{Ll}{1,4} ){0,2}\\p{Lu}(?:['’]\\p{Lu})?\\p{Ll}[\\p{L}'’-]{0,24}";

    private static final String INITIALS =
            SURNAME
                    + "(?: \\p{Lu}\\p{Ll}[\\p{L}'’-]{0,24})?, (?:\\p{Lu}\\.[ -]?){0,3}\\p{Lu}\\b\\.?";

    private static final String GIVEN =
            SURNAME + ", \\p{Lu}[\\p{Ll}'’-]{1,24}(?: \\p{Lu}[\\p{Ll}'’-]{0,24}\\.?){0,2}";

    private static final Pattern RUN =
            Pattern.compile(
                    "(?<![\\p{L}-])(?:%1$s(?:,? (?:and|&) %1$s){1,60}|%2$s(?: and %2$s){1,60})"
                            .formatted(INITIALS, GIVEN));

    private static final Pattern AND = Pattern.compile(",? (?:and|&) ");

    private static final Pattern INITIAL = Pattern.compile("(?:^|[ .-])\\p{Lu}$");

    private final List<int[]> runs = new ArrayList<>();

    /// The runs in a text.
    NameRun(String text) {
        if (text.contains(" and ") || text.contains(" & ")) {
            Matcher matcher = RUN.matcher(text);
            while (matcher.find()) {
                if (arePeople(matcher.group())) {
                    runs.add(new int[] {matcher.start(), matcher.end()});
                }
            }
        }
    }

    /// Whether an index lies in a run.
    boolean holds(int index) {
        for (int[] run : runs) {
            if (index >= run[0] && index < run[1]) {
                return true;
            }
        }
        return false;
    }

    /// Whether a text is a run and nothing else.
    static boolean is(String text) {
        return text.indexOf(',') > 0 && RUN.matcher(text).matches() && arePeople(text);
    }

    /// The people of a run, given names first.
    static List<String> names(String run) {
        List<String> names = new ArrayList<>();
        for (String name : AND.split(run)) {
            int comma = name.indexOf(", ");
            String given = name.substring(comma + 2).strip();
            boolean initial = INITIAL.matcher(given).find();
            names.add(given + (initial ? ". " : " ") + name.substring(0, comma));
        }
        return names;
    }

    /// `Robotics, Science and Systems, Rome` has the form, too.
    private static boolean arePeople(String run) {
        double sum = 0;
        int all = 0;
        for (String name : AND.split(run)) {
            for (String word : name.split("[ ,.-]+")) {
                sum += word.length() == 1 ? 1 : Math.clamp(NameWeights.ofForm(word), -3, 3);
                all++;
            }
        }
        return sum > 0.3 * all;
    }
}
