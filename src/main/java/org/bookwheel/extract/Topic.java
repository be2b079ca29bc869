package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bookwheel.list.Span;
import org.bookwheel.work.Titles;

/// What a heading says of the entries below it.
///
/// @param text its words
/// @param tag the topic, or empty where it is none
/// @param venue the venue of all entries below, or empty
/// @param year their year, or 0
/// @param contents whether it heads a table of contents: what stands below further headings is no
///   part of it
/// @param outside whether nothing below is an entry: licence, news
/// @param uncertain whether it takes back what the list's title says of the venue
record Topic(
        String text,
        String tag,
        String venue,
        int year,
        boolean contents,
        boolean outside,
        boolean uncertain) {

    /// `1.1 Survey`, `## 3) Datasets`, `A. Theory`, `IV. Systems`, `第一章`.
    private static final Pattern NUMBER =
            Pattern.compile(
                    "^(?:(?:\\d{1,2}\\.){1,4}(?:\\d{1,2}(?!\\p{L}))?|\\d{1,2}(?= \\p{Lu}\\p{Ll})|\\d{1,2}[.):、]|[A-Z][.)]|[IVX]{1,5}[.)]|\\(\\d{1,2}\\)"
                            + "|[一二三四五六七八九十]{1,3}、|\\d{1,2}(?:\\.\\d{1,2}(?!\\p{L})){1,3})\\s{0,3}");

    /// A remark on the list itself: `(now only ...)`, `(12 papers)`, `(update daily)`.
    private static final Pattern REMARK =
            Pattern.compile(
                    "(?i)\\s*[(（\\[](?:now|only|last|updat|todo|wip|in progress|sorted|ordered|see|new|to be"
                            + "|incl|until|since|continu|back|top|click|added|not |no |pas |nicht |thanks|\\d{1,5}(?:\\+|\\s|(?=[)）\\]])))[^()（）]{0,80}[)）\\]]$");

    /// What an in-page link such as `([back](#top))` leaves behind; pictures count as nothing.
    private static final Pattern EMPTY_BRACKETS =
            Pattern.compile("\\s?(?:[(（]\\W{0,6}[)）]|\\[\\W{0,6}])");

    private static final Pattern DATED =
            Pattern.compile(
                    "(?i)^(?:added|updated?|last updated|new in|since|before|until|up to|week|as of)\\b.*\\d.*");

    private static final Pattern ONLY_YEAR =
            Pattern.compile(
                    "(?i)(?:year\\s|in\\s|papers\\s(?:of|in|from)\\s)?((?:19|20)\\d{2})\\s?(?:papers|publications|年|年论文|论文)?");

    static Topic of(List<Span> spans, boolean title) {
        String text = words(spans);
        String plain = REMARK.matcher(text).replaceFirst("");
        plain = NUMBER.matcher(plain).replaceFirst("");
        plain = plain.replaceAll("[\\s:：.,;]{1,5}$", "");
        plain = plain.isBlank() ? text : plain;
        List<String> meanings = meanings(plain);
        boolean contents = meanings.contains("contents");
        boolean outside = meanings.contains("outside");
        boolean uncertain = meanings.contains("uncertain");
        String venue = "";
        int year = 0;
        VenueReading reading = VenueReader.read(plain);
        if (isVenue(reading, title)) {
            venue = reading.venue();
            year = reading.year();
        } else if (ONLY_YEAR.matcher(plain).matches()
                || DateReader.year(plain) > 0 && isMonth(plain)) {
            year = yearIn(plain);
        }
        boolean date = DATED.matcher(plain).matches() || DateReader.year(plain) > 0;
        boolean topic =
                venue.isEmpty()
                        && year == 0
                        && meanings.isEmpty()
                        && !date
                        && !Titles.key(plain).isEmpty();
        return new Topic(text, topic ? plain : "", venue, year, contents, outside, uncertain);
    }

    /// What the words mean; `其他(Others)` says it twice.
    private static List<String> meanings(String plain) {
        List<String> meanings = WordTable.HEADINGS.all(plain);
        int open = Math.max(plain.indexOf('('), plain.indexOf('（'));
        return meanings.isEmpty() && open > 0
                ? WordTable.HEADINGS.all(plain.substring(0, open))
                : meanings;
    }

    /// A list's title gives its venue and year to all, whatever else it says; a heading below it
    /// must say little else.
    private static boolean isVenue(VenueReading reading, boolean title) {
        if (!reading.hasVenue() || !reading.listed()) {
            return false;
        }
        int rest = Token.of(reading.rest()).size();
        if (title) {
            return reading.beside() && reading.year() > 0;
        }
        return reading.isWhole() && reading.sure() || reading.beside() && rest <= 2;
    }

    private static boolean isMonth(String text) {
        return text.chars().anyMatch(Character::isLetter);
    }

    private static int yearIn(String text) {
        return Token.of(text).stream()
                .mapToInt(Token::year)
                .filter(year -> year > 0)
                .findFirst()
                .orElse(0);
    }

    /// The words without links back to the top and without decoration.
    private static String words(List<Span> spans) {
        List<Span> kept = new ArrayList<>(spans);
        kept.removeIf(span -> span instanceof Span.Link link && link.url().startsWith("#"));
        String text = EMPTY_BRACKETS.matcher(Span.plain(kept)).replaceAll("");
        if (Titles.key(text).isEmpty()) {
            text = Span.plain(spans);
        }
        return Decoration.strip(text.replaceAll(":[a-z0-9_+-]{2,40}:", " ").strip()).strip();
    }

    boolean isVenue() {
        return !venue.isEmpty();
    }
}
