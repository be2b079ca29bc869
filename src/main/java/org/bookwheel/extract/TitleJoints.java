package org.bookwheel.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bookwheel.list.Style;
import org.bookwheel.work.Titles;

/// What it costs a title to go on from one piece to the next, or to stop between two that seem to
/// be one. Costs are rough logarithms of odds.
final class TitleJoints {

    private static final Set<String> FUNCTION_WORDS = WordSet.of("function");

    /// `introduces a`, `Solves 4`, `a library`: what is said of a name begins so.
    private static final Pattern PREDICATE =
            Pattern.compile("(?:\\p{L}\\p{Ll}{2,13}[^su\\W]s|an?|the) [\\p{Ll}\\d].*");

    private TitleJoints() {}

    /// What it costs to go on across a joint. Behind a linked title a colon may begin a description
    /// instead: one that says the title's words again, or begins like a sentence.
    static double cost(List<Facts> facts, int first, int index) {
        Piece piece = facts.get(index).piece;
        Piece before = facts.get(index - 1).piece;
        if (piece.part() != before.part()) {
            return 20;
        }
        double cost = piece.joinCost();
        if (piece.wrap() == Wrap.ROUND && before.wrap() != Wrap.ROUND) {
            cost = Math.max(cost, 1.1) + 0.35 * Math.clamp(bracketWords(facts, index) - 3, 0, 6);
        }
        if (piece.wrap() == Wrap.SQUARE && before.wrap() != Wrap.SQUARE && !piece.isLink()) {
            cost = Math.max(cost, 2.2);
        }
        boolean colon = piece.joint() == Joint.COLON;
        if (isQuoted(facts.get(first).piece) && isQuoted(before) && !isQuoted(piece)) {
            cost += colon ? 0.3 : 3;
        }
        if (before.isLink() && !piece.isLink() && !colon) {
            cost += 1.5;
        }
        boolean lower = Character.isLowerCase(piece.text().at(piece.start()));
        if (piece.joint() == Joint.DASH && lower) {
            cost += 2;
        }
        boolean tool = before.isLink() && !before.isPaperLink() && !piece.isLink();
        if (tool && piece.joint() == Joint.DASH && linkedWords(facts, first, index) <= 2) {
            cost += 3.5;
        }
        boolean set = before.has(Style.STRONG) && !piece.has(Style.STRONG);
        cost += isSaidOf(before, piece) ? 3 : set && piece.joint() == Joint.DASH ? 1.5 : 0;
        boolean behindLink = before.isLink() && !piece.isLink() && piece.joint() == Joint.COLON;
        if (behindLink && lower && !before.isPaperLink()) {
            cost += 4.5;
        } else if (behindLink && linkedWords(facts, first, index) >= 4) {
            cost += overlap(facts, first, index) >= 0.4 ? 4 : lower ? 2.5 : 0.4;
        }
        return cost;
    }

    /// `**Name** Introduces a ...`, `[Name](...) - a library`: behind a name that is set off, what
    /// a sentence says of it.
    static boolean isSaidOf(Piece before, Piece piece) {
        boolean setOff =
                before.has(Style.STRONG) && !piece.has(Style.STRONG)
                        || before.isLink() && !piece.isLink();
        boolean behind = piece.joint() == Joint.DASH || piece.joint() == Joint.STYLE;
        return setOff && behind && PREDICATE.matcher(piece.words()).lookingAt();
    }

    /// How many words stand in the bracket that begins at a piece.
    private static int bracketWords(List<Facts> facts, int index) {
        int group = facts.get(index).piece.group();
        int count = 0;
        for (int i = index; i < facts.size() && facts.get(i).piece.group() == group; i++) {
            count += facts.get(i).count;
        }
        return count;
    }

    /// Whether a title would take only one side of a link, an emphasis or a quotation although
    /// nothing shows that the other side is something else.
    static boolean isTornFrom(List<Facts> facts, int behind, Facts left) {
        Piece piece = facts.get(behind).piece;
        boolean goesOn =
                isAside(facts.get(behind - 1), left)
                        || switch (piece.joint()) {
                            case COLON, COMMA, DASH, QUESTION, STYLE, WRAP, SLASH, SEMICOLON ->
                                    true;
                            default -> false;
                        };
        boolean other =
                left.year > 0
                        || left.isIdentifier()
                        || left.isAddress
                        || left.venue.isWhole() && left.venue.sure()
                        || left.piece.wrap() == Wrap.ROUND && !isAside(facts.get(behind - 1), left)
                        || left.piece.wrap() == Wrap.SQUARE && !left.piece.isLink()
                        || !left.linkWord.isEmpty()
                        || Unstated.is(left.words);
        return goesOn && !other && facts.get(behind - 1).piece.isOneRunWith(piece);
    }

    /// `What You Always Wanted to Know (And Never Dared to Ask)`: a bracket in the same link that
    /// says nothing of its own.
    private static boolean isAside(Facts before, Facts bracket) {
        return bracket.piece.wrap() == Wrap.ROUND
                && bracket.count >= 3
                && bracket.piece.isLink()
                && before.piece.link() == bracket.piece.link()
                && !bracket.venue.hasVenue()
                && bracket.institutions.isEmpty()
                && bracket.person < 0;
    }

    /// Whether a bracket begins at a piece behind which the same link or emphasis goes on.
    static boolean isInsideRun(List<Facts> facts, int behind) {
        Piece bracket = facts.get(behind).piece;
        if (bracket.wrap() != Wrap.ROUND) {
            return false;
        }
        int i = behind;
        while (i < facts.size() && facts.get(i).piece.group() == bracket.group()) {
            i++;
        }
        return i < facts.size()
                && facts.get(i).piece.wrap() == Wrap.NONE
                && facts.get(behind - 1).piece.isOneRunWith(facts.get(i).piece);
    }

    private static boolean isQuoted(Piece piece) {
        return piece.wrap() == Wrap.QUOTE || piece.wrap() == Wrap.GUILLEMET;
    }

    private static int linkedWords(List<Facts> facts, int first, int index) {
        int count = 0;
        for (int i = first; i < index; i++) {
            count += facts.get(i).count;
        }
        return count;
    }

    /// Which share of the words before a joint the piece behind it says again.
    private static double overlap(List<Facts> facts, int first, int index) {
        Set<String> said = new HashSet<>();
        for (int i = first; i < index; i++) {
            said.addAll(contentWords(facts.get(i).words));
        }
        Set<String> again = contentWords(facts.get(index).words);
        long both = said.stream().filter(again::contains).count();
        return said.isEmpty() ? 0 : (double) both / said.size();
    }

    private static Set<String> contentWords(String words) {
        Set<String> content = new HashSet<>();
        for (String word : Titles.fold(words).split(" ")) {
            if (!FUNCTION_WORDS.contains(word) && word.length() > 1) {
                content.add(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
            }
        }
        return content;
    }
}
