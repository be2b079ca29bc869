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
    private Authority venue;
    private boolean sure;
    private boolean beside;
    private int year;
    private boolean findings;
    private boolean workshop;
    private final List<String> notes = new ArrayList<>();
    private final List<Token> rest = new ArrayList<>();

    private VenueReader(String text) {
        this.text = text;
        this.tokens = Token.of(text);
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
        if (venue == null) {
            VenueNames.spelledOut(tokens).ifPresent(this::spelledOut);
        }
        if (venue == null && (tokens.size() <= 6 || workshop) && (year > 0 || workshop)) {
            return unlisted();
        }
        if (venue == null) {
            return VenueReading.NONE;
        }
        if (workshop || text.contains("@")) {
            rest.clear();
        }
        String unread = words(rest);
        boolean certain = sure || beside;
        return new VenueReading(
                name(),
                year,
                true,
                certain,
                beside,
                tokens.size(),
                unread,
                String.join(" ", notes));
    }

    /// Reads what begins at a word, and says how many words that was.
    private int next(int i) {
        Token token = tokens.get(i);
        Optional<VenueNames.Match> match =
                isPlainWord(token) ? Optional.empty() : VenueNames.at(tokens, i);
        if (match.isPresent()) {
            return named(i, match.get());
        }
        String word = token.key();
        int stated = token.year();
        if (stated == 0 && isShortYear(i)) {
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
            notes.add(token.text());
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
        boolean first = venue == null || venue.kind().equals("preprint") && !preprint;
        boolean again = !first && !preprint && sure && !match.sure();
        int taken = match.words();
        int behind = yearAt(i + taken, preprint);
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
        return behind > 0 ? taken + (isArxivDate(i + taken, preprint) ? 2 : 1) : taken;
    }

    /// `24` behind a venue, perhaps behind an apostrophe; `24.05` and `2105` behind arXiv.
    private int yearAt(int i, boolean preprint) {
        if (i >= tokens.size()) {
            return 0;
        }
        Token token = tokens.get(i);
        if (preprint && token.isNumber() && token.text().length() == 4 && token.year() == 0) {
            int month = Integer.parseInt(token.text().substring(2));
            return month >= 1 && month <= 12
                    ? Years.of(Integer.parseInt(token.text(), 0, 2, 10))
                    : 0;
        }
        String gap = text.substring(tokens.get(i - 1).end(), token.start());
        boolean near = gap.length() <= 3 && gap.indexOf('.') < 0 && gap.indexOf('(') < 0;
        return near || token.text().length() == 4 && gap.length() <= 3 ? token.shortYear() : 0;
    }

    private boolean isArxivDate(int i, boolean preprint) {
        return preprint
                && i + 1 < tokens.size()
                && tokens.get(i).text().length() == 2
                && tokens.get(i + 1).isNumber()
                && tokens.get(i + 1).text().length() == 2;
    }

    /// Two digits before a venue, `24_DSN`, or behind an apostrophe.
    private boolean isShortYear(int i) {
        Token token = tokens.get(i);
        if (token.text().length() != 2 || !token.isNumber()) {
            return false;
        }
        char before = token.start() == 0 ? ' ' : text.charAt(token.start() - 1);
        boolean apostrophe = "'’‘`".indexOf(before) >= 0;
        boolean heads = i == 0 && tokens.size() > 1 && VenueNames.at(tokens, 1).isPresent();
        return apostrophe || heads;
    }

    private static boolean isPlainWord(Token token) {
        return token.key().length() < 2 || PLAIN.contains(token.key());
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
        return new VenueReading(
                full, year, false, false, true, tokens.size(), "", String.join(" ", notes));
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

    private String words(List<Token> unread) {
        return String.join(" ", unread.stream().map(Token::text).toList());
    }

    /// The arXiv id in a text such as `arXiv:1503.02531`, or empty text.
    static String arxiv(String text) {
        String id = Identifiers.arxivInText(text);
        return id.isEmpty() ? Identifiers.arxivBare(text) : id;
    }
}
