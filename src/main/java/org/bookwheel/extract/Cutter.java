package org.bookwheel.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.bookwheel.list.Style;

/// Cuts a part into pieces: at punctuation, brackets, quotation marks, and where a link or a style
/// begins or ends. It cuts too much rather than too little: what belongs together is joined again
/// when the pieces are given their roles.
final class Cutter {

    /// More pieces are not one entry.
    private static final int MOST = 400;

    private final Part part;
    private final FlatText text;
    private final Brackets brackets;
    private final NameRun people;
    private final List<Piece> pieces = new ArrayList<>();
    private final Deque<Integer> groups = new ArrayDeque<>();
    private int groupCount;
    private int from;
    private Joint joint = Joint.START;
    private boolean linked;
    private int lastLink = -1;
    private boolean lastLinkSays;
    private int line;

    private Cutter(Part part) {
        this.part = part;
        this.text = new FlatText(part.spans());
        this.brackets = new Brackets(text);
        this.people = new NameRun(text.toString());
    }

    static List<Piece> cut(Part part) {
        Cutter cutter = new Cutter(part);
        cutter.run();
        return cutter.pieces;
    }

    /// The part as one piece.
    static List<Piece> whole(Part part) {
        Cutter cutter = new Cutter(part);
        cutter.end(cutter.text.length(), Joint.LINE);
        return cutter.pieces;
    }

    private void run() {
        int i = 0;
        while (i < text.length() && pieces.size() < MOST) {
            if (i > 0 && i > from && changes(i)) {
                end(i, text.link(i) != text.link(i - 1) ? Joint.LINK : Joint.STYLE);
                from = i;
            }
            Delimiter delimiter = Delimiter.at(text, i);
            if (brackets.partner(i) >= 0 && isGroup(i)) {
                bracket(i);
                i++;
            } else if (delimiter != null && !isLinkWord(i) && !people.holds(i)) {
                line += delimiter.joint() == Joint.LINE ? 1 : 0;
                end(i + delimiter.kept(), delimiter.joint());
                i += delimiter.length();
                from = i;
            } else {
                i++;
            }
        }
        end(text.length(), Joint.LINE);
    }

    /// Whether a place lies in a link whose whole text says what it leads to: `official code -
    /// pytorch`.
    private boolean isLinkWord(int i) {
        int link = text.link(i);
        if (link < 0) {
            return false;
        }
        if (link != lastLink) {
            int start = i;
            int end = i;
            while (start > 0 && text.link(start - 1) == link) {
                start--;
            }
            while (end < text.length() && text.link(end) == link) {
                end++;
            }
            lastLink = link;
            lastLinkSays =
                    end - start <= 60 && !LinkWords.meaning(text.words(start, end)).isEmpty();
        }
        return lastLinkSays;
    }

    private boolean changes(int i) {
        return text.link(i) != text.link(i - 1) || text.styles(i) != text.styles(i - 1);
    }

    private void bracket(int index) {
        char c = text.at(index);
        boolean opens = brackets.partner(index) > index;
        boolean quote = isQuote(text.at(Math.min(index, brackets.partner(index))));
        end(index, quote ? Joint.QUOTE : Joint.GROUP);
        from = index + 1;
        if (opens) {
            groups.push(index);
            groupCount++;
        } else if (!groups.isEmpty()) {
            groups.pop();
        }
    }

    private static boolean isQuote(char c) {
        Wrap wrap = Wrap.of(c);
        return wrap == Wrap.QUOTE || wrap == Wrap.GUILLEMET;
    }

    /// A bracket inside of a word, `LLM.int8()` or `C{x}`, belongs to the word.
    private boolean isGroup(int index) {
        int open = Math.min(index, brackets.partner(index));
        int close = Math.max(index, brackets.partner(index));
        char c = text.at(open);
        if (close == open + 1 && c != '[') {
            return c != '(' || !Character.isLetterOrDigit(text.around(open - 1));
        }
        if (c == '{') {
            return false;
        }
        boolean quoted = !groups.isEmpty() && isQuote(text.at(groups.peek()));
        if (c == '('
                && (Bracketed.isNickname(text, open, close)
                        || Bracketed.isInTitle(text, open, close, quoted))) {
            return false;
        }
        boolean glued = c == '(' && Character.isLetterOrDigit(text.around(open - 1));
        return !glued || isSaying(text.words(open + 1, close), text.around(close + 1));
    }

    /// Whether what stands in a bracket that is glued to a word says something of its own.
    private boolean isSaying(String inside, char after) {
        boolean ends = !Character.isLetterOrDigit(after) && after != '-';
        return inside.startsWith("@")
                || ends && Known.isVenueOrDate(inside)
                || ends && Known.isRemark(inside);
    }

    /// Ends the current piece and says what comes behind it.
    private void end(int index, Joint behind) {
        int start = Math.max(0, from);
        int end = index;
        while (start < end && isTrim(start, true)) {
            start++;
        }
        while (end > start && isTrim(end - 1, false)) {
            end--;
        }
        boolean picture = start >= end && isWholeLink(Math.max(0, from), index);
        if (picture) {
            start = Math.max(0, from);
            end = index;
        }
        if (end > start) {
            add(start, end);
            joint = behind;
        } else {
            joint = behind.or(joint);
        }
    }

    /// Whether a link has nothing but a sign such as `📄` for its text.
    private boolean isWholeLink(int start, int end) {
        int link = end > start ? text.link(start) : -1;
        return link >= 0
                && text.link(end - 1) == link
                && (start == 0 || text.link(start - 1) != link)
                && (end == text.length() || text.link(end) != link)
                && !LinkWords.meaning(text.words(start, end)).isEmpty();
    }

    private void add(int start, int end) {
        int open = groups.isEmpty() ? -1 : groups.peek();
        Wrap wrap = open < 0 ? Wrap.NONE : Wrap.of(text.at(open));
        int group = open < 0 ? -1 : groupCount;
        double cost = pieces.isEmpty() ? joint.cost : joinCost(pieces.getLast(), start);
        int link = text.link(start);
        String slot = Slots.of(part, line, joint, wrap, text, start, linked);
        linked |= link >= 0;
        pieces.add(new Piece(part, text, start, end, joint, cost, wrap, group, link, slot));
    }

    /// Inside of one link or one emphasis a title goes on more easily; so it does where a style
    /// begins in the middle of a sentence.
    private double joinCost(Piece before, int start) {
        if (joint == Joint.STYLE || joint == Joint.LINK) {
            boolean code = before.has(Style.CODE) != text.has(Style.CODE, start);
            char last = text.at(before.end() - 1);
            boolean runsOn = Character.isLetterOrDigit(last) || last == '-';
            if (code) {
                return 2;
            }
            if (joint == Joint.STYLE && runsOn) {
                return Character.isLowerCase(text.at(start)) ? 0.05 : 0.25;
            }
            return joint.cost;
        }
        boolean sameLink = before.link() >= 0 && before.link() == text.link(start);
        boolean sameStrong = before.has(Style.STRONG) && stays(Style.STRONG, before.end(), start);
        return sameLink || sameStrong ? joint.cost * 0.3 : joint.cost;
    }

    private boolean stays(Style style, int from, int to) {
        for (int i = from; i <= to; i++) {
            if (!text.has(style, i)) {
                return false;
            }
        }
        return true;
    }

    /// What does not belong to a piece at its ends: spaces, separators, decoration.
    private boolean isTrim(int index, boolean atStart) {
        char c = text.at(index);
        if (Character.isSurrogate(c)) {
            return Decoration.is(text.point(index));
        }
        if (c == '*') {
            boolean doubled = text.around(index - 1) == '*' || text.around(index + 1) == '*';
            return atStart || doubled || !Character.isLetterOrDigit(text.around(index - 1));
        }
        if (atStart && (c == '.' || c == '~' || c == '-')) {
            return !Character.isLetterOrDigit(text.around(index + 1));
        }
        return Decoration.is(c) || " \t\r\n,;:|\\~_-–—•".indexOf(c) >= 0 || !atStart && c == '.';
    }
}
