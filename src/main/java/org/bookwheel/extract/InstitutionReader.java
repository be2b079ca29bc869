package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bookwheel.authority.Authority;
import org.bookwheel.authority.AuthorityFile;
import org.bookwheel.authority.NameWeights;
import org.bookwheel.work.Titles;

/// Reads institutions: `PKU`, `@fudan.edu.cn`, `Univ. of Washington`, `Berkerley`, `NUS & MIT`.
final class InstitutionReader {

    private static final AuthorityFile INSTITUTIONS = AuthorityFile.institutions();

    /// Words that only names of institutions have.
    private static final Set<String> WORDS = WordSet.of("institution");

    /// Words that names of institutions share with topics.
    private static final Set<String> WEAK_WORDS = WordSet.of("institution or topic");

    private static final Set<String> CONNECTORS =
            Set.of("of", "the", "and", "for", "de", "at", "in", "et", "al", "etc", "&");

    private static final Pattern UNIV = Pattern.compile("(?i)\\bUniv\\b\\.?");
    private static final Pattern INST = Pattern.compile("(?i)\\bInst\\b\\.?");
    private static final Pattern TECH = Pattern.compile("(?i)\\bTech\\b\\.?");
    private static final Pattern LAB = Pattern.compile("(?i)\\bLabs?\\b\\.?");
    private static final Pattern ARTICLE = Pattern.compile("(?i)^the ");
    private static final Pattern COMPANY =
            Pattern.compile("(?i),? (?:Inc|Ltd|LLC|Corp|Co|GmbH)\\b\\.?$");
    private static final Pattern ABBREVIATED =
            Pattern.compile("(?i)\\b(?:Univ|Inst|Tech|Labs?|the|Inc|Ltd|LLC|Corp|Co|GmbH)\\b");

    private static final Pattern SEPARATOR =
            Pattern.compile("\\s{0,5}(?:[,;/|、，+]|&| and | x | × )\\s{0,5}");
    private static final Pattern TWICE =
            Pattern.compile("([^()（）]{2,60}?)\\s?[(（]([^()（）]{2,80})[)）]");

    /// `@example-lab` is a group's account.
    private static final Pattern GROUP =
            Pattern.compile("(?i)[\\w-]{2,30}-(?:labs?|ml|ai|nlp|team|group|research)");

    private static final Pattern AT = Pattern.compile("^@{1,3}\\s?");
    private static final Pattern OTHERS =
            Pattern.compile("(?i)[\\s,]{0,3}\\b(?:et\\.? ?al?|etc)\\b\\.?$");
    private static final Pattern EDGES =
            Pattern.compile(
                    "^[\\s.,;:()\\[\\]]{1,5}|^\\d{1,2}(?=\\p{Lu}\\p{L})|[\\s.,;:()\\[\\]]{1,5}$");

    private InstitutionReader() {}

    /// An institution found.
    ///
    /// @param listed whether it is in the table, or only looks like one
    record Found(String name, boolean listed) {}

    /// The institution that the whole text names.
    static Optional<Found> whole(String written) {
        String text = trim(written);
        if (text.isEmpty() || text.length() > 160) {
            return Optional.empty();
        }
        boolean at = text.startsWith("@");
        String name = at ? AT.matcher(text).replaceFirst("") : text;
        if (at && name.indexOf('.') > 0 && name.indexOf(' ') < 0) {
            return INSTITUTIONS.ofHost(name).map(found -> new Found(found.name(), true));
        }
        Optional<Found> listed = listed(name);
        if (listed.isPresent()) {
            return listed;
        }
        Optional<Found> bilingual = bilingual(written.strip());
        if (bilingual.isPresent()) {
            return bilingual;
        }
        boolean group = at && GROUP.matcher(name).matches();
        return group || looksLike(name) ? Optional.of(new Found(name, false)) : Optional.empty();
    }

    /// `港中文(CUHK)` names one institution twice.
    private static Optional<Found> bilingual(String name) {
        Matcher twice = TWICE.matcher(name);
        if (!twice.matches()) {
            return Optional.empty();
        }
        Optional<Found> inner = whole(twice.group(2));
        Optional<Found> outer = listed(twice.group(1));
        return inner.filter(Found::listed).or(() -> outer).or(() -> inner);
    }

    /// All institutions of a text that names nothing else: `NUS & MIT`, `Google, UCB`.
    static List<Found> all(String text) {
        if (INITIAL_AT_END.matcher(text).find()) {
            return withOthers(text);
        }
        Optional<Found> one = whole(text);
        if (one.isPresent() && one.get().listed()) {
            return List.of(one.get());
        }
        List<Found> found = new ArrayList<>();
        for (String part : SEPARATOR.split(text)) {
            if (!part.isBlank()) {
                Optional<Found> next = whole(part);
                if (next.isEmpty()) {
                    return one.map(List::of).orElse(List.of());
                }
                found.add(next.get());
            }
        }
        return found;
    }

    /// `Harvard et al.`, `Barcelona Supercomputing Center et al`.
    private static List<Found> withOthers(String text) {
        String name = trim(text);
        boolean others = hasOthers(text) && !INITIAL_AT_END.matcher(name).find();
        return others ? exactly(name).or(() -> whole(name)).stream().toList() : List.of();
    }

    /// The name without `et al.`
    static String withoutOthers(String name) {
        return OTHERS.matcher(name).replaceFirst("");
    }

    /// Whether more are meant than are named: `MIT et al.`, `@PKU etc`.
    static boolean hasOthers(String text) {
        return OTHERS.matcher(text.strip()).find();
    }

    /// The listed institution of this name, perhaps with one typing error.
    static Optional<Found> listed(String name) {
        Optional<Found> found = exactly(name);
        boolean plain =
                !name.isBlank()
                        && Character.isUpperCase(name.charAt(0))
                        && !isWord(name)
                        && !Coined.isWord(name);
        return found.isPresent() || !plain
                ? found
                : INSTITUTIONS
                        .nearest(Titles.key(name))
                        .map(spelling -> new Found(spelling.authority().name(), true));
    }

    /// `Philip S` is no way to write Philips, `Liu et al.` names people.
    private static final Pattern INITIAL_AT_END =
            Pattern.compile("\\p{Ll} \\p{Lu}$|\\bet\\.? al\\.?$");

    /// The listed institution of this name, as written.
    static Optional<Found> exactly(String name) {
        if (name.isBlank()) {
            return Optional.empty();
        }
        if (INITIAL_AT_END.matcher(name).find()) {
            return Optional.empty();
        }
        Optional<Authority> found = INSTITUTIONS.find(name);
        if (found.isEmpty()) {
            found = INSTITUTIONS.find(plain(name));
        }
        boolean lower = name.equals(name.toLowerCase(Locale.ROOT)) && name.length() < 5;
        boolean common = lower && NameWeights.isCommon(name);
        return common ? Optional.empty() : found.map(one -> new Found(one.name(), true));
    }

    /// `The Univ. of X` as `University of X`, without departments before it.
    private static String plain(String name) {
        String plain = name;
        if (ABBREVIATED.matcher(name).find()) {
            plain = UNIV.matcher(plain).replaceAll("University");
            plain = INST.matcher(plain).replaceAll("Institute");
            plain = TECH.matcher(plain).replaceAll("Technology");
            plain = LAB.matcher(plain).replaceAll("Laboratory");
            plain = ARTICLE.matcher(plain).replaceFirst("");
            plain = COMPANY.matcher(plain).replaceFirst("");
        }
        return plain.isBlank() ? name : plain;
    }

    /// Whether a name has the form of an institution's: all words capitalised, and one of them says
    /// what it is.
    static boolean looksLike(String name) {
        List<Token> tokens = Token.of(name);
        if (tokens.isEmpty() || tokens.size() > 14) {
            return false;
        }
        boolean says = tokens.stream().anyMatch(token -> WORDS.contains(token.key()));
        boolean weak = WEAK_WORDS.contains(tokens.getLast().key()) && tokens.size() <= 4;
        boolean capitals =
                tokens.stream()
                        .allMatch(token ->
                                CONNECTORS.contains(token.key())
                                        || !Character.isLowerCase(token.text().charAt(0)));
        boolean chinese =
                WORDS.stream().anyMatch(word -> word.charAt(0) > 0x2E80 && name.endsWith(word));
        return (says || weak && tokens.size() > 1) && capitals || chinese;
    }

    private static boolean isWord(String name) {
        return name.indexOf(' ') < 0 && NameWeights.isCommon(name);
    }

    private static String trim(String written) {
        String text = OTHERS.matcher(Decoration.strip(written)).replaceAll("");
        return EDGES.matcher(text).replaceAll("");
    }
}
