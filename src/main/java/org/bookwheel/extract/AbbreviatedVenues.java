package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bookwheel.authority.Authority;
import org.bookwheel.authority.AuthorityFile;

/// Finds journals by abbreviated words, as in `J. R. Stat. Soc. B` or `IEEE Trans. Pattern Anal.
/// Mach. Intell.` Journals abbreviate by the rules of ISO 4: each word to its beginning, small
/// words are left out.
final class AbbreviatedVenues {

    /// Words that an abbreviation leaves out.
    private static final Set<String> LEFT_OUT =
            Set.of("the", "of", "on", "and", "in", "for", "a", "an", "to", "series");

    /// Abbreviations that are no beginnings.
    private static final Map<String, String> CONTRACTED =
            Map.of("natl", "national", "intl", "international", "dept", "department");

    /// Journals by the initials of their words.
    private static final Map<String, List<Name>> BY_INITIALS = byInitials();

    private record Name(List<String> words, Authority venue) {}

    private AbbreviatedVenues() {}

    /// The one journal whose words these tokens abbreviate, with a full stop at least.
    static Optional<Authority> find(String text, List<Token> tokens) {
        List<String> words = new ArrayList<>();
        int stops = 0;
        for (Token token : tokens) {
            if (Character.isDigit(token.text().charAt(0))) {
                break;
            }
            stops += text.startsWith(".", token.end()) ? 1 : 0;
            words.add(CONTRACTED.getOrDefault(token.key(), token.key()));
        }
        words.removeIf(AbbreviatedVenues::isLeftOut);
        if (stops < 1 || words.size() < 2 || words.stream().allMatch(word -> word.length() < 2)) {
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

    /// Signs that are no letters have no key.
    private static boolean isLeftOut(String word) {
        return word.isEmpty() || LEFT_OUT.contains(word);
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
            if (!venue.kind().equals("journal") && !venue.kind().equals("magazine")) {
                continue;
            }
            for (String name : venue.names()) {
                List<String> words =
                        new ArrayList<>(Token.of(name).stream().map(Token::key).toList());
                words.removeIf(AbbreviatedVenues::isLeftOut);
                if (words.size() >= 2) {
                    byInitials
                            .computeIfAbsent(initials(words), key -> new ArrayList<>())
                            .add(new Name(words, venue));
                }
            }
        }
        return byInitials;
    }

    private static String initials(List<String> words) {
        StringBuilder initials = new StringBuilder();
        words.forEach(word -> initials.append(word.charAt(0)));
        return initials.toString();
    }
}
