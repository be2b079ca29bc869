package org.bookwheel.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.bookwheel.search.Clause;
import org.bookwheel.search.text.Stem;
import org.bookwheel.search.text.Word;
import org.bookwheel.search.text.Words;

/// The words of some texts, to be looked through one by one.
final class ScanWords {

    /// A place in a text: the spellings that stand there, and whether singular and plural meet.
    private record Place(Set<String> spellings, boolean prose) {
        boolean is(String form) {
            return spellings.contains(form)
                    || prose
                            && spellings.stream()
                                    .anyMatch(one -> Stem.of(one).equals(Stem.of(form)));
        }
    }

    private final List<List<Place>> texts = new ArrayList<>();

    /// Adds the texts of a field.
    ScanWords add(List<String> more, boolean prose) {
        for (String text : more) {
            List<Place> places = new ArrayList<>();
            for (Word word : Words.of(text)) {
                Set<String> head = new HashSet<>(word.others());
                head.add(word.form());
                head.add(word.parts().getFirst());
                places.add(new Place(head, prose));
                word.parts().stream()
                        .skip(1)
                        .forEach(part -> places.add(new Place(Set.of(part), prose)));
            }
            texts.add(places);
        }
        return this;
    }

    private boolean hasAny(List<String> forms) {
        return any(place -> forms.stream().anyMatch(place::is));
    }

    private boolean any(Predicate<Place> wanted) {
        return texts.stream().anyMatch(places -> places.stream().anyMatch(wanted));
    }

    /// Whether a word, phrase or beginning stands in the texts.
    boolean has(Clause clause) {
        return switch (clause) {
            case Clause.Word(String text, boolean open) -> word(text, open);
            case Clause.Phrase(String text) -> sideBySide(parts(text));
            case Clause.Prefix(String text) -> begins(text);
            default -> throw new IllegalArgumentException(String.valueOf(clause));
        };
    }

    /// Whether two neighbours of a query stand here written as one word.
    static boolean joined(List<Clause> clauses, int first, ScanWords words) {
        if (first < 0
                || first + 1 >= clauses.size()
                || !(clauses.get(first) instanceof Clause.Word left)
                || !(clauses.get(first + 1) instanceof Clause.Word right)) {
            return false;
        }
        String form =
                Words.of(left.text()).getFirst().form() + Words.of(right.text()).getFirst().form();
        return words.hasAny(List.of(form));
    }

    private boolean word(String text, boolean open) {
        Word word = Words.of(text).getFirst();
        List<String> spellings = new ArrayList<>(word.others());
        spellings.add(word.form());
        if (hasAny(spellings) || open && begins(word.form())) {
            return true;
        }
        return word.isCompound() ? sideBySide(word.parts()) : pair(word.form());
    }

    /// Whether two words side by side make up this one: `kv cache` for `kvcache`.
    private boolean pair(String form) {
        if (form.length() < 4 || !form.codePoints().allMatch(Character::isLetterOrDigit)) {
            return false;
        }
        for (int i = 1; i < form.length(); i++) {
            if (sideBySide(List.of(form.substring(0, i), form.substring(i)))) {
                return true;
            }
        }
        return false;
    }

    private boolean begins(String beginning) {
        return any(place -> place.spellings().stream().anyMatch(one -> one.startsWith(beginning)));
    }

    private static List<String> parts(String text) {
        return Words.of(text).stream().flatMap(word -> word.parts().stream()).toList();
    }

    private boolean sideBySide(List<String> parts) {
        for (List<Place> places : texts) {
            for (int i = 0; i + parts.size() <= places.size(); i++) {
                int at = i;
                boolean all = true;
                for (int j = 0; all && j < parts.size(); j++) {
                    all = places.get(at + j).is(parts.get(j));
                }
                if (all) {
                    return true;
                }
            }
        }
        return false;
    }
}
