package org.bookwheel.extract.field;

import java.util.List;
import java.util.Set;
import org.bookwheel.extract.model.Candidate;
import org.bookwheel.extract.model.Role;
import org.bookwheel.extract.model.UnitFacts;
import org.bookwheel.extract.name.WordSet;
import org.bookwheel.extract.text.Token;

/// A title that was cut at a word with which none ends, `... with Attention and`, or in an
/// enumeration: `... Techniques, evaluation, and future directions`.
final class UnfinishedTitle {

    private static final Set<String> NO_END =
            Set.of("and", "of", "in", "for", "with", "to", "the", "a", "an", "on");

    /// Where more words follow, it is a sentence.
    private static final int MOST_WORDS_BEHIND = 8;

    private static final Set<String> AND = WordSet.of("between names");

    /// A part of an enumeration has so many words.
    private static final int MOST_WORDS_OF_PART = 6;

    private static final int MOST_PARTS = 4;

    /// From here on a word is rather one of a person's name.
    private static final double NAME = .5;

    private UnfinishedTitle() {}

    /// The last token of the whole title: `last` itself where nothing is missing.
    static int end(Labelled labelled, int last) {
        Candidate candidate = labelled.candidate();
        List<Token> tokens = candidate.tokens;
        int end = last;
        if (!NO_END.contains(tokens.get(last).key())) {
            int subtitle = endOfSubtitle(labelled, last);
            return subtitle > last ? subtitle : endOfEnumeration(labelled, last);
        }
        while (end + 1 < tokens.size()
                && end - last <= MOST_WORDS_BEHIND
                && tokens.get(end + 1).isWord()
                && tokens.get(end + 1).link() == tokens.get(last).link()
                && tokens.get(end + 1).year() == 0
                && candidate.venues[end + 1] == UnitFacts.NO_NAME) {
            end++;
        }
        return end - last <= MOST_WORDS_BEHIND ? end : last;
    }

    /// The last token of an enumeration that a title begins, and whose last part stands behind
    /// `and`: `last` itself where nothing of the kind follows.
    private static int endOfEnumeration(Labelled labelled, int last) {
        int parts = 0;
        int comma = last + 1;
        while (parts < MOST_PARTS
                && comma < labelled.size()
                && labelled.token(comma).isSign(',')
                && labelled.token(comma).link() == labelled.token(last).link()) {
            int end = endOfPart(labelled, comma, last);
            if (end < 0) {
                return last;
            } else if (holdsAnd(labelled, comma, end)) {
                return end;
            }
            parts++;
            comma = end + 1;
        }
        return last;
    }

    /// The last of the words behind a comma, or -1 if they do not look like those of titles.
    private static int endOfPart(Labelled labelled, int comma, int last) {
        Candidate candidate = labelled.candidate();
        int end = comma;
        int titleWords = 0;
        while (end + 1 < labelled.size()
                && (labelled.token(end + 1).isWord() || isHyphen(labelled, end + 1))) {
            end++;
            Token token = labelled.token(end);
            boolean foreign =
                    token.kind() == Token.Kind.NUMBER
                            || token.link() != labelled.token(last).link()
                            || candidate.venues[end] == UnitFacts.NAME
                            || candidate.institutions[end] > 0
                            || candidate.linkWords[end]
                            || token.isWord() && candidate.words[end].weight() > NAME;
            if (foreign || end - comma > MOST_WORDS_OF_PART) {
                return -1;
            }
            titleWords += token.isWord() && candidate.words[end].common() ? 1 : 0;
        }
        return titleWords > 0 ? end : -1;
    }

    /// The last token of `: Techniques, evaluation, and future directions` behind a title, up to a
    /// border, a bracket, other print or another link; `last` itself where it may be anything else.
    private static int endOfSubtitle(Labelled labelled, int last) {
        Candidate candidate = labelled.candidate();
        int end = last + 1;
        if (end + 1 >= candidate.own
                || !labelled.token(end).isSign(':')
                || !labelled.token(end + 1).spaced()
                || !isAlike(labelled, end, last)) {
            return last;
        }
        int words = 0;
        int common = 0;
        while (end + 1 < candidate.own
                && isAlike(labelled, end + 1, last)
                && !labelled.token(end + 1).isBorder()
                && !labelled.token(end + 1).isOneOf("([|")) {
            end++;
            Token token = labelled.token(end);
            Role role = labelled.roles()[end];
            boolean free = role == Role.OTHER || role == Role.TAGS || role == Role.NAME;
            boolean foreign =
                    token.kind() == Token.Kind.NUMBER
                            || token.kind() == Token.Kind.ADDRESS
                            || token.isOneOf(".;/")
                            || candidate.venues[end] == UnitFacts.NAME
                            || candidate.institutions[end] > 0
                            || candidate.linkWords[end]
                            || token.isWord() && candidate.words[end].weight() > 2 * NAME;
            if (!free && token.isWord() || foreign) {
                return last;
            }
            words += token.isWord() ? 1 : 0;
            common += token.isWord() && candidate.words[end].common() ? 1 : 0;
        }
        return words > 1 && words <= 2 * MOST_WORDS_BEHIND && common > 0 ? end : last;
    }

    private static boolean isAlike(Labelled labelled, int i, int last) {
        return labelled.token(i).link() == labelled.token(last).link()
                && labelled.token(i).styles() == labelled.token(last).styles();
    }

    private static boolean isHyphen(Labelled labelled, int i) {
        return labelled.token(i).isOneOf("-‐‑")
                && !labelled.token(i).spaced()
                && i + 1 < labelled.size()
                && !labelled.token(i + 1).spaced();
    }

    /// Whether more follows behind an `and`.
    private static boolean holdsAnd(Labelled labelled, int from, int to) {
        for (int i = from; i < to; i++) {
            if (AND.contains(labelled.token(i).key())) {
                return true;
            }
        }
        return false;
    }
}
