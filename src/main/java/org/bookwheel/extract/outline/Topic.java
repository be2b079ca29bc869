package org.bookwheel.extract.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bookwheel.extract.model.UnitFacts;
import org.bookwheel.extract.name.WordTable;
import org.bookwheel.extract.text.Token;
import org.bookwheel.work.Titles;

/// What a heading says of the entries below it.
///
/// @param text its words
/// @param tag the topic, or empty where it is none
/// @param venue the venue of all entries below, or empty
/// @param year their year, or 0
/// @param outside whether nothing below is an entry: licence, rules
/// @param uncertain whether it takes back what the list's title says of the venue
public record Topic(
        String text, String tag, String venue, int year, boolean outside, boolean uncertain) {

    /// A remark on the list itself: `(now only ...)`, `(12 papers)`, `(update daily)`.
    private static final Pattern REMARK =
            Pattern.compile(
                    "(?i)\\s*[(（\\[]\\W{0,3}(?:now|only|another|this |our |these |all |more |the list|please|last|updat|todo|wip|in progress|sorted|ordered|see|new|to be|suggest|planned|upcoming|coming|tbd|tba|optional"
                            + "|[^()]{0,12}예정|작성|진행|持续|更新|待|作成中"
                            + "|incl|until|since|continu|back|top|click|nieuw|neu\\b|nuev|nouveau|nuovo|novo|added|not |no |pas |nicht |thanks|\\d{1,5}(?:\\+|\\s|(?=[)）\\]])))[^()（）]{0,80}[)）\\]]$");

    private static final Pattern DATED =
            Pattern.compile(
                    "(?i)^(?:added|updated?|last updated|new in|since|before|until|up to|week|as of)\\b.*\\d.*");

    /// @param facts the heading
    /// @param title whether it is the list's own title
    static Topic of(UnitFacts facts, boolean title) {
        return of(facts, title, false);
    }

    /// @param numbered whether the list numbers its headings without a sign behind
    static Topic of(UnitFacts facts, boolean title, boolean numbered) {
        List<Token> tokens = facts.tokens;
        int first = 0;
        int last = tokens.size() - 1;
        while (first <= last && isDecoration(facts, first)) {
            first++;
        }
        while (last >= first && isDecoration(facts, last)) {
            last--;
        }
        String text =
                first > last
                        ? facts.passage.text(0, tokens.size() - 1)
                        : facts.passage.text(first, last);
        int behind = Ordinal.end(tokens, first, last, numbered);
        String plain = behind > last ? "" : facts.passage.text(behind, last);
        plain = HeadingRemark.without(plain, behind, last, facts);
        plain = REMARK.matcher(plain).replaceFirst("").replaceAll("[\\s:：.,;|–—-]{1,5}$", "");
        List<String> meanings = meanings(plain.isEmpty() ? text : plain);
        meanings.removeIf(meaning -> meaning.equals("outside"));
        boolean outside = meanings.contains("contents");
        boolean uncertain = meanings.contains("uncertain");
        HeadingDate dated = HeadingDate.of(facts, first, last, title);
        boolean topic =
                dated.venue().isEmpty()
                        && dated.year() == 0
                        && meanings.isEmpty()
                        && !dated.session()
                        && !DATED.matcher(plain).matches()
                        && !Titles.key(plain).isEmpty();
        return new Topic(text, topic ? plain : "", dated.venue(), dated.year(), outside, uncertain);
    }

    /// Pictures, links to places in the list, and signs that are no brackets.
    private static boolean isDecoration(UnitFacts facts, int i) {
        Token token = facts.tokens.get(i);
        boolean inPage =
                facts.linkKinds[i] == UnitFacts.IN_PAGE_LINK
                        && facts.tokens.size() > 1
                        && !allInPage(facts);
        boolean sign =
                token.kind() == Token.Kind.SIGN && !token.isOneOf("([{（【《<\"“'#)]}）】》>\"”?!+*");
        return token.isBorder() || sign || inPage;
    }

    private static boolean allInPage(UnitFacts facts) {
        for (int i = 0; i < facts.tokens.size(); i++) {
            if (facts.tokens.get(i).isWord() && facts.linkKinds[i] != UnitFacts.IN_PAGE_LINK) {
                return false;
            }
        }
        return true;
    }

    private static List<String> meanings(String plain) {
        List<String> meanings = WordTable.HEADINGS.all(plain);
        int open = Math.max(plain.indexOf('('), plain.indexOf('（'));
        return new ArrayList<>(
                meanings.isEmpty() && open > 0
                        ? WordTable.HEADINGS.all(plain.substring(0, open))
                        : meanings);
    }

    Topic withoutTag() {
        return new Topic(text, "", venue, year, outside, uncertain);
    }

    boolean isVenue() {
        return !venue.isEmpty();
    }
}
