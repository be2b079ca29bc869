package org.bookwheel.extract.model;

import java.util.List;
import org.bookwheel.extract.name.Labels;
import org.bookwheel.extract.text.Token;
import org.bookwheel.work.Titles;

/// What the list calls its parts: `Authors` in `Authors: ...`, a column's heading.
final class PartLabels {

    private static final int MOST_WORDS = 4;

    private PartLabels() {}

    /// The folded label of each token's line or cell; empty for none.
    ///
    /// @param below whether any words before a colon are a label, as in lines below an entry
    static String[] of(UnitFacts facts, boolean below) {
        List<Token> tokens = facts.tokens;
        String[] labels = new String[tokens.size()];
        int start = 0;
        while (start < tokens.size()) {
            int end = start;
            while (end < tokens.size() && !endsLine(tokens.get(end))) {
                end++;
            }
            String label = label(tokens, start, end, below || start > 0);
            for (int i = start; i < Math.min(end + 1, tokens.size()); i++) {
                labels[i] = label.isEmpty() ? column(facts, tokens.get(i)) : label;
            }
            start = end + 1;
        }
        return labels;
    }

    private static boolean endsLine(Token token) {
        return token.kind() == Token.Kind.BREAK || token.kind() == Token.Kind.CELL;
    }

    private static String column(UnitFacts facts, Token token) {
        boolean inRow = token.column() >= 0 && token.column() < facts.passage.columns().size();
        return inRow ? Titles.key(facts.passage.columns().get(token.column())) : "";
    }

    private static String label(List<Token> tokens, int start, int end, boolean any) {
        int words = 0;
        for (int i = start; i < end && words <= MOST_WORDS; i++) {
            Token token = tokens.get(i);
            if (token.isOneOf(":：")) {
                String label = words == 0 ? "" : Token.keys(tokens, start, i);
                return any || Labels.isKnown(label) ? label : "";
            }
            words += token.isWord() ? 1 : 0;
        }
        return "";
    }
}
