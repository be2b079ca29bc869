package org.bookwheel.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bookwheel.authority.Authority;
import org.bookwheel.authority.AuthorityFile;
import org.bookwheel.authority.NameWeights;

/// Finds names of venues among the words of a text.
final class VenueNames {

    private static final AuthorityFile VENUES = AuthorityFile.venues();

    /// Words that spelt-out names have or leave out at will.
    private static final Set<String> FILLERS = WordSet.of("spelt-out venue");

    /// Who stands before the names of venues.
    private static final Set<String> ORGANISERS =
            Set.of("ieee", "acm", "usenix", "siam", "ifip", "cvf", "aaai", "springer", "elsevier");

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

    private static final Map<String, Authority> BY_CORE = byCore();

    /// A name found.
    ///
    /// @param words how many words it takes
    /// @param sure whether it is written as in the table, and is no common word
    record Match(Authority venue, int words, boolean sure) {}

    private VenueNames() {}

    /// The longest name that begins at a word.
    static Optional<Match> at(List<Token> tokens, int index) {
        int most = Math.max(2, VENUES.longestFrom(tokens.get(index).key()));
        for (int words = Math.min(most, tokens.size() - index); words > 0; words--) {
            String key = key(tokens, index, words);
            Optional<AuthorityFile.Spelling> found =
                    key.length() < 2 ? Optional.empty() : VENUES.spelling(key);
            if (found.isPresent()) {
                boolean sure = isSure(found.get(), tokens.subList(index, index + words));
                return Optional.of(new Match(found.get().authority(), words, sure));
            }
        }
        return Optional.empty();
    }

    /// The venue of which a single word is a misspelt name.
    static Optional<Authority> nearest(Token token) {
        boolean name = Character.isUpperCase(token.text().charAt(0));
        return name && !NameWeights.isCommon(token.key())
                ? VENUES.nearest(token.key())
                        .filter(found -> !NameWeights.isCommon(found.text()))
                        .map(AuthorityFile.Spelling::authority)
                : Optional.empty();
    }

    /// The venue whose spelt-out name these words are, with or without ordinals and organisers.
    static Optional<Authority> spelledOut(List<Token> tokens) {
        return Optional.ofNullable(BY_CORE.get(core(tokens)));
    }

    private static String key(List<Token> tokens, int index, int words) {
        if (words == 1) {
            return tokens.get(index).key();
        }
        StringBuilder key = new StringBuilder();
        for (int i = index; i < index + words; i++) {
            key.append(tokens.get(i).key());
        }
        return key.toString();
    }

    /// A word of titles, such as `fast` or `Nature`, is no sure name of a venue; in capitals as in
    /// the table it is more so.
    private static boolean isSure(AuthorityFile.Spelling spelling, List<Token> tokens) {
        boolean type =
                tokens.size() > 1
                        && tokens.stream()
                                .anyMatch(token ->
                                        TYPES.containsKey(token.key())
                                                || ORGANISERS.contains(token.key()));
        boolean common = tokens.stream().allMatch(VenueNames::isCommon);
        if (type || tokens.size() > 2 && !common) {
            return true;
        }
        if (!common) {
            return tokens.size() > 1
                    || tokens.getFirst().key().length() > 3
                    || spelling.text().equals(tokens.getFirst().text());
        }
        String word = tokens.getFirst().text();
        boolean capitals = word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT));
        return capitals && tokens.size() == 1 && spelling.text().equals(word);
    }

    private static boolean isCommon(Token token) {
        return FILLERS.contains(token.key()) || NameWeights.isCommon(token.key());
    }

    private static Map<String, Authority> byCore() {
        Map<String, Authority> byCore = new HashMap<>();
        Set<String> ambiguous = new java.util.HashSet<>();
        for (Authority venue : VENUES.all()) {
            for (String name : venue.names()) {
                String core = core(Token.of(name));
                if (core.length() > 9) {
                    Authority before = byCore.putIfAbsent(core, venue);
                    if (before != null && before != venue) {
                        ambiguous.add(core);
                    }
                }
            }
        }
        byCore.keySet().removeAll(ambiguous);
        return byCore;
    }

    /// The words that tell a spelt-out name from others, behind the letter of its type; empty for
    /// text that does not say what kind of venue it is.
    private static String core(List<Token> tokens) {
        String type = "";
        StringBuilder core = new StringBuilder();
        for (Token token : tokens) {
            String named = TYPES.get(token.key());
            if (named != null) {
                type = type.isEmpty() || named.equals("w") ? named : type;
            } else if (!FILLERS.contains(token.key()) && !startsWithDigit(token)) {
                core.append(singular(token.key()));
            }
        }
        return type.isEmpty() ? "" : type + core;
    }

    private static String singular(String word) {
        return word.endsWith("s") && word.length() > 3
                ? word.substring(0, word.length() - 1)
                : word;
    }

    private static boolean startsWithDigit(Token token) {
        return Character.isDigit(token.text().charAt(0));
    }
}
