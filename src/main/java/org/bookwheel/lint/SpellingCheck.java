package org.bookwheel.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bookwheel.authority.Authority;
import org.bookwheel.authority.AuthorityFile;
import org.bookwheel.authority.NameWeights;
import org.bookwheel.extract.Extraction;
import org.bookwheel.work.Levenshtein;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Origin;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Titles;

/// Names of venues and institutions that are one error away from the right one, and titles that
/// differ by one word, or by their case alone, from what all others write.
final class SpellingCheck implements Check {

    /// Of so many other lists a title is taken for right.
    private static final int VOICES = 2;

    private static final int SHORTEST = 5;

    @Override
    public void check(CheckedList list, Evidence evidence, Consumer<Fault> faults) {
        for (Extraction.Entry entry : list.entries()) {
            Line line = new Line(list, entry.mention().line());
            Reference reference = entry.mention().reference();
            Set<String> title = Set.copyOf(List.of(Titles.fold(reference.title()).split(" ")));
            names(line, AuthorityFile.institutions(), reference.affiliations(), title, faults);
            if (reference.venueFrom() == Origin.ENTRY) {
                names(line, AuthorityFile.venues(), List.of(reference.venue()), title, faults);
            }
            title(line, entry.mention(), evidence).ifPresent(faults);
        }
    }

    /// Words of the line that are one error away from a name of what was read. Those of the title
    /// name something else: `Mixtral` is by Mistral.
    private static void names(
            Line line,
            AuthorityFile names,
            List<String> read,
            Set<String> title,
            Consumer<Fault> faults) {
        if (read.isEmpty()) {
            return;
        }
        for (String word : line.list().text().line(line.number()).split("[^\\p{L}\\p{N}]+")) {
            right(names, word, read)
                    .filter(right -> isPlain(word) && isPlain(right) && beginAlike(word, right))
                    .filter(right -> !title.contains(Titles.fold(word)))
                    .map(right -> fault(line, word, right, "%s is spelt %s", List.of()))
                    .ifPresent(faults);
        }
    }

    /// How a name of something that was read is spelt rightly, if a word is not.
    private static Optional<String> right(AuthorityFile names, String word, List<String> read) {
        String key = Titles.key(word);
        Optional<AuthorityFile.Spelling> known = names.spelling(key);
        if (known.isEmpty()) {
            return isPartOfName(key)
                    ? Optional.empty()
                    : names.nearest(key)
                            .filter(near -> read.contains(near.authority().name()))
                            .map(AuthorityFile.Spelling::text);
        }
        Authority authority = known.get().authority();
        List<String> parts = List.of(authority.fullName().split("[^\\p{L}]+"));
        return key.length() > SHORTEST && read.contains(authority.name()) && !parts.contains(word)
                ? parts.stream()
                        .filter(part -> part.length() > SHORTEST)
                        .filter(part -> Levenshtein.distance(Titles.key(part), key) == 1)
                        .findFirst()
                : Optional.empty();
    }

    /// A word that begins otherwise is another name: `BigCom` is no `SIGCOM`.
    private static boolean beginAlike(String word, String right) {
        return Character.toLowerCase(word.charAt(0)) == Character.toLowerCase(right.charAt(0));
    }

    /// Whether a word is rightly spelt by itself, as `Toronto` is, which is near to `UToronto`.
    private static boolean isPartOfName(String key) {
        return Parts.OF_NAMES.contains(key) || NameWeights.isCommon(key);
    }

    /// Made when they are first asked for.
    private static final class Parts {
        static final Set<String> OF_NAMES =
                Stream.of(AuthorityFile.venues(), AuthorityFile.institutions())
                        .flatMap(file -> file.all().stream())
                        .flatMap(authority -> authority.names().stream())
                        .flatMap(name -> Stream.of(Titles.fold(name).split(" ")))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isPlain(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> Character.isLetter(c) || c == ' ');
    }

    private static Optional<Fault> title(Line line, Mention entry, Evidence evidence) {
        String title = entry.reference().title();
        List<Mention> others = evidence.agreeing(entry);
        Set<String> keys =
                Set.copyOf(others.stream().map(other -> Titles.fold(title(other))).toList());
        if (others.size() < VOICES || keys.size() != 1) {
            return Optional.empty();
        }
        List<String> said = Evidence.words(others, other -> "«" + title(other) + "»");
        if (keys.contains(Titles.fold(title))) {
            return casing(title)
                    .flatMap(how ->
                            others.stream()
                                    .map(SpellingCheck::title)
                                    .filter(other -> casing(other).isEmpty())
                                    .filter(other -> other.length() == title.length())
                                    .findFirst()
                                    .map(other ->
                                            fault(
                                                    line,
                                                    title,
                                                    other,
                                                    "the title is all in " + how,
                                                    said)));
        }
        return word(title, title(others.getFirst()))
                .map(words -> fault(line, words[0], words[1], "%s is spelt %s", said));
    }

    private static String title(Mention entry) {
        return entry.reference().title();
    }

    /// How a title is written that has only letters of one size.
    private static Optional<String> casing(String title) {
        boolean enough = title.chars().filter(Character::isLetter).count() >= 15;
        boolean capitals = title.chars().noneMatch(Character::isLowerCase);
        boolean small = title.chars().noneMatch(Character::isUpperCase);
        return enough && capitals
                ? Optional.of("capitals")
                : enough && small ? Optional.of("small letters") : Optional.empty();
    }

    /// The one word by which two titles differ, and the other's in its place.
    private static Optional<String[]> word(String own, String other) {
        String[] a = own.split(" ");
        String[] b = other.split(" ");
        if (a.length != b.length) {
            return Optional.empty();
        }
        String[] found = null;
        for (int i = 0; i < a.length; i++) {
            if (!Titles.key(a[i]).equals(Titles.key(b[i]))) {
                if (found != null) {
                    return Optional.empty();
                }
                found = new String[] {bare(a[i]), bare(b[i])};
            }
        }
        return Optional.ofNullable(found)
                .filter(words -> isPlain(words[0]) && isPlain(words[1]))
                .filter(words -> Math.min(words[0].length(), words[1].length()) >= SHORTEST)
                .filter(words -> Levenshtein.distance(words[0], words[1]) <= 2);
    }

    private static String bare(String word) {
        return word.replaceAll("^[^\\p{L}\\p{N}]{1,9}|[^\\p{L}\\p{N}]{1,9}$", "");
    }

    /// At the place where the words stand, with the right ones as the edit; on the line alone if
    /// they cannot be found in it as they are.
    private static Fault fault(
            Line line, String written, String right, String message, List<String> evidence) {
        String text = line.list().text().line(line.number());
        int from = text.indexOf(written);
        String words = message.formatted(written, right);
        if (from < 0) {
            return line.fault(Rule.SPELLING, words, evidence);
        }
        int to = from + written.length();
        boolean once = text.indexOf(written, to) < 0;
        return once && !isInAddress(text, from)
                ? line.fault(Rule.SPELLING, from, to, words, evidence, right)
                : line.fault(Rule.SPELLING, from, to, words, evidence);
    }

    /// Whether a place belongs to where a link leads, be that on the web or a file beside the list.
    private static boolean isInAddress(String line, int at) {
        int target = line.lastIndexOf("](", at);
        return target >= 0 && line.indexOf(')', target) > at
                || WrittenAddress.in(line).stream()
                        .anyMatch(address -> address.from() <= at && at < address.to());
    }
}
