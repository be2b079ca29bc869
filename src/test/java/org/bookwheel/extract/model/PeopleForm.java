package org.bookwheel.extract.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// How one list writes people.
final class PeopleForm {

    /// @param names as the answer has them
    record Written(String text, List<String> names) {}

    private static final Set<String> PARTICLES =
            Set.of(
                    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "la", "le",
                    "bin", "ben", "al", "el", "ter", "ten", "zu");

    private final Draw draw;
    final String kind;
    private final String separator;
    private final String last;
    private final String others;
    private final int most;
    private final double marked;
    private final boolean linked;
    private final boolean leadBold;

    private PeopleForm(
            Draw draw, String kind, String separator, String last, String others, int most) {
        this.draw = draw;
        this.kind = kind;
        this.separator = separator;
        this.last = last;
        this.others = others;
        this.most = most;
        this.marked = draw.chance(.06) ? .3 : 0;
        this.linked = draw.chance(.03);
        this.leadBold = draw.chance(.02);
    }

    static PeopleForm any(Draw draw) {
        String kind =
                draw.lot(
                        46,
                        "full",
                        13,
                        "initials",
                        3,
                        "glued",
                        15,
                        "surname",
                        4,
                        "comma",
                        7,
                        "apa",
                        6,
                        "vancouver",
                        3,
                        "first",
                        2,
                        "bibtex",
                        1,
                        "nodots");
        return of(draw, kind);
    }

    static PeopleForm of(Draw draw, String kind) {
        String separator =
                switch (kind) {
                    case "comma" -> draw.lot(5, "; ", 1, " / ", 1, " & ");
                    case "bibtex" -> " and ";
                    case "surname" -> draw.lot(8, ", ", 1, " & ", 1, "/");
                    case "apa", "vancouver", "first" -> ", ";
                    default ->
                            draw.lot(
                                    20, ", ", 3, "; ", 1, " · ", 1, " and ", .6, " / ", .4, " & ",
                                    .4, " | ");
                };
        String last = draw.lot(4, separator, 3, " and ", 3, ", and ", 2, " & ");
        if (!separator.startsWith(",") || kind.equals("vancouver")) {
            last = separator;
        } else if (kind.equals("apa")) {
            last = draw.lot(4, ", & ", 1, ", and ", 1, " & ", 1, ", ");
        } else if (kind.equals("first")) {
            last = ", and ";
        }
        String others =
                draw.lot(
                        8,
                        " et al.",
                        3,
                        ", et al.",
                        2,
                        " et al",
                        1,
                        ", etc.",
                        .7,
                        " et.al.",
                        .5,
                        " et al..",
                        .4,
                        ", ...",
                        .3,
                        " et al .",
                        .3,
                        " and others",
                        .3,
                        " *et al.*",
                        .3,
                        " _et al._");
        int most = Integer.parseInt(draw.lot(5, "1", 2, "2", 3, "3", 2, "5", 9, "99"));
        if (kind.equals("surname")) {
            most = Integer.parseInt(draw.lot(8, "1", 1, "3", 1, "4"));
        }
        return new PeopleForm(
                draw, kind, separator, last, others.equals(" et al..") ? " et al." : others, most);
    }

    /// With the first of them alone, as in `Surname 2001`.
    Written lead(List<String> people, boolean asTheyAre) {
        String first = people.getFirst();
        String name = asTheyAre ? first.split(" ")[0] : surname(first);
        return new Written(name, List.of(name));
    }

    /// @param asTheyAre names whose order or script allows no other form
    Written write(List<String> people, boolean asTheyAre) {
        int count = Math.min(people.size(), most);
        boolean cut = people.size() > count;
        if (kind.equals("surname") && people.size() <= 3) {
            count = people.size();
            cut = false;
        }
        List<String> texts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            one(people.get(i), i, asTheyAre ? "full" : kind, texts, names);
        }
        StringBuilder text = new StringBuilder(texts.getFirst());
        for (int i = 1; i < count; i++) {
            boolean isLast = i == count - 1 && !cut;
            String joint =
                    isLast && kind.equals("surname") && count == 2 && last.equals(", ")
                            ? " & "
                            : isLast
                                    ? count == 2
                                            ? last.replace(", and", " and").replace(", &", " &")
                                            : last
                                    : separator;
            text.append(kind.equals("apa") && isLast && last.startsWith(",") ? last : joint)
                    .append(texts.get(i));
        }
        if (cut) {
            text.append(
                    kind.equals("first") || kind.equals("apa") && !others.startsWith(",")
                            ? ", et al."
                            : others);
        }
        return new Written(text.toString(), names);
    }

    private void one(
            String person, int place, String form, List<String> texts, List<String> names) {
        String text;
        String name;
        switch (place > 0 && form.equals("first") ? "full" : form) {
            case "initials" -> name = text = initials(person, ". ") + surname(person);
            case "glued" -> name = text = initials(person, ".") + surname(person);
            case "nodots" -> name = text = initials(person, " ") + surname(person);
            case "surname" -> name = text = surname(person);
            case "comma", "first", "bibtex" -> {
                text = given(person).isEmpty() ? person : surname(person) + ", " + given(person);
                name = person;
            }
            case "apa" -> {
                text =
                        given(person).isEmpty()
                                ? person
                                : surname(person) + ", " + initials(person, ". ").strip();
                name = (initials(person, ". ") + surname(person)).strip();
            }
            case "vancouver" ->
                    name = text = (surname(person) + " " + initials(person, "")).strip();
            default -> name = text = person;
        }
        if (linked) {
            text =
                    "["
                            + text
                            + "](https://people.example.edu/~"
                            + surname(person)
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replaceAll("[^a-z]", "")
                            + "/)";
        } else if (draw.chance(marked)) {
            text += draw.of("\\*", "†", "¹", "<sup>1</sup>", "‡");
        }
        text = text.strip();
        name = name.strip();
        texts.add(leadBold && place == 0 ? "**" + text + "**" : text);
        names.add(name);
    }

    static String surname(String person) {
        String[] words = person.split(" ");
        int first = words.length - 1;
        while (first > 1 && PARTICLES.contains(words[first - 1])) {
            first--;
        }
        return String.join(" ", List.of(words).subList(first, words.length));
    }

    private static String given(String person) {
        String surname = surname(person);
        return person.substring(0, person.length() - surname.length()).strip();
    }

    private static String initials(String person, String after) {
        StringBuilder initials = new StringBuilder();
        for (String word : given(person).split(" ")) {
            if (!word.isEmpty()) {
                initials.append(Character.toUpperCase(word.charAt(0))).append(after);
            }
        }
        return after.isEmpty() || after.endsWith(" ") ? initials.toString() : initials + " ";
    }
}
