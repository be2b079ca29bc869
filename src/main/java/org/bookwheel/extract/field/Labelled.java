package org.bookwheel.extract.field;

import java.util.ArrayList;
import java.util.List;
import org.bookwheel.extract.model.Candidate;
import org.bookwheel.extract.model.Role;
import org.bookwheel.extract.text.Token;

/// A candidate whose tokens have roles.
///
/// @param roles by token
/// @param likely by token, how likely its role is, from 0 to 1
public record Labelled(Candidate candidate, Role[] roles, float[] likely) {

    /// Tokens of one role in a row, both ends included.
    record Run(int first, int last) {}

    /// All runs of a role. Signs between two runs do not join them.
    List<Run> runs(Role role) {
        List<Run> runs = new ArrayList<>();
        int first = -1;
        for (int i = 0; i <= roles.length; i++) {
            boolean in = i < roles.length && roles[i] == role;
            if (in && first < 0) {
                first = i;
            } else if (!in && first >= 0) {
                runs.add(new Run(first, i - 1));
                first = -1;
            }
        }
        return runs;
    }

    boolean isOwn(Run run) {
        return run.first() < candidate.own;
    }

    Token token(int i) {
        return candidate.tokens.get(i);
    }

    int size() {
        return roles.length;
    }

    /// The text of a run as written, with white space collapsed.
    String text(Run run) {
        return text(run.first(), run.last());
    }

    String text(int first, int last) {
        StringBuilder words = new StringBuilder();
        for (int i = first; i <= last; i++) {
            Token token = token(i);
            boolean gap = token.spaced() || token.isBorder();
            if (gap && !words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
            words.append(token.text());
        }
        return words.toString().strip();
    }

    /// The folded words of a run.
    List<String> words(Run run) {
        List<String> words = new ArrayList<>();
        for (int i = run.first(); i <= run.last(); i++) {
            if (token(i).isWord()) {
                words.add(token(i).key());
            }
        }
        return words;
    }
}
