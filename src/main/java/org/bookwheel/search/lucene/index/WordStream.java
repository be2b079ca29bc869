package org.bookwheel.search.lucene.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.bookwheel.search.text.Word;
import org.bookwheel.search.text.Words;

/// The words of some texts with their positions. The parts of a compound stand side by side, the
/// whole at the place of its first part, and each first letter once; between two texts there is a
/// gap that no phrase crosses.
public final class WordStream extends TokenStream {

    /// Wider than any phrase.
    static final int GAP = 1_000;

    private record Token(String term, int increment) {}

    private final List<Token> tokens = new ArrayList<>();
    private final Set<String> initials = new HashSet<>();
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
            addAttribute(PositionIncrementAttribute.class);
    private int next;

    /// Adds one more text of a field.
    public WordStream add(String text, boolean prose) {
        boolean first = true;
        for (Word word : Words.of(text)) {
            int step = first && !tokens.isEmpty() ? GAP : 1;
            first = false;
            boolean head = true;
            for (String part : word.parts()) {
                int move = head ? step : 1;
                for (String one : TermForms.part(part, prose)) {
                    tokens.add(new Token(one, move));
                    move = 0;
                }
                if (initials.add(TermForms.initial(part))) {
                    tokens.add(new Token(TermForms.initial(part), 0));
                }
                if (head && (word.isCompound() || !word.others().isEmpty())) {
                    for (String whole : TermForms.whole(word, prose)) {
                        tokens.add(new Token(whole, 0));
                    }
                }
                head = false;
            }
        }
        return this;
    }

    /// How many positions the words take, with the gaps between texts.
    public int positions() {
        return tokens.stream().mapToInt(Token::increment).sum();
    }

    boolean isEmpty() {
        return tokens.isEmpty();
    }

    @Override
    public boolean incrementToken() {
        if (next == tokens.size()) {
            return false;
        }
        clearAttributes();
        Token token = tokens.get(next++);
        term.append(token.term());
        increment.setPositionIncrement(token.increment());
        return true;
    }

    @Override
    public void reset() {
        next = 0;
    }
}
