package org.bookwheel.extract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bookwheel.authority.NameWeights;
import org.bookwheel.list.Span;
import org.bookwheel.list.Style;
import org.bookwheel.work.Titles;

/// How strongly a piece's own words, its wrapping and its label speak for each role, as rough
/// logarithms of odds. What these numbers do is decided by their order and distances; they were set
/// by reading lists, not by fitting.
final class Evidence {

    private static final Map<String, List<Role>> LABELLED =
            Map.ofEntries(
                    Map.entry("name", List.of(Role.NAME)),
                    Map.entry("authors", List.of(Role.AUTHORS)),
                    Map.entry("affiliations", List.of(Role.AFFILIATIONS)),
                    Map.entry("people", List.of(Role.AUTHORS, Role.AFFILIATIONS)),
                    Map.entry("venue", List.of(Role.VENUE)),
                    Map.entry("year", List.of(Role.DATE)),
                    Map.entry("date", List.of(Role.DATE)),
                    Map.entry("tags", List.of(Role.TAGS)),
                    Map.entry("summary", List.of(Role.SUMMARY)),
                    Map.entry("note", List.of(Role.NOTE)),
                    Map.entry("arxiv", List.of(Role.IDENTIFIER)),
                    Map.entry("doi", List.of(Role.IDENTIFIER)),
                    Map.entry("skip", List.of(Role.NOTHING)));

    private static final Set<String> LINKS =
            Set.of("paper", "code", "project", "slides", "video", "data", "blog", "other");

    private static final Set<String> PUBLISHERS = WordSet.of("publisher");

    private Evidence() {}

    /// Scores by [Role#ordinal]; that of [Role#TITLE] is not set, see [TitleEvidence].
    ///
    /// @param before the piece before it, or null
    /// @param next the piece behind it, or null
    static double[] of(Facts before, Facts facts, Facts next) {
        double[] scores = new double[Role.ALL.length];
        scores[Role.NAME.ordinal()] = name(facts);
        scores[Role.VENUE.ordinal()] = venue(facts);
        scores[Role.DATE.ordinal()] = facts.year > 0 ? 4.5 : monthAndDay(facts);
        scores[Role.AUTHORS.ordinal()] = PeopleEvidence.authors(facts);
        scores[Role.AFFILIATIONS.ordinal()] = PeopleEvidence.affiliations(facts);
        scores[Role.TAGS.ordinal()] = tags(facts);
        scores[Role.LINK.ordinal()] = link(facts, next);
        scores[Role.IDENTIFIER.ordinal()] = facts.isIdentifier() ? 5 : -6;
        scores[Role.SUMMARY.ordinal()] = summary(facts);
        scores[Role.NOTE.ordinal()] = note(facts);
        scores[Role.NOTHING.ordinal()] =
                Unstated.is(facts.words) && !facts.isIdentifier() ? 4 : isConnector(facts) ? 2 : -6;
        Surroundings.adjust(before, facts, next, scores);
        if (isPublisher(facts)) {
            scores[Role.AUTHORS.ordinal()] = -6;
            scores[Role.AFFILIATIONS.ordinal()] -= 5;
            scores[Role.NAME.ordinal()] = -6;
            scores[Role.NOTE.ordinal()] += 2;
        }
        label(facts, scores);
        return scores;
    }

    static boolean isPublisher(Facts facts) {
        return PUBLISHERS.contains(Titles.key(facts.words));
    }

    /// `at` between a title and its venue, `3)` before them.
    private static boolean isConnector(Facts facts) {
        boolean number = facts.piece.wrap() == Wrap.SQUARE && facts.words.matches("\\d{1,3}");
        return number && facts.piece.joint() == Joint.START
                || facts.count == 1
                        && facts.words.matches(
                                "(?i)at|in|on|by|and|from|to|the|of|with|as|for|\\d{1,3}\\)");
    }

    private static double name(Facts facts) {
        if (facts.count == 0 || facts.count > 4 || facts.isAddress) {
            return -6;
        }
        boolean wrapped = facts.piece.wrap() == Wrap.ROUND || facts.piece.wrap() == Wrap.SQUARE;
        boolean coined = Coined.isWord(facts.words);
        boolean aka = facts.words.startsWith("aka ") || facts.words.startsWith("a.k.a");
        double strong = facts.piece.has(Style.STRONG) ? 0.8 : 0;
        boolean square = facts.piece.wrap() == Wrap.SQUARE;
        boolean several = facts.piece.joint() == Joint.COMMA || facts.goesOn;
        strong -= several ? 2 : 0;
        boolean keyword =
                square
                        && (facts.piece.joint() == Joint.PIPE
                                || facts.piece.slot().contains("behind"));
        boolean heads = facts.piece.joint() == Joint.START || facts.piece.has(Style.STRONG);
        return (aka ? 5 : coined ? 0.5 : isProper(facts) ? -0.2 : -1.2)
                + (wrapped ? strong : heads ? -0.7 : -2)
                - (keyword ? 3 : 0);
    }

    /// `Raft`: one word with a capital that titles rarely have.
    private static boolean isProper(Facts facts) {
        return facts.words.length() > 2
                && facts.words.chars().allMatch(Character::isLetter)
                && Character.isUpperCase(facts.words.charAt(0))
                && !NameWeights.isCommon(facts.words);
    }

    private static double venue(Facts facts) {
        VenueReading venue = facts.venue;
        if (!venue.hasVenue()) {
            return VenueReader.isRemark(facts.words) ? 1 : -6;
        }
        if (venue.isWhole()) {
            boolean tag = facts.piece.has(Style.CODE) && venue.year() == 0;
            double year = venue.year() > 0 ? 1 : tag ? -3.5 : 0;
            return (venue.listed() ? venue.sure() ? 4 : 0.4 : 0.4) + year;
        }
        int rest = Token.of(venue.rest()).size();
        boolean stated = venue.beside() && venue.sure() && rest <= 5;
        return stated ? 2.5 - 0.3 * rest : -3;
    }

    private static double monthAndDay(Facts facts) {
        return DateReader.isMonthAndDay(facts.words) ? 3 : -6;
    }

    private static double tags(Facts facts) {
        if (facts.words.startsWith("#") && facts.count <= 4) {
            return 3;
        }
        boolean code = facts.piece.has(Style.CODE);
        boolean square = facts.piece.wrap() == Wrap.SQUARE;
        boolean brief = facts.count >= 1 && facts.count <= 5;
        boolean plain =
                facts.piece.part().place() == Part.Place.LINE && facts.piece.wrap() == Wrap.NONE;
        boolean round = facts.piece.wrap() == Wrap.ROUND;
        return (brief ? -0.7 : -3)
                + (isKeyword(facts) ? 1.2 : 0)
                - (plain && !code ? 1.8 : round ? 0.6 : 0)
                + (code ? 1.5 : 0)
                + (square ? 1.2 : 0)
                - (facts.piece.isLink() ? 1 : 0);
    }

    /// `*session search; knowledge graph*` below an entry: set off, brief, in lower case.
    private static boolean isKeyword(Facts facts) {
        Part.Place place = facts.piece.part().place();
        boolean below = place == Part.Place.CHILD || place == Part.Place.FOLLOWING;
        return below
                && facts.piece.has(Style.EMPHASIS)
                && facts.count <= 4
                && !facts.words.isEmpty()
                && Character.isLowerCase(facts.words.charAt(0))
                && !Span.plain(facts.piece.part().spans()).endsWith(".");
    }

    private static double link(Facts facts, Facts next) {
        if (facts.isAddress) {
            return 6;
        }
        boolean bracket = facts.piece.wrap() == Wrap.SQUARE;
        boolean says = !facts.linkWord.isEmpty();
        if (facts.piece.isLink()) {
            boolean empty = facts.count == 0;
            if (facts.piece.joint() == Joint.START && bracket && facts.venue.hasVenue()) {
                return 2;
            }
            return says && facts.piece.isWholeLink() || empty ? 5 : facts.count <= 3 ? -0.5 : -2;
        }
        boolean labels =
                says
                        && next != null
                        && next.piece.isLink()
                        && (next.isAddress || next.piece.joint() == Joint.COLON);
        return labels ? 4.5 : says && bracket ? 3.5 : -6;
    }

    private static double summary(Facts facts) {
        boolean apart = facts.piece.part().place() != Part.Place.LINE;
        return facts.count >= 10 ? apart ? 1 : -1.5 : apart ? -1 : -4;
    }

    /// Words that no role takes. In the middle of a line they more likely belong to the title.
    private static double note(Facts facts) {
        Piece piece = facts.piece;
        if (CitedVenues.arePages(facts.words) || CitedVenues.areEditors(facts.words)) {
            return 3;
        }
        if (piece.wrap() == Wrap.ROUND && (piece.joint() == Joint.COMMA || facts.goesOn)) {
            return -0.8 - 0.05 * Math.min(facts.count, 10);
        }
        if (piece.wrap() == Wrap.ROUND || piece.wrap() == Wrap.SQUARE) {
            return -0.3 - 0.05 * Math.min(facts.count, 10);
        }
        if (piece.part().place() != Part.Place.LINE) {
            return -0.4 - 0.05 * Math.min(facts.count, 10);
        }
        return switch (piece.joint()) {
            case PIPE, PERIOD, DASH, ARROW, LINE, SEMICOLON, LINK ->
                    -0.6 - 0.1 * Math.min(facts.count, 8);
            default -> {
                boolean behind = piece.slot().endsWith("behind a link");
                yield behind
                        ? -0.7 - 0.12 * Math.min(facts.count, 10)
                        : -1 - 0.25 * Math.min(facts.count, 12);
            }
        };
    }

    private static void label(Facts facts, double[] scores) {
        List<String> fields = Labels.fields(facts.piece.part().label());
        double bonus = 5;
        for (String field : fields) {
            boolean title = facts.count > 3 || !facts.piece.isWholeLink();
            if (facts.piece.isLink() && LINKS.contains(field) && !title) {
                scores[Role.LINK.ordinal()] += bonus;
            }
            List<Role> roles = LABELLED.getOrDefault(field, List.of());
            for (Role role : roles) {
                boolean remark = facts.count > 8 || fields.contains("note");
                boolean cited = facts.piece.wrap() == Wrap.ROUND && facts.person > 1;
                if (role == Role.VENUE && !facts.venue.hasVenue() && remark
                        || role == Role.NAME && (cited || facts.year > 0)) {
                    continue;
                }
                double institution =
                        role == Role.AUTHORS && facts.isListedInstitution() && facts.person < 2
                                ? 4
                                : 0;
                scores[role.ordinal()] = Math.max(scores[role.ordinal()], -2) + bonus - institution;
            }
            bonus = 3;
        }
    }
}
