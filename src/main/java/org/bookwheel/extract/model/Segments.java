package org.bookwheel.extract.model;

import java.util.ArrayList;
import java.util.List;
import org.bookwheel.extract.name.HashNumbers;
import org.bookwheel.extract.name.Lexicon;
import org.bookwheel.extract.name.WordClasses;
import org.bookwheel.extract.text.Shape;
import org.bookwheel.extract.text.Token;

/// Cuts a unit into segments at its borders, coarse or fine.
final class Segments {

    private static final String BRACKETS = "([{【《（「『<“\")]}】》）」』>”";
    private static final String SEPARATORS = "|~;*•◆★→：、，。–—";
    private static final String SEPARATORS_BEFORE_SPACE = ":,";
    private static final String SEPARATORS_IN_SPACE = "-_#@=/&+";
    private static final String INSIDE_WORDS = "'’&+";

    private static final int FUNCTION = 1 << WordClasses.number("function");
    private static final int MOST_LINES = 4;
    private static final int MOST_ORDINAL = 5;

    /// What is known of the words of a unit; arrays are by token.
    ///
    /// @param shape the same for all units that are set in the same way
    record Marks(
            List<Token> tokens,
            int[] shapes,
            Lexicon.Word[] words,
            int[] venues,
            int[] institutions,
            boolean[] linkWords,
            int shape) {}

    private final Marks marks;
    private final boolean coarse;
    private final HashNumbers places;
    private final List<Segment> all = new ArrayList<>();

    /// Which segment a token lies in; -1 for those that are borders.
    final int[] at;

    private final List<int[]> open = new ArrayList<>();
    private int line;

    private Segments(Marks marks, boolean coarse, HashNumbers places) {
        this.marks = marks;
        this.places = places;
        this.coarse = coarse;
        this.at = new int[marks.tokens().size()];
    }

    static Segments of(Marks marks, boolean coarse, HashNumbers places) {
        Segments segments = new Segments(marks, coarse, places);
        segments.cut();
        return segments;
    }

    List<Segment> all() {
        return all;
    }

    /// The segment of a token, or null.
    Segment of(int token) {
        return at[token] < 0 ? null : all.get(at[token]);
    }

    private void cut() {
        List<Token> tokens = marks.tokens();
        int left = Shape.BEGIN << 2;
        int from = -1;
        int last = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean cuts = cuts(i);
            boolean changes =
                    !cuts
                            && from >= 0
                            && (token.link() != tokens.get(i - 1).link()
                                    || style(token) != style(tokens.get(i - 1)));
            if (from >= 0 && (cuts || changes)) {
                int right = cuts ? border(i) : Shape.NONE << 2;
                open.add(new int[] {from, last, left, right});
                from = -1;
                left = right;
            }
            if (cuts) {
                at[i] = -1;
                left = border(i);
                if (endsLine(token)) {
                    endLine();
                    left = Shape.BEGIN << 2;
                    line = token.kind() == Token.Kind.CELL ? 0 : line + 1;
                }
            } else {
                from = from < 0 ? i : from;
                last = i;
                at[i] = all.size() + open.size();
            }
        }
        if (from >= 0) {
            open.add(new int[] {from, last, left, Shape.END << 2});
        }
        endLine();
    }

    private static int style(Token token) {
        return token.styles() & 3;
    }

    private static boolean endsLine(Token token) {
        return token.kind() == Token.Kind.BREAK || token.kind() == Token.Kind.CELL;
    }

    private int border(int i) {
        Token token = marks.tokens().get(i);
        boolean behind = i + 1 < marks.tokens().size() && marks.tokens().get(i + 1).spaced();
        return marks.shapes()[i] << 2 | (token.spaced() ? 1 : 0) | (behind ? 2 : 0);
    }

    private boolean cuts(int i) {
        Token token = marks.tokens().get(i);
        if (token.isBorder() || token.kind() == Token.Kind.ADDRESS) {
            return true;
        }
        if (token.kind() != Token.Kind.SIGN) {
            return false;
        }
        if (!coarse) {
            return !token.isOneOf(INSIDE_WORDS);
        }
        boolean gap = i + 1 >= marks.tokens().size() || marks.tokens().get(i + 1).spaced();
        if (token.isSign('.')) {
            return gap && i > 0 && marks.tokens().get(i - 1).text().length() > 2;
        }
        return token.isOneOf(BRACKETS)
                || token.isOneOf(SEPARATORS)
                || gap && token.isOneOf(SEPARATORS_BEFORE_SPACE)
                || gap && token.spaced() && token.isOneOf(SEPARATORS_IN_SPACE)
                || Shape.print(marks.shapes()[i]).equals("symbol");
    }

    private void endLine() {
        int size = open.size();
        for (int i = 0; i < size; i++) {
            int[] cut = open.get(i);
            all.add(segment(cut[0], cut[1], i, size - 1 - i, cut[2], cut[3]));
        }
        open.clear();
    }

    private Segment segment(int first, int last, int ordinal, int fromEnd, int left, int right) {
        int words = 0;
        int key = 0;
        double weight = 0;
        for (int i = first; i <= last; i++) {
            Token token = marks.tokens().get(i);
            if (token.isWord()) {
                words++;
                key = key * 31 + token.key().hashCode();
                weight += marks.words()[i].weight();
            }
        }
        double mean = words == 0 ? 0 : weight / words;
        int looks = looks(first, last, words, mean);
        int place = place(first, left, right);
        return new Segment(
                first,
                last,
                ordinal,
                fromEnd,
                left,
                right,
                words,
                mean,
                looks,
                key,
                places.of(mix(place, Math.min(ordinal, MOST_ORDINAL), coarse ? 1 : 3)),
                places.of(mix(place, Math.min(fromEnd, MOST_ORDINAL), coarse ? 2 : 4)));
    }

    /// Where it stands but for its number: the same for all units that are written alike.
    private int place(int first, int left, int right) {
        Token token = marks.tokens().get(first);
        int hash = marks.shape();
        hash = mix(hash, token.column(), Math.min(line, MOST_LINES));
        hash = mix(hash, left, right);
        return mix(hash, token.link() > 0 ? 1 : 0, style(token));
    }

    private static int mix(int hash, int a, int b) {
        int mixed = (hash ^ a * 0x9E3779B1) * 0x85EBCA6B;
        mixed = (mixed ^ mixed >>> 13 ^ b) * 0xC2B2AE35;
        return mixed ^ mixed >>> 16;
    }

    private int looks(int first, int last, int words, double weight) {
        int looks = 0;
        boolean allVenue = true;
        int venueWords = 0;
        for (int i = first; i <= last; i++) {
            Token token = marks.tokens().get(i);
            if (!token.isWord()) {
                continue;
            }
            looks |= marks.venues()[i] > 0 ? Segment.Look.WITH_VENUE.bit() : 0;
            looks |= marks.institutions()[i] > 0 ? Segment.Look.WITH_INSTITUTION.bit() : 0;
            looks |= marks.words()[i].month() ? Segment.Look.WITH_MONTH.bit() : 0;
            looks |= token.year() > 0 || token.isTwoDigits() ? Segment.Look.WITH_YEAR.bit() : 0;
            boolean function = words >= 3 && (marks.words()[i].classes() & FUNCTION) != 0;
            looks |= function ? Segment.Look.WITH_FUNCTION_WORD.bit() : 0;
            venueWords += marks.venues()[i] > 0 ? 1 : 0;
            allVenue &= marks.venues()[i] > 0 || token.kind() == Token.Kind.NUMBER;
        }
        Token token = marks.tokens().get(first);
        if (words == 1) {
            looks |= token.year() > 0 ? Segment.Look.YEAR.bit() : 0;
            looks |= token.isTwoDigits() ? Segment.Look.TWO_DIGITS.bit() : 0;
            boolean coined =
                    marks.shapes()[first] == Shape.CAPITALS || marks.shapes()[first] == Shape.MIXED;
            looks |= coined ? Segment.Look.COINED.bit() : 0;
        }
        boolean people = words == 1 ? weight > 2.5 : words <= 4 ? weight > 0.5 : weight > 1;
        looks |= allVenue && venueWords > 0 ? Segment.Look.VENUE.bit() : 0;
        looks |= people && words > 0 ? Segment.Look.PEOPLE.bit() : 0;
        looks |= words >= 5 ? Segment.Look.LONG.bit() : 0;
        looks |= words > 0 && words <= 3 ? Segment.Look.SHORT.bit() : 0;
        looks |= marks.linkWords()[first] ? Segment.Look.LINK_WORD.bit() : 0;
        looks |= token.link() > 0 ? Segment.Look.LINKED.bit() : 0;
        boolean small = !token.text().isEmpty() && Character.isLowerCase(token.text().charAt(0));
        return looks | (small ? Segment.Look.SMALL.bit() : 0);
    }
}
