package org.bookwheel.extract.field;

import java.util.List;
import java.util.Set;
import org.bookwheel.extract.model.Role;
import org.bookwheel.extract.name.Labels;
import org.bookwheel.extract.text.Token;

/// Which of the words that look like authors name those who wrote the work.
final class AuthorRuns {

    private static final Set<String> EDITED = Set.of("ed", "eds", "editor", "editors", "hrsg");

    /// Behind a bracket and a backslash.
    private static final int KEY_BEGINS = 2;

    private AuthorRuns() {}

    static List<Labelled.Run> of(Labelled labelled) {
        List<Labelled.Run> runs = labelled.runs(Role.AUTHORS);
        return runs.stream().filter(run -> !isStray(labelled, run, runs)).toList();
    }

    /// Whether it stands behind a label of something else, and people stand elsewhere; whoever
    /// presents or edits a work has not written it.
    private static boolean isStray(Labelled labelled, Labelled.Run run, List<Labelled.Run> runs) {
        String label = labelled.candidate().labels[run.first()];
        return Labels.first(label).equals("presenter")
                || runs.size() > 1 && (isEditor(labelled, run.first()) || isKey(labelled, run))
                || isBehindOtherLabel(labelled, run)
                        && runs.stream().anyMatch(other -> !isBehindOtherLabel(labelled, other));
    }

    /// `[LaL86] R. J. LaLonde. ...`: by what others call the entry.
    private static boolean isKey(Labelled labelled, Labelled.Run run) {
        int behind = run.last() + 1;
        while (behind < labelled.size() && labelled.token(behind).kind() == Token.Kind.NUMBER) {
            behind++;
        }
        boolean dated =
                behind > run.last() + 1 || labelled.token(run.last()).kind() == Token.Kind.NUMBER;
        return run.first() <= KEY_BEGINS
                && labelled.candidate().brackets[run.first()] == '['
                && dated
                && behind < labelled.size()
                && labelled.token(behind).isSign(']');
    }

    /// `..., ed. Sidney Hook`, `In: P. S. Oliveira (orgs.)`
    private static boolean isEditor(Labelled labelled, int first) {
        int before = first - 1;
        if (before > 0 && labelled.token(before).isOneOf(".:")) {
            before--;
        }
        return before >= 0
                && (labelled.token(before).text().equals("In")
                        || EDITED.contains(labelled.token(before).key()));
    }

    private static boolean isBehindOtherLabel(Labelled labelled, Labelled.Run run) {
        String label = labelled.candidate().labels[run.first()];
        return !label.isEmpty() && !Labels.is(label, "authors") && !Labels.is(label, "people");
    }
}
