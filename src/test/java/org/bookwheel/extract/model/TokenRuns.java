package org.bookwheel.extract.model;

import java.util.ArrayList;
import java.util.List;
import org.bookwheel.extract.text.Token;

/// The tokens of a candidate, in which words are looked for.
record TokenRuns(Candidate candidate, int[] roles) {

    private static final int WIDEST_GAP = 6;

    record Run(int first, int last) {}

    /// All runs of tokens whose words together are a folded text, all of them without a role.
    List<Run> of(String key, boolean anyRole) {
        List<Run> runs = new ArrayList<>();
        if (key.isEmpty()) {
            return runs;
        }
        for (int first = 0; first < candidate.tokens.size(); first++) {
            String word = candidate.tokens.get(first).key();
            if (word.isEmpty() || !key.startsWith(word) || !anyRole && roles[first] != 0) {
                continue;
            }
            int matched = 0;
            int gap = 0;
            for (int j = first; j < candidate.tokens.size(); j++) {
                Token token = candidate.tokens.get(j);
                if (token.isWord()) {
                    if (!anyRole && roles[j] != 0 || !key.startsWith(token.key(), matched)) {
                        break;
                    }
                    matched += token.key().length();
                    gap = 0;
                    if (matched == key.length()) {
                        runs.add(new Run(first, j));
                        break;
                    }
                } else if (token.kind() == Token.Kind.CELL
                        || token.kind() == Token.Kind.BELOW
                        || ++gap > WIDEST_GAP) {
                    break;
                }
            }
        }
        return runs;
    }

    void mark(Run run, Role role) {
        for (int i = run.first(); i <= run.last(); i++) {
            roles[i] = role.ordinal();
        }
    }

    boolean isOwn(Run run) {
        return run.first() < candidate.own;
    }
}
