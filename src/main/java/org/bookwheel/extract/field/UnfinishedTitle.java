package org.bookwheel.extract.field;

import java.util.List;
import java.util.Set;
import org.bookwheel.extract.model.Candidate;
import org.bookwheel.extract.model.UnitFacts;
import org.bookwheel.extract.text.Token;

/// A title that was cut at a word with which none ends: `... with Attention and`.
final class UnfinishedTitle {

    private static final Set<String> NO_END =
            Set.of("and", "of", "in", "for", "with", "to", "the", "a", "an", "on");

    /// Where more words follow, it is a sentence.
    private static final int MOST_WORDS_BEHIND = 8;

    private UnfinishedTitle() {}

    /// The last token of the whole title: `last` itself where nothing is missing.
    static int end(Candidate candidate, int last) {
        List<Token> tokens = candidate.tokens;
        int end = last;
        if (!NO_END.contains(tokens.get(last).key())) {
            return last;
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
}
