package org.bookwheel.extract.model;

import java.util.List;
import org.bookwheel.extract.text.Token;

/// The lines and cells of a candidate: how long they are and how much like sentences.
final class Lines {

    private static final int[] LENGTHS = {3, 8, 18, 35};
    private static final int BEHIND = 30;

    private final int[] number;
    private final int[] inPart;
    private final boolean[] behindLink;
    private final int[] words;
    private final int[] sentence;
    private final int[] small;

    Lines(Candidate candidate, int sentenceSet) {
        List<Token> tokens = candidate.tokens;
        int size = tokens.size();
        number = new int[size];
        inPart = new int[size];
        behindLink = new boolean[size];
        words = new int[size + 1];
        sentence = new int[size + 1];
        small = new int[size + 1];
        int line = 0;
        int within = 0;
        int lastLink = -BEHIND;
        for (int i = 0; i < size; i++) {
            Token token = tokens.get(i);
            switch (token.kind()) {
                case BREAK -> {
                    line++;
                    within++;
                }
                case CELL -> line++;
                case BELOW -> {
                    line++;
                    within = 0;
                }
                default -> {}
            }
            number[i] = line;
            inPart[i] = within;
            behindLink[i] = i - lastLink < BEHIND;
            lastLink = token.link() > 0 ? i : lastLink;
            if (token.isWord()) {
                words[line]++;
                sentence[line] += (candidate.words[i].classes() & sentenceSet) != 0 ? 1 : 0;
                small[line] += Character.isLowerCase(token.text().charAt(0)) ? 1 : 0;
            }
        }
    }

    /// How long the line of a token is, in five classes.
    int length(int i) {
        int length = 0;
        while (length < LENGTHS.length && words[number[i]] >= LENGTHS[length]) {
            length++;
        }
        return length;
    }

    /// How many words of sentences the line has, at most three.
    int sentenceWords(int i) {
        return Math.min(3, sentence[number[i]]);
    }

    /// The share of words with a small first letter, in fifths.
    int smallShare(int i) {
        return 5 * small[number[i]] / Math.max(1, words[number[i]]);
    }

    int number(int i) {
        return number[i];
    }

    int inPart(int i) {
        return inPart[i];
    }

    /// Whether a link stands not far before it.
    boolean isBehindLink(int i) {
        return behindLink[i];
    }
}
