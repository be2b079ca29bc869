package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bookwheel.authority.Authority;
import org.bookwheel.work.Identifiers;

/// Reads venue and year from a text in any of the ways that people write them: `NSDI'24`, `SOSP'
/// 24`, `CVPR25Highlight`, `ACL'23 Findings`, `SEA @ NeurIPS 2025 (Poster)`, `2018 on arxiv,
/// NIPS2019`, `arxiv 2105`, `7th USENIX Symposium on Operating Systems Design and Implementation`.
final class VenueReader {

    /// Remarks on how a paper was presented.
    private static final Set<String> REMARKS = WordSet.of("presentation");

    /// Words that only join the others.
    private static final Set<String> FILLERS = WordSet.of("beside a venue");

    private static final Pattern ORDINAL = Pattern.compile("\\d{1,3}(?:st|nd|rd|th)?");

    private static final Set<String> PLAIN =
            Set.of("in", "on", "at", "of", "the", "and", "to", "by");

    private final String text;
    private final List<Token> tokens;
    private final VenueYears years;
    private Authority venue;
    private boolean sure;
    private boolean beside;
    private int year;
    private boolean findings;
    private boolean workshop;
    private final List<Token> notes = new ArrayList<>();
    private final List<Token> rest = new ArrayList<>();

    private VenueReader(String text) {
        this.text = text;
        this.tokens = Token.of(text);
        this.years = new VenueYears(text, tokens);
    }

    /// What the text says; [VenueReading#NONE] if it speaks of something else.
    static VenueReading read(String text) {
        if (text.isEmpty() || text.length() > 400) {
            return VenueReading.NONE;
        }
        return new VenueReader(text).read();
    }

    /// Whether a text only says how something was presented: `Oral`, `Best Paper Award`.
    static boolean isRemark(String text) {
        List<Token> tokens = Token.of(text);
        return !tokens.isEmpty()
                && tokens.size() <= 4
                && tokens.stream().allMatch(token -> REMARKS.contains(token.key()));
    }

    private VenueReading read() {
        boolean address = text.contains("://") || text.contains("www.");
        if (tokens.isEmpty() || address) {
            return VenueReading.NONE;
        }
        int i = 0;
        while (i < tokens.size()) {
            i += next(i);
        }
        if (venue == null || !sure && !rest.isEmpty()) {
            VenueNames.spelledOut(tokens)
                    .or(() -> AbbreviatedVenues.find(text, tokens))
                    .ifPresent(this::spelledOut);
        }
        if (venue == null && tokens.size() <= 9 && JOURNAL.matcher(text).lookingAt()) {
            String name = VOLUME.matcher(text).replaceFirst("").strip();
            return new VenueReading(name, year, false, false, false, tokens.size(), "", note());
        }
        if (venue == null && (tokens.size() <= 6 || workshop) && (year > 0 || workshop)) {
            return unlisted();
        }
        if (venue == null) {
            boolean says = tokens.size() > 1 && rest.isEmpty();
            return year > 0 && says ? dated() : VenueReading.NONE;
        }
        if (workshop || text.contains("@")) {
            rest.clear();
        }
        String unread = words(rest);
        boolean certain = sure || beside;
        return new VenueReading(name(), year, true, certain, beside, tokens.size(), unread, note());
    }

    /// Reads what begins at a word, and says how many words that was.
    private int next(int i) {
        Token token = tokens.get(i);
        Optional<VenueNames.Match> match =
                isPlainWord(token) && !isInitial(token)
                        ? Optional.empty()
                        : VenueNames.at(tokens, i);
        if (match.isPresent()) {
            return named(i, match.get());
        }
        String word = token.key();
        int stated = token.year();
        boolean remarked = venue != null && sure && year == 0 && rest.isEmpty() && !notes.isEmpty();
        if (stated == 0 && (years.isShort(i) || remarked && token.shortYear() > 0)) {
            stated = token.shortYear();
            beside = true;
        }
        if (stated > 0) {
            year = beside && year > 0 ? year : stated;
        } else if (word.equals("findings")) {
            findings = true;
        } else if (word.startsWith("workshop") || word.equals("wksp")) {
            workshop = true;
        } else if (REMARKS.contains(word)) {
            notes.add(token);
        } else if (!isFiller(token)) {
            Optional<Authority> misspelt =
                    venue == null ? VenueNames.nearest(token) : Optional.empty();
            if (misspelt.isPresent()) {
                return named(i, new VenueNames.Match(misspelt.get(), 1, true));
            }
            rest.add(token);
        }
        return 1;
    }

    /// A venue, and the year right behind or before it. A conference counts more than a preprint.
    private int named(int i, VenueNames.Match match) {
        boolean preprint = match.venue().kind().equals("preprint");
        boolean at =
                i > 0 && text.lastIndexOf('@', tokens.get(i).start()) >= tokens.get(i - 1).end();
        boolean first = venue == null || at || venue.kind().equals("preprint") && !preprint;
        boolean again = !first && !preprint && sure && !match.sure();
        int taken = match.words();
        int behind = years.at(i + taken, match.venue().kind());
        int before = i > 0 ? tokens.get(i - 1).year() : 0;
        if (first && !again) {
            venue = match.venue();
            sure = match.sure();
            beside = behind > 0 || before > 0;
            year = behind > 0 ? behind : before > 0 ? before : year;
        } else if (!preprint && venue != match.venue()) {
            boolean isWorkshop = match.venue().kind().equals("workshop");
            workshop |= isWorkshop;
            for (int word = i; word < i + taken && !isWorkshop; word++) {
                rest.add(tokens.get(word));
            }
        }
        return behind > 0 ? taken + (years.isArxivDate(i + taken, preprint) ? 2 : 1) : taken;
    }

    /// What only names of journals begin with.
    private static final Pattern JOURNAL =
            Pattern.compile(
                    "(?:[\\p{Lu}][\\p{L}]+ ){0,3}(?:Journal|Annals|Transactions|Bulletin|Letters) (?:of|on|in|for) ");

    private static final Pattern VOLUME = Pattern.compile(",?\\s(?:vol\\.? ?)?\\d.{0,40}$");

    private static boolean isPlainWord(Token token) {
        return token.key().length() < 2 || PLAIN.contains(token.key());
    }

    /// The first letter of `S&P`.
    private boolean isInitial(Token token) {
        return token.text().length() == 1 && text.startsWith("&", token.end());
    }

    private static boolean isFiller(Token token) {
        boolean ordinal =
                Character.isDigit(token.text().charAt(0)) && ORDINAL.matcher(token.key()).matches();
        return ordinal
                || FILLERS.contains(token.key())
                || REMARKS.contains(token.key())
                || DateReader.isMonthAndDay(token.text());
    }

    private void spelledOut(Authority named) {
        venue = named;
        sure = true;
        rest.clear();
    }

    /// A venue that is not in the table: a capitalised name with a year beside it.
    private VenueReading unlisted() {
        if (rest.isEmpty() && tokens.size() > 1 && year > 0) {
            return dated();
        }
        List<Token> name = new ArrayList<>(rest);
        boolean capitals =
                !name.isEmpty()
                        && name.stream()
                                .allMatch(token -> Character.isUpperCase(token.text().charAt(0)));
        if (!capitals || name.size() > 4 && !workshop) {
            return VenueReading.NONE;
        }
        String words = text.substring(name.getFirst().start(), name.getLast().end());
        String full = workshop ? words + " Workshop" : words;
        return new VenueReading(full, year, false, false, true, tokens.size(), "", note());
    }

    /// `Preprint'23` says when, but not where.
    private VenueReading dated() {
        return new VenueReading("", year, false, false, true, tokens.size(), "", note());
    }

    private String name() {
        if (findings) {
            return venue.name() + " Findings";
        }
        boolean at = text.contains("@");
        boolean isWorkshop = venue.kind().equals("workshop");
        return (workshop || at) && !isWorkshop && !venue.kind().equals("preprint")
                ? venue.name() + " Workshop"
                : venue.name();
    }

    /// The remarks as written; those side by side with the words between them.
    private String note() {
        StringBuilder note = new StringBuilder();
        int last = -2;
        for (int i = 0; i < tokens.size(); i++) {
            if (!notes.contains(tokens.get(i))) {
                continue;
            }
            boolean near = last >= 0 && i - last <= 2 && onlyFillers(last + 1, i);
            String gap = near ? text.substring(tokens.get(last).end(), tokens.get(i).start()) : " ";
            note.append(note.isEmpty() ? "" : gap).append(tokens.get(i).text());
            last = i;
        }
        return note.toString();
    }

    private boolean onlyFillers(int from, int to) {
        return tokens.subList(from, to).stream()
                .allMatch(token -> PLAIN.contains(token.key()) || token.key().length() < 2);
    }

    private String words(List<Token> unread) {
        return String.join(" ", unread.stream().map(Token::text).toList());
    }

    /// The arXiv id in a text such as `arXiv:1503.02531`, or empty text.
    static String arxiv(String text) {
        String id = Identifiers.arxivInText(text);
        return id.isEmpty() ? Identifiers.arxivBare(text) : id;
    }
}
