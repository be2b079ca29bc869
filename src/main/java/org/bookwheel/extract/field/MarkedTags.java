package org.bookwheel.extract.field;

import java.util.Set;
import org.bookwheel.extract.model.Role;
import org.bookwheel.extract.name.Labels;
import org.bookwheel.extract.name.WordSet;
import org.bookwheel.extract.text.Token;

/// Words that are marked as tags, wherever in the entry's own line they stand, or in a line below
/// it that holds nothing else: `#grid-cells`, and `score` `blind` in the print of code.
final class MarkedTags {

    private static final int MOST_WORDS = 3;

    /// In brackets they say nothing of the subject, and name nothing.
    static final Set<String> NO_TAG = WordSet.of("no tag");

    private MarkedTags() {}

    /// Changes the roles accordingly.
    static void settle(Labelled labelled) {
        int own = labelled.candidate().own;
        below(labelled, own);
        for (int i = 0; i + 1 < own; i++) {
            if (isHash(labelled, i)) {
                mark(labelled, i, endOfHashed(labelled, i + 1));
            } else if (labelled.token(i).has(Token.BEGINS_CODE) && isFree(labelled, i)) {
                code(labelled, i);
            }
        }
    }

    private static void below(Labelled labelled, int from) {
        int first = from;
        while (first < labelled.size()) {
            int end = first;
            while (end < labelled.size() && !labelled.token(end).isBorder()) {
                end++;
            }
            if (isOnlyMarked(labelled, first, end)) {
                mark(labelled, first, end - 1);
            } else if (isLabelled(labelled, first, end)) {
                labelled.roles()[first] = Role.OTHER;
                labelled.roles()[first + 1] = Role.OTHER;
            }
            first = end + 1;
        }
    }

    /// Whether all words of a line are tags, and few.
    private static boolean isOnlyMarked(Labelled labelled, int first, int end) {
        int words = 0;
        int marks = 0;
        boolean hashed = false;
        for (int i = first; i < end; i++) {
            Token token = labelled.token(i);
            boolean hash = token.isSign('#') && (i == first || token.spaced());
            hashed = hash || hashed && !token.spaced();
            marks += hash || token.has(Token.BEGINS_CODE) ? 1 : 0;
            words += token.isWord() ? 1 : 0;
            boolean part = hashed || i > first && labelled.token(i - 1).isSign('#');
            if (!part && !token.has(Token.CODE)
                    || token.link() > 0
                    || token.kind() == Token.Kind.ADDRESS
                    || token.kind() == Token.Kind.ARXIV
                    || token.kind() == Token.Kind.NUMBER
                    || labelled.candidate().venues[i] > 0
                    || token.isWord() && NO_TAG.contains(token.key())) {
                return false;
            }
        }
        return words > 0 && marks > 0 && words <= MOST_WORDS * marks;
    }

    /// `Key: caches`, `Env: web`: the label itself is no tag.
    private static boolean isLabelled(Labelled labelled, int first, int end) {
        return first + 1 < end
                && labelled.token(first + 1).isOneOf(":：")
                && Labels.is(labelled.candidate().labels[first], "tags");
    }

    private static boolean isFree(Labelled labelled, int i) {
        return labelled.roles()[i] == Role.OTHER
                && labelled.token(i).link() == 0
                && !labelled.candidate().linkWords[i];
    }

    private static boolean isHash(Labelled labelled, int i) {
        Token word = labelled.token(i + 1);
        return labelled.token(i).isSign('#')
                && (i == 0 || labelled.token(i).spaced())
                && !word.spaced()
                && word.kind() == Token.Kind.WORD
                && isFree(labelled, i)
                && isFree(labelled, i + 1);
    }

    /// The last token of a word whose parts no blank parts.
    private static int endOfHashed(Labelled labelled, int first) {
        int end = first;
        while (end + 1 < labelled.candidate().own
                && !labelled.token(end + 1).spaced()
                && isFree(labelled, end + 1)
                && (labelled.token(end + 1).isWord() || labelled.token(end + 1).isOneOf("-_/"))) {
            end++;
        }
        return end;
    }

    private static void code(Labelled labelled, int first) {
        int end = first;
        int words = 0;
        while (end < labelled.candidate().own
                && labelled.token(end).has(Token.CODE)
                && (end == first || !labelled.token(end).has(Token.BEGINS_CODE))) {
            Token token = labelled.token(end);
            words += token.isWord() ? 1 : 0;
            if (!isFree(labelled, end)
                    || token.kind() == Token.Kind.NUMBER
                    || NO_TAG.contains(token.key())
                    || labelled.candidate().venues[end] > 0
                    || labelled.candidate().institutions[end] > 0) {
                return;
            }
            end++;
        }
        if (words > 0 && words <= MOST_WORDS) {
            mark(labelled, first, end - 1);
        }
    }

    private static void mark(Labelled labelled, int first, int last) {
        for (int i = first; i <= last; i++) {
            labelled.roles()[i] = Role.TAGS;
        }
    }
}
