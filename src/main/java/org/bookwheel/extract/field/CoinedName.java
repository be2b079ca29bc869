package org.bookwheel.extract.field;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bookwheel.authority.NameWeights;
import org.bookwheel.extract.model.Role;
import org.bookwheel.extract.name.WordSet;
import org.bookwheel.extract.text.Token;
import org.bookwheel.work.Titles;

/// Finds the coined name by which people search for a work: one given beside the title, the words
/// before its first colon if they name a thing, or the title itself if it is one coined word.
final class CoinedName {

    private static final Pattern AKA =
            Pattern.compile("(?i)^(?:aka|a\\.k\\.a\\.?|i\\.e\\.?|or)\\s{1,3}");
    private static final Pattern AT_END = Pattern.compile("[(（]([^()（）\\s]{2,24})[)）]$");

    /// `Corsair - An In-Memory Architecture`
    private static final Pattern BEFORE_DASH = Pattern.compile("(\\S{2,30}) [-–—] ");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /// Words with which a sentence or phrase begins, not a name.
    private static final Set<String> OPENERS = WordSet.of("phrase opener");

    /// Words that sentences have and names have not.
    private static final Set<String> SENTENCE_WORDS =
            Set.of(
                    "that", "which", "is", "are", "was", "not", "you", "we", "it", "to", "do", "on",
                    "from", "before", "after", "without", "under", "over", "at", "as", "or", "the",
                    "a", "an", "of", "for", "with", "in", "and");

    private CoinedName() {}

    static String of(Labelled labelled, Labelled.Run run, String title, boolean paper) {
        if (title.startsWith("http")) {
            return "";
        }
        if (isOneName(title, paper)) {
            return title;
        }
        int colon = firstColon(title);
        String head = colon > 0 ? title.substring(0, colon).strip() : "";
        Matcher bracket = AT_END.matcher(head);
        if (endsWithBracket(head) && bracket.find() && isCoined(bracket.group(1))) {
            return bracket.group(1);
        }
        boolean named = isName(head) && !head.endsWith("?");
        if (named && head.indexOf(' ') < 0) {
            return head;
        }
        Matcher dash = BEFORE_DASH.matcher(title);
        if (colon < 0 && dash.lookingAt() && isName(dash.group(1))) {
            return dash.group(1);
        }
        for (Labelled.Run beside : labelled.runs(Role.NAME)) {
            int last = beside.last();
            boolean mark =
                    last + 1 < labelled.size()
                            && labelled.token(last + 1).isOneOf("*+!")
                            && !labelled.token(last + 1).spaced();
            String text = labelled.text(beside.first(), mark ? last + 1 : last);
            String name = Title.clean(AKA.matcher(text).replaceFirst("")).replaceAll("[:：]$", "");
            if (!isRemark(name) && !Titles.key(name).isEmpty() && name.split(" ").length <= 4) {
                return name;
            }
        }
        if (named) {
            return head;
        }
        String beside = run == null ? "" : beside(labelled, run);
        if (!beside.isEmpty()) {
            return beside;
        }
        Matcher end = AT_END.matcher(title);
        return endsWithBracket(title) && end.find() && isCoined(end.group(1)) ? end.group(1) : "";
    }

    /// Seen at once, before [#AT_END] is looked for at every bracket.
    private static boolean endsWithBracket(String text) {
        return text.endsWith(")") || text.endsWith("）");
    }

    /// `"Oyente": [Making ...]`, `LDSC -- Distinguishing ...`; `[Focal Loss ...](..) (RetinaNet)`.
    private static String beside(Labelled labelled, Labelled.Run run) {
        int end = run.first() - 1;
        while (end >= 0
                && labelled.token(end).kind() == Token.Kind.SIGN
                && labelled.token(end).isOneOf("\"“”'[《「*")) {
            end--;
        }
        boolean joined = end > 0 && labelled.token(end).isOneOf(":：;-–—");
        int last = end - 1;
        while (joined && last > 0 && labelled.token(last).isOneOf("-\"“”'")) {
            last--;
        }
        int first = last;
        while (joined && first > 0 && labelled.token(first - 1).isWord() && last - first < 3) {
            first--;
        }
        boolean begins =
                joined
                        && first >= 0
                        && (first == 0 || labelled.token(first - 1).isOneOf("\"“'") && first == 1);
        if (begins && labelled.roles()[first] == Role.OTHER) {
            String name = labelled.text(first, last);
            return isCoined(name) || labelled.token(0).kind() == Token.Kind.SIGN && isName(name)
                    ? name
                    : "";
        }
        int open = run.last() + 1;
        while (open < labelled.size() && labelled.token(open).isOneOf("\"”'.")) {
            open++;
        }
        boolean bracket = open + 2 < labelled.size() && labelled.token(open).isOneOf("(（");
        int close = open + 1;
        while (bracket
                && close < labelled.size()
                && close - open < 8
                && !labelled.token(close).isOneOf(")）")) {
            close++;
        }
        if (bracket && close < labelled.size() && labelled.token(close).isOneOf(")）")) {
            String name = labelled.text(open + 1, close - 1);
            boolean free =
                    labelled.roles()[open + 1] == Role.OTHER
                            && !StatedKind.isOne(labelled.token(open + 1).key())
                            && labelled.candidate().venues[open + 1] == 0
                            && labelled.candidate().institutions[open + 1] == 0;
            return free
                            && isCoined(name)
                            && name.chars().anyMatch(Character::isLetter)
                            && !name.matches("\\d.*")
                    ? name
                    : "";
        }
        return "";
    }

    private static int firstColon(String title) {
        int colon = title.indexOf(':');
        int wide = title.indexOf('：');
        return colon < 0 ? wide : wide < 0 ? colon : Math.min(colon, wide);
    }

    private static boolean isOneName(String title, boolean paper) {
        boolean plain =
                title.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '+' || c == '*');
        boolean known = paper || !NameWeights.isCommon(title);
        boolean word =
                known && plain && title.length() > 1 && Character.isUpperCase(title.charAt(0));
        return isCoined(title) && !title.contains("/") && (paper || plain) || word;
    }

    /// `(PDF)`, `(Optional)`
    private static boolean isRemark(String name) {
        return MarkedTags.NO_TAG.contains(Titles.key(name));
    }

    /// Whether a single word is coined: it has capitals inside, a digit, or a mark.
    static boolean isCoined(String word) {
        boolean one = word.indexOf(' ') < 0 && !word.startsWith("@");
        if (word.length() < 2 || word.length() > 30 || !one || isRemark(word)) {
            return false;
        }
        boolean letters = word.chars().anyMatch(Character::isLetter);
        boolean inner = word.substring(1).chars().anyMatch(Character::isUpperCase);
        boolean digit = word.chars().anyMatch(Character::isDigit);
        boolean mark = word.endsWith("+") || word.endsWith("*") || word.endsWith("!");
        return letters && (inner || digit || mark);
    }

    /// Whether up to three words name a thing rather than begin a sentence.
    static boolean isName(String text) {
        if (text.isBlank() || text.length() > 60) {
            return false;
        }
        List<String> words = List.of(SPACES.split(text.strip()));
        if (words.size() > 3) {
            return false;
        }
        String first = words.getFirst().toLowerCase(Locale.ROOT);
        if (OPENERS.contains(first) || first.chars().allMatch(Character::isDigit)) {
            return false;
        }
        if (words.size() == 1) {
            return Character.isLetter(first.codePointAt(0)) || isCoined(words.getFirst());
        }
        boolean verb = first.endsWith("ing") && NameWeights.of(first) <= 0;
        String last = words.getLast().toLowerCase(Locale.ROOT);
        boolean participle = last.endsWith("ed") && NameWeights.of(last) < -0.5;
        boolean sentence =
                words.stream()
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .anyMatch(SENTENCE_WORDS::contains);
        boolean several = text.indexOf(',') >= 0 || text.indexOf('"') >= 0 || text.endsWith("?");
        boolean lower = words.stream().allMatch(word -> Character.isLowerCase(word.charAt(0)));
        return !verb && !lower && !participle && !sentence && !several;
    }
}
