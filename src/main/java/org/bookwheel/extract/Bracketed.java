package org.bookwheel.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bookwheel.authority.NameWeights;

/// Tells brackets that belong to the words around them from those that say something else.
final class Bracketed {

    private Bracketed() {}

    /// `Tse-Hsun (Peter) Chen`: a name in brackets among names.
    static boolean isNickname(FlatText text, int open, int close) {
        String inside = text.words(open + 1, close);
        return close - open <= 14
                && inside.indexOf(' ') < 0
                && text.around(open - 1) == ' '
                && text.around(close + 1) == ' '
                && Character.isUpperCase(text.around(close + 2))
                && NameWeights.of(inside) > 0.5
                && NameWeights.ofForm(wordBefore(text, open - 1)) > -0.5
                && !Known.isVenueOrDate(inside);
    }

    private static String wordBefore(FlatText text, int end) {
        int start = end;
        while (start > 0 && Character.isLetterOrDigit(text.at(start - 1))) {
            start--;
        }
        return text.words(start, end);
    }

    private static final Pattern CITED =
            Pattern.compile(
                    "(\\p{Lu}[\\p{L}'’-]{1,24})(?: et al\\.?)?,? (?=(?:19|20)\\d{2}[a-z]?$)");

    /// Where the year begins in `Okafor 1974` or `Okafor et al. 1974`; 0 in other words.
    static int citedYear(String text) {
        Matcher cited = CITED.matcher(text);
        boolean person =
                cited.lookingAt()
                        && NameWeights.ofForm(cited.group(1)) > 0
                        && !VenueReader.read(cited.group(1)).listed();
        return person ? cited.end() : 0;
    }

    /// `A (Nearly) Quiet Widget`, `All You Wanted to Know (And Never Asked)`: inside of one link,
    /// or of quotation marks, a bracket in the middle belongs to the title, and so does one at the
    /// end that says more than a name.
    ///
    /// @param quoted whether quotation marks stand around it
    static boolean isInTitle(FlatText text, int open, int close, boolean quoted) {
        int link = text.link(open);
        if (!quoted && (link < 0 || link != text.link(close))) {
            return false;
        }
        String inside = text.words(open + 1, close);
        boolean says =
                Known.isVenueOrDate(inside)
                        || Known.isRemark(inside)
                        || !LinkWords.meaning(inside).isEmpty()
                        || !InstitutionReader.all(inside).isEmpty()
                        || PersonReader.likeness(inside) > 0.5;
        boolean goesOn =
                close + 2 < text.length()
                        && text.at(close + 1) == ' '
                        && Character.isLetter(text.at(close + 2))
                        && text.link(close + 2) == link;
        boolean remark = Looks.words(inside) >= 3 && inside.chars().noneMatch(Character::isDigit);
        return !says && (goesOn || remark);
    }
}
