package org.bookwheel.export;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A person's name in the parts that citation formats want. Names are written `Given Surname`; the
/// surname is taken to begin at the last word, or at the particle before it (`van der Maaten`).
/// What is no such name is kept whole.
///
/// @param given empty for a name kept whole
/// @param family the surname, or the whole name
/// @param suffix `Jr.`, `III`, or empty
record PersonName(String given, String family, String suffix) {

    private static final Set<String> PARTICLES =
            Set.of(
                    "al", "bin", "da", "dal", "de", "del", "della", "den", "der", "di", "do", "dos",
                    "du", "el", "ibn", "la", "le", "ten", "ter", "van", "von", "zu", "zur");

    /// Words of which one begins or ends the name of an institution.
    private static final Set<String> INSTITUTIONS =
            Set.of(
                    "AI",
                    "Agency",
                    "Association",
                    "Center",
                    "Centre",
                    "Collaboration",
                    "College",
                    "Committee",
                    "Community",
                    "Consortium",
                    "Contributors",
                    "Corporation",
                    "Council",
                    "Developers",
                    "Foundation",
                    "Group",
                    "Inc",
                    "Inc.",
                    "Institute",
                    "Lab",
                    "Labs",
                    "Laboratory",
                    "Ltd",
                    "Ltd.",
                    "Project",
                    "Research",
                    "Society",
                    "Team",
                    "University");

    private static final Set<String> SUFFIXES = Set.of("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV");

    static PersonName of(String written) {
        String name = CitationNote.line(written);
        List<String> words = Arrays.asList(name.split(" "));
        String suffix =
                words.size() > 2 && SUFFIXES.contains(words.getLast()) ? words.getLast() : "";
        int end = words.size() - (suffix.isEmpty() ? 0 : 1);
        boolean isInstitution =
                INSTITUTIONS.contains(words.getFirst()) || INSTITUTIONS.contains(words.getLast());
        if (end < 2
                || isInstitution
                || name.indexOf(',') >= 0
                || words.stream().anyMatch("and"::equalsIgnoreCase)) {
            return new PersonName("", name, "");
        }
        int start = end - 1;
        while (start > 1 && PARTICLES.contains(words.get(start - 1))) {
            start--;
        }
        return new PersonName(
                join(words.subList(0, start)), join(words.subList(start, end)), suffix);
    }

    private static String join(List<String> words) {
        return words.stream().collect(Collectors.joining(" "));
    }

    /// Whether nothing is known of its parts.
    boolean isWhole() {
        return given.isEmpty();
    }

    /// `Kwon, Woosuk` or `King, Jr., Martin Luther`, in the order that BibTeX wants if `middle`,
    /// else with the suffix last, as RIS has it.
    String inverted(boolean middle) {
        if (isWhole()) {
            return family;
        }
        if (suffix.isEmpty()) {
            return family + ", " + given;
        }
        return middle
                ? family + ", " + suffix + ", " + given
                : family + ", " + given + ", " + suffix;
    }
}
