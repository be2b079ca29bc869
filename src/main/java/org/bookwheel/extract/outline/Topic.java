package org.bookwheel.extract.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bookwheel.extract.model.UnitFacts;
import org.bookwheel.extract.name.NameIndex;
import org.bookwheel.extract.name.WordClasses;
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
                    "(?i)\\s*[(（\\[]\\W{0,3}(?:now|only|another|this |our |these |all |more |the list|please|last|updat|todo|wip|in progress|sorted|ordered|see|new|to be"
                            + "|incl|until|since|continu|back|top|click|added|not |no |pas |nicht |thanks|\\d{1,5}(?:\\+|\\s|(?=[)）\\]])))[^()（）]{0,80}[)）\\]]$");

    private static final Pattern DATED =
            Pattern.compile(
                    "(?i)^(?:added|updated?|last updated|new in|since|before|until|up to|week|as of)\\b.*\\d.*");

    private static final Set<String> NUMBERED =
            Set.of(
                    "topic", "week", "lecture", "session", "part", "chapter", "section", "module",
                    "unit", "class", "day", "meeting", "no", "lesson", "theme", "thema", "tema");

    private static final Set<String> SESSIONS =
            Set.of(
                    "session",
                    "meeting",
                    "day",
                    "lecture",
                    "class",
                    "spring",
                    "summer",
                    "fall",
                    "autumn",
                    "winter",
                    "semester",
                    "term",
                    "quarter",
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "ws",
                    "ss",
                    "wise",
                    "sose",
                    "st",
                    "nd",
                    "rd",
                    "th",
                    "月",
                    "월",
                    "주",
                    "周",
                    "日",
                    "일",
                    "年",
                    "년",
                    "week",
                    "weeks");

    private static final Set<String> BESIDE_YEAR =
            Set.of(
                    "year",
                    "in",
                    "papers",
                    "of",
                    "from",
                    "publications",
                    "年",
                    "年论文",
                    "论文",
                    "before",
                    "older",
                    "and",
                    "earlier",
                    "later",
                    "since",
                    "published");

    private static final int BESIDE_A_VENUE =
            1 << WordClasses.number("beside a venue")
                    | 1 << WordClasses.number("presentation")
                    | 1 << WordClasses.number("spelt-out venue");

    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2035;

    private static final int FUNCTION = 1 << WordClasses.number("function");

    /// How much else a heading may say that is still only a venue.
    private static final int MOST_REST = 2;

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
        int behind = ordinalEnd(tokens, first, last, numbered);
        String plain = behind > last ? "" : facts.passage.text(behind, last);
        plain = REMARK.matcher(plain).replaceFirst("").replaceAll("[\\s:：.,;|–—-]{1,5}$", "");
        List<String> meanings = meanings(plain.isEmpty() ? text : plain);
        meanings.removeIf(meaning -> meaning.equals("outside"));
        boolean outside = meanings.contains("contents");
        boolean uncertain = meanings.contains("uncertain");
        Dated dated = dated(facts, first, last, title);
        boolean topic =
                dated.venue().isEmpty()
                        && dated.year() == 0
                        && meanings.isEmpty()
                        && !dated.session()
                        && !DATED.matcher(plain).matches()
                        && !Titles.key(plain).isEmpty();
        return new Topic(text, topic ? plain : "", dated.venue(), dated.year(), outside, uncertain);
    }

    private record Dated(String venue, int year, boolean session) {}

    /// Venue and year, if the heading says little else.
    private static Dated dated(UnitFacts facts, int first, int last, boolean title) {
        NameIndex.Found venue = null;
        boolean sure = false;
        int year = 0;
        int twoDigits = 0;
        int numbers = 0;
        int rest = 0;
        int sessions = 0;
        int years = 0;
        int others = 0;
        int beside = 0;
        for (int i = first; i <= last; i++) {
            Token token = facts.tokens.get(i);
            if (!token.isWord()) {
                continue;
            }
            if (facts.venueAt[i] != null
                    && facts.venues[i] <= UnitFacts.EVERYDAY_NAME
                    && !isPlain(token)) {
                sure |= facts.venues[i] == UnitFacts.NAME;
                venue = venue == null || preprint(venue) ? facts.venueAt[i] : venue;
            } else if (token.year() >= FIRST_YEAR && token.year() <= LAST_YEAR) {
                year = year == 0 ? token.year() : year;
                years++;
            } else if (token.kind() == Token.Kind.NUMBER) {
                boolean apostrophe = i > 0 && facts.tokens.get(i - 1).isOneOf("'’‘`");
                boolean near = venue != null && facts.venueAt[i - 1] == venue;
                twoDigits =
                        token.isTwoDigits() && (apostrophe || near) ? token.number() : twoDigits;
                numbers++;
            } else if (SESSIONS.contains(token.key()) || facts.words[i].month()) {
                sessions++;
            } else if (BESIDE_YEAR.contains(token.key())) {
                others++;
            } else if ((facts.words[i].classes() & FUNCTION) != 0) {
                continue;
            } else if ((facts.words[i].classes() & BESIDE_A_VENUE) == 0) {
                rest++;
            } else {
                beside++;
            }
        }
        if (year == 0 && twoDigits > 0 && venue != null) {
            year = twoDigits < 50 ? 2000 + twoDigits : 1900 + twoDigits;
        }
        boolean only =
                venue != null
                        && (rest == 0 && (sure || year > 0)
                                || rest <= MOST_REST && year > 0 && sure);
        if (title ? venue != null && year > 0 && !preprint(venue) : only) {
            return new Dated(venue.authority().name(), year, false);
        }
        boolean bare = venue == null && rest == 0;
        if (bare
                && year > 0
                && numbers == 0
                && years == 1
                && sessions == 0
                && !isBefore(facts, first)) {
            return new Dated("", year, false);
        }
        boolean session =
                bare
                        && beside == 0
                        && (sessions > 0
                                || numbers > 1
                                || years > 0
                                || numbers == 1 && isShort(facts, first, last) && others == 0);
        return new Dated("", 0, session);
    }

    private static boolean isShort(UnitFacts facts, int first, int last) {
        int longest = 0;
        for (int i = first; i <= last; i++) {
            longest = Math.max(longest, facts.tokens.get(i).key().length());
        }
        return longest <= 2;
    }

    private static boolean isBefore(UnitFacts facts, int first) {
        String key = facts.tokens.get(first).key();
        return key.equals("before")
                || key.equals("older")
                || key.equals("earlier")
                || key.equals("since");
    }

    private static boolean isPlain(Token token) {
        return token.key().length() < 2;
    }

    private static boolean preprint(NameIndex.Found venue) {
        return venue.authority().kind().equals("preprint");
    }

    /// Pictures, links to places in the list, and signs that are no brackets.
    private static boolean isDecoration(UnitFacts facts, int i) {
        Token token = facts.tokens.get(i);
        boolean inPage =
                facts.linkKinds[i] == UnitFacts.IN_PAGE_LINK
                        && facts.tokens.size() > 1
                        && !allInPage(facts);
        boolean sign =
                token.kind() == Token.Kind.SIGN && !token.isOneOf("([{（【《\"“'#)]}）】》\"”?!+*");
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

    /// The index behind an ordinal: `1.1`, `3)`, `A.`, `IV.`, `一、`, `Topic 3:`, `00_`.
    private static int ordinalEnd(List<Token> tokens, int first, int last, boolean numbered) {
        int i = first;
        if (i <= last
                && NUMBERED.contains(tokens.get(i).key())
                && i + 1 <= last
                && tokens.get(i + 1).kind() == Token.Kind.NUMBER) {
            int end = i + 2;
            while (end <= last && tokens.get(end).isOneOf(":-–—.)：|,")) {
                end++;
            }
            return end > i + 2 || end > last ? end : first;
        }
        boolean open = i <= last && tokens.get(i).isOneOf("([（");
        int at = open ? i + 1 : i;
        int end = at;
        boolean any = false;
        int closedEnd = -1;
        while (end <= last && isOrdinal(tokens.get(end), any)) {
            any = true;
            end++;
            boolean stop =
                    end <= last
                            && tokens.get(end).isOneOf(".)、．）:_]-")
                            && !(tokens.get(end).isSign('-')
                                    && !tokens.get(end).spaced()
                                    && end + 1 <= last
                                    && tokens.get(end + 1).isWord()
                                    && !tokens.get(end + 1).spaced());
            if (!stop) {
                break;
            }
            end++;
            closedEnd = end;
        }
        boolean glued =
                any
                        && end <= last
                        && tokens.get(end - 1).kind() == Token.Kind.NUMBER
                        && !tokens.get(end).spaced();
        if (glued && closedEnd > 0) {
            // `4. 3D`: the second number belongs to the words
            end = closedEnd;
        }
        if (!any || end > last) {
            return first;
        }
        Token before = tokens.get(end - 1);
        boolean closed = before.kind() == Token.Kind.SIGN;
        boolean bare =
                (numbered || closedEnd > 0 || before.text().startsWith("0"))
                        && before.kind() == Token.Kind.NUMBER
                        && tokens.get(end).spaced()
                        && before.text().length() <= 2;
        boolean letters = before.kind() == Token.Kind.WORD;
        boolean spaced = tokens.get(end).spaced() || !tokens.get(end - 1).isSign('.') || true;
        return (closed && spaced || bare) && !letters ? end : first;
    }

    /// Whether a heading begins with a number and a word.
    static boolean isNumbered(UnitFacts facts) {
        List<Token> tokens = facts.tokens;
        return tokens.size() > 1
                && tokens.get(0).kind() == Token.Kind.NUMBER
                && tokens.get(0).text().length() <= 2
                && tokens.get(1).kind() == Token.Kind.WORD
                && tokens.get(1).spaced();
    }

    private static boolean isOrdinal(Token token, boolean further) {
        if (token.kind() == Token.Kind.NUMBER) {
            return token.text().length() <= 2;
        }
        String text = token.text();
        boolean roman = text.matches("[IVX]{1,5}");
        boolean letter = text.length() == 1 && Character.isUpperCase(text.charAt(0)) && !further;
        boolean chinese = text.matches("[一二三四五六七八九十]{1,3}");
        return token.kind() == Token.Kind.WORD && (roman || letter || chinese);
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
