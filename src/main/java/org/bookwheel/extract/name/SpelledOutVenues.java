package org.bookwheel.extract.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bookwheel.authority.Authority;
import org.bookwheel.authority.AuthorityFile;
import org.bookwheel.work.Titles;

/// Finds venues by names that no table spells in just this way: spelt out with or without ordinals
/// and organisers, or abbreviated as ISO 4 has it, each word to its beginning. Safe for many
/// threads.
public final class SpelledOutVenues {

    /// Words that spelt-out names have or leave out at will.
    private static final Set<String> FILLERS = WordSet.of("spelt-out venue");

    /// What kind of venue a spelt-out name says it is.
    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("conference", "c"),
                    Map.entry("conf", "c"),
                    Map.entry("conferences", "c"),
                    Map.entry("symposium", "c"),
                    Map.entry("symp", "c"),
                    Map.entry("congress", "c"),
                    Map.entry("workshop", "w"),
                    Map.entry("workshops", "w"),
                    Map.entry("journal", "j"),
                    Map.entry("transactions", "j"),
                    Map.entry("trans", "j"),
                    Map.entry("letters", "j"),
                    Map.entry("magazine", "j"));

    /// Words that an abbreviation leaves out.
    private static final Set<String> LEFT_OUT =
            Set.of("the", "of", "on", "and", "in", "for", "a", "an", "to", "series");

    /// Abbreviations that are no beginnings.
    private static final Map<String, String> CONTRACTED =
            Map.of("natl", "national", "intl", "international", "dept", "department");

    private static final int SHORTEST_CORE = 9;

    private record Name(List<String> words, Authority venue) {}

    private static final Map<String, Authority> BY_CORE = byCore();
    private static final Map<String, List<Name>> BY_INITIALS = byInitials();

    private SpelledOutVenues() {}

    /// The one venue whose spelt-out name these folded words are.
    public static Optional<Authority> spelledOut(List<String> words) {
        return Optional.ofNullable(BY_CORE.get(core(words)));
    }

    /// The one journal whose words these folded words abbreviate.
    public static Optional<Authority> abbreviated(List<String> folded) {
        List<String> words = new ArrayList<>();
        for (String word : folded) {
            if (Character.isDigit(word.charAt(0))) {
                break;
            }
            words.add(CONTRACTED.getOrDefault(word, word));
        }
        words.removeIf(LEFT_OUT::contains);
        if (words.size() < 2 || words.stream().allMatch(word -> word.length() < 2)) {
            return Optional.empty();
        }
        List<Authority> found =
                BY_INITIALS.getOrDefault(initials(words), List.of()).stream()
                        .filter(name -> abbreviates(words, name.words()))
                        .map(Name::venue)
                        .distinct()
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static boolean abbreviates(List<String> words, List<String> name) {
        for (int i = 0; i < words.size(); i++) {
            if (!name.get(i).startsWith(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, List<Name>> byInitials() {
        Map<String, List<Name>> byInitials = new HashMap<>();
        for (Authority venue : AuthorityFile.venues().all()) {
            for (String name : isPeriodical(venue) ? venue.names() : List.<String>of()) {
                List<String> words = words(name);
                words.removeIf(LEFT_OUT::contains);
                if (words.size() >= 2) {
                    byInitials
                            .computeIfAbsent(initials(words), key -> new ArrayList<>())
                            .add(new Name(words, venue));
                }
            }
        }
        return byInitials;
    }

    private static boolean isPeriodical(Authority venue) {
        return venue.kind().equals("journal") || venue.kind().equals("magazine");
    }

    private static String initials(List<String> words) {
        StringBuilder initials = new StringBuilder();
        words.forEach(word -> initials.append(word.charAt(0)));
        return initials.toString();
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>(List.of(Titles.fold(name).split(" ")));
        words.removeIf(String::isEmpty);
        return words;
    }

    private static Map<String, Authority> byCore() {
        Map<String, Authority> byCore = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (Authority venue : AuthorityFile.venues().all()) {
            for (String name : venue.names()) {
                String core = core(words(name));
                Authority before =
                        core.length() > SHORTEST_CORE ? byCore.putIfAbsent(core, venue) : venue;
                if (before != null && before != venue) {
                    ambiguous.add(core);
                }
            }
        }
        byCore.keySet().removeAll(ambiguous);
        return byCore;
    }

    /// The words that tell a spelt-out name from others, behind the letter of its type; empty for
    /// words that do not say what kind of venue it is.
    private static String core(List<String> words) {
        String type = "";
        StringBuilder core = new StringBuilder();
        for (String word : words) {
            String named = TYPES.get(word.toLowerCase(Locale.ROOT));
            if (named != null) {
                type = type.isEmpty() || named.equals("w") ? named : type;
            } else if (!FILLERS.contains(word) && !Character.isDigit(word.charAt(0))) {
                core.append(
                        word.endsWith("s") && word.length() > 3
                                ? word.substring(0, word.length() - 1)
                                : word);
            }
        }
        return type.isEmpty() ? "" : type + core;
    }
}
