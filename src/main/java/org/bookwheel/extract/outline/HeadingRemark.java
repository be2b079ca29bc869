package org.bookwheel.extract.outline;

import java.util.Locale;
import org.bookwheel.authority.GivenNames;
import org.bookwheel.extract.model.UnitFacts;
import org.bookwheel.extract.text.Token;

/// What a heading says beside its topic: on which day it is spoken of, `3º encontro (08/04/2021):`,
/// and who does, `(Okafor)`.
final class HeadingRemark {

    private static final int MOST_WORDS = 3;

    /// From here on a word is rather one of a person's name than of a title.
    private static final double NAME = .4;

    private HeadingRemark() {}

    /// @param plain what the heading says, without its ordinal
    /// @param first its first token
    /// @param last its last token
    static String without(String plain, int first, int last, UnitFacts facts) {
        int open = last;
        while (open > first && !facts.tokens.get(open).isOneOf("(（")) {
            open--;
        }
        boolean bracket = open > first + 1 && facts.tokens.get(last).isOneOf(")）");
        if (bracket
                && (isDay(facts, open + 1, last - 1, 0) || isPerson(facts, open + 1, last - 1))) {
            return facts.passage.text(first, open - 1);
        }
        int colon = first;
        while (colon < last && !facts.tokens.get(colon).isOneOf(":：")) {
            colon++;
        }
        return colon > first && colon < last && isDay(facts, first, colon - 1, 1)
                ? facts.passage.text(colon + 1, last)
                : plain;
    }

    /// Whether it only says a date or a number of a meeting.
    ///
    /// @param least how many words say so; `2000-2015` has none
    private static boolean isDay(UnitFacts facts, int first, int last, int least) {
        int numbers = 0;
        int days = 0;
        for (int i = first; i <= last; i++) {
            Token token = facts.tokens.get(i);
            boolean number = token.kind() == Token.Kind.NUMBER;
            boolean day = token.isWord() && !number && HeadingDate.isOfDay(token.key());
            numbers += number ? 1 : 0;
            days += day ? 1 : 0;
            if (token.isWord() && !number && !day && token.key().length() > 2) {
                return false;
            }
        }
        return numbers > 0 && days >= least && days + numbers > 1;
    }

    private static boolean isPerson(UnitFacts facts, int first, int last) {
        int words = 0;
        boolean given = false;
        for (int i = first; i <= last; i++) {
            Token token = facts.tokens.get(i);
            if (!token.isWord()) {
                continue;
            }
            words++;
            given |= words == 1 && GivenNames.begin(token.text());
            boolean name =
                    Character.isUpperCase(token.text().charAt(0))
                            && !token.text().equals(token.text().toUpperCase(Locale.ROOT))
                            && facts.venues[i] == 0
                            && facts.words[i].weight() > NAME;
            if (!name) {
                return false;
            }
        }
        return words == 1 && !given || words > 1 && words <= MOST_WORDS && given;
    }
}
