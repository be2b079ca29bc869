package org.bookwheel.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What separates two pieces at a place in a text.
///
/// @param joint what it is
/// @param length how many characters it takes
/// @param kept how many of them belong to the piece before, as a question mark does
record Delimiter(Joint joint, int length, int kept) {

    /// Words that end in a full stop without ending a sentence.
    private static final Set<String> ABBREVIATIONS = WordSet.of("abbreviation");

    private static final Pattern SHORTCODE = Pattern.compile(":[a-z0-9_+-]{2,40}:");

    private static Delimiter of(Joint joint, int length) {
        return new Delimiter(joint, length, 0);
    }

    /// The delimiter at an index, or null.
    static Delimiter at(FlatText text, int index) {
        char before = text.around(index - 1);
        char after = text.around(index + 1);
        return switch (text.at(index)) {
            case FlatText.HARD -> of(Joint.LINE, 1);
            case '|', '｜', '‖', '│', '¦' -> of(Joint.PIPE, 1);
            case '·', '•', '∙', '●', '▪' ->
                    isGap(before) && isGap(after) ? of(Joint.PIPE, 1) : null;
            case '→', '⟶', '⇒', '➔', '➜' -> of(Joint.ARROW, 1);
            case '-' -> hyphens(text, index);
            case '–', '—', '―' -> dash(text.at(index), before, after);
            case ',', '，', '、' -> comma(before, after);
            case ';', '；' -> of(Joint.SEMICOLON, 1);
            case ':', '：' -> colon(text, index, before, after);
            case '.', '。' -> period(text, index, after);
            case '?', '!', '？', '！' -> question(text.at(index), after);
            case '/' -> isGap(before) && isGap(after) ? of(Joint.SLASH, 1) : null;
            case '`' -> of(Joint.WRAP, 1);
            case '_' -> underscore(text, index, after);
            default -> null;
        };
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == FlatText.HARD || c == FlatText.SOFT;
    }

    private static Delimiter hyphens(FlatText text, int index) {
        int end = index;
        while (text.around(end) == '-') {
            end++;
        }
        int run = end - index;
        char before = text.around(index - 1);
        char after = text.around(end);
        if (after == '>') {
            return of(Joint.ARROW, run + 1);
        }
        if (run == 1) {
            boolean apart = isGap(before) && isGap(after);
            boolean behind =
                    isGap(after) && (Character.isDigit(before) || ")]".indexOf(before) >= 0);
            return apart || behind ? of(Joint.DASH, 1) : null;
        }
        return of(Joint.DASH, run);
    }

    private static Delimiter dash(char dash, char before, char after) {
        boolean apart = isGap(before) || isGap(after);
        return apart || dash == '—' ? of(Joint.DASH, 1) : null;
    }

    private static Delimiter comma(char before, char after) {
        boolean inNumber = Character.isDigit(before) && Character.isDigit(after);
        boolean separates =
                isGap(after)
                        || Character.isLetter(after)
                        || Wrap.opens(after)
                        || Wrap.closes(after)
                        || !Character.isDigit(before);
        return !inNumber && separates ? of(Joint.COMMA, 1) : null;
    }

    private static Delimiter colon(FlatText text, int index, char before, char after) {
        if (!Character.isLetterOrDigit(before)) {
            int end = Math.min(text.length(), index + 42);
            var matcher = SHORTCODE.matcher(text.toString()).region(index, end);
            if (matcher.lookingAt()) {
                return of(Joint.WRAP, matcher.end() - index);
            }
        }
        boolean inNumber =
                Character.isDigit(after) && (Character.isDigit(before) || isScheme(text, index));
        boolean doubled = before == ':' || after == ':' || after == '/' || after == '=';
        boolean ratio =
                Character.isUpperCase(before)
                        && Character.isUpperCase(after)
                        && !Character.isLetterOrDigit(text.around(index - 2))
                        && !Character.isLetterOrDigit(text.around(index + 2));
        return inNumber || doubled || ratio ? null : of(Joint.COLON, 1);
    }

    /// `arXiv:2109.14744`, `doi:10.1145/...`.
    private static boolean isScheme(FlatText text, int colon) {
        String word = text.words(lettersBefore(text, colon), colon).toLowerCase(Locale.ROOT);
        return word.equals("arxiv") || word.equals("doi");
    }

    private static Delimiter period(FlatText text, int index, char after) {
        if (text.at(index) == '。') {
            return of(Joint.PERIOD, 1);
        }
        boolean ends = isGap(after) || Wrap.closes(after) || "[(".indexOf(after) >= 0;
        if (!ends || text.around(index - 1) == '.') {
            return null;
        }
        int start = lettersBefore(text, index);
        String word = text.words(start, index);
        if (isAbbreviatedOn(text, start, word)) {
            return null;
        }
        boolean initial =
                word.length() == 1 && Character.isUpperCase(word.charAt(0))
                        || word.length() == 2
                                && (isInitial(text, index + 2) || isInitial(text, start - 3));
        boolean last = index == text.length() - 1;
        boolean abbreviated = ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
        return !last && (initial || abbreviated) ? null : of(Joint.PERIOD, 1);
    }

    /// `Yu. A. Okafor`, `A. Yu. Okafor`: initials of two letters stand beside others.
    private static boolean isInitial(FlatText text, int index) {
        return Character.isUpperCase(text.around(index)) && text.around(index + 1) == '.';
    }

    /// `ACM Trans. Program. Lang. Syst.`: behind an abbreviation a short word with a full stop is
    /// another.
    private static boolean isAbbreviatedOn(FlatText text, int start, String word) {
        if (word.length() > 10 || start < 3 || !Character.isUpperCase(text.around(start))) {
            return false;
        }
        int end = start - 2;
        if (text.at(end) != '.' || text.at(end + 1) != ' ') {
            return false;
        }
        String before = text.words(lettersBefore(text, end), end);
        return before.length() > 3 && ABBREVIATIONS.contains(before.toLowerCase(Locale.ROOT));
    }

    /// Where the letters begin that end before an index.
    private static int lettersBefore(FlatText text, int end) {
        int start = end;
        while (start > 0 && Character.isLetter(text.at(start - 1))) {
            start--;
        }
        return start;
    }

    private static Delimiter question(char mark, char after) {
        boolean ends = isGap(after) || after == '.' || mark > 0xFF || "[(".indexOf(after) >= 0;
        return ends ? new Delimiter(Joint.QUESTION, 1, 1) : null;
    }

    /// `24_DSN_Title`: an underscore ends a year with its venue, or a full year.
    private static Delimiter underscore(FlatText text, int index, char after) {
        String left = text.words(firstWord(text, index), index);
        boolean ends =
                left.length() >= 4
                        && left.length() <= 16
                        && Character.isLetterOrDigit(after)
                        && Known.isVenueOrDate(left);
        return ends ? of(Joint.UNDERSCORE, 1) : null;
    }

    /// Where the run of non-spaces around an index begins.
    private static int firstWord(FlatText text, int index) {
        int start = index;
        while (start > 0 && index - start < 20 && !isGap(text.at(start - 1))) {
            start--;
        }
        return start;
    }
}
