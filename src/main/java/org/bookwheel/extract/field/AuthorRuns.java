package org.bookwheel.extract.field;

import java.util.List;
import java.util.Set;
import org.bookwheel.extract.model.Role;
import org.bookwheel.extract.name.Labels;

/// Which of the words that look like authors name those who wrote the work.
final class AuthorRuns {

    private static final Set<String> EDITED = Set.of("ed", "eds", "editor", "editors", "hrsg");

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
                || runs.size() > 1 && isEditor(labelled, run.first())
                || isBehindOtherLabel(labelled, run)
                        && runs.stream().anyMatch(other -> !isBehindOtherLabel(labelled, other));
    }

    /// `..., ed. Sidney Hook`
    private static boolean isEditor(Labelled labelled, int first) {
        int before = first - 1;
        if (before > 0 && labelled.token(before).isSign('.')) {
            before--;
        }
        return before >= 0 && EDITED.contains(labelled.token(before).key());
    }

    private static boolean isBehindOtherLabel(Labelled labelled, Labelled.Run run) {
        String label = labelled.candidate().labels[run.first()];
        return !label.isEmpty() && !Labels.is(label, "authors") && !Labels.is(label, "people");
    }
}
