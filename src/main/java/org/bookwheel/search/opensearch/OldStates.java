package org.bookwheel.search.opensearch;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Removes states that nobody needs, with what is kept of them. What cannot be removed now is
/// removed with the next state. Safe for many threads.
final class OldStates {

    private final States states;
    private final Records records;

    OldStates(States states, Records records) {
        this.states = states;
        this.records = records;
    }

    /// Removes all states but the one that counts and the one before, from which others may still
    /// be answering.
    void removeOthers(String index, Optional<States.Found> before) {
        try {
            List<String> old =
                    states.all().stream()
                            .map(States.Found::index)
                            .filter(one -> !one.equals(index))
                            .filter(one -> before.isEmpty() || !one.equals(before.get().index()))
                            .toList();
            for (String one : old) {
                states.remove(one);
            }
            records.removeTerms(old);
        } catch (IOException unanswered) {
            // only disk is taken
        }
    }

    /// Removes a state that was begun and cannot be finished.
    void remove(States.Found begun) {
        try {
            states.remove(begun.index());
            records.removeTerms(List.of(begun.index()));
        } catch (IOException unanswered) {
            // only disk is taken
        }
    }
}
