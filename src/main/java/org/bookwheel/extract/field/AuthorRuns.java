package org.bookwheel.extract.field;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bookwheel.extract.model.Role;
import org.bookwheel.extract.name.Labels;
import org.bookwheel.extract.name.WordSet;
import org.bookwheel.extract.text.Token;

/// Which of the words that look like authors name those who wrote the work.
final class AuthorRuns {

    private static final Set<String> EDITED =
            Set.of("ed", "eds", "editor", "editors", "hrsg", "edited", "herausgegeben", "editado");

    private static final Set<String> BY = Set.of("by", "von", "par", "por", "da", "di");

    /// Before `by` and whoever speaks of the work.
    private static final Set<String> SPOKEN =
            Set.of("led", "presented", "chaired", "hosted", "moderated", "discussed", "introduced");

    private static final Set<String> PLACES = WordSet.of("place of a publisher");

    /// Behind a bracket and a backslash.
    private static final int KEY_BEGINS = 2;

    private AuthorRuns() {}

    /// The runs of those who wrote it; all others lose their role, and so are remarks.
    static List<Labelled.Run> settle(Labelled labelled) {
        List<Labelled.Run> runs = labelled.runs(Role.AUTHORS);
        List<Labelled.Run> authors =
                runs.stream().filter(run -> !isStray(labelled, run, runs)).toList();
        for (Labelled.Run run : runs) {
            if (!authors.contains(run)) {
                Arrays.fill(labelled.roles(), run.first(), run.last() + 1, Role.OTHER);
            }
        }
        return authors;
    }

    /// Whether it stands behind a label of something else, and people stand elsewhere; whoever
    /// presents or edits a work has not written it.
    private static boolean isStray(Labelled labelled, Labelled.Run run, List<Labelled.Run> runs) {
        String label = labelled.candidate().labels[run.first()];
        return Labels.is(label, "presenter")
                || isSpeaker(labelled, run.first())
                || runs.size() > 1
                        && (isEditor(labelled, run.first())
                                || isKey(labelled, run)
                                || run != runs.getFirst()
                                        && PLACES.containsAll(labelled.words(run)))
                || isRemark(labelled, run, runs.getFirst())
                || isBehindOtherLabel(labelled, run)
                        && runs.stream().anyMatch(other -> !isBehindOtherLabel(labelled, other));
    }

    /// `[LaL86] R. J. LaLonde. ...`, `[[lalonde1986]]`: by what others call the entry.
    private static boolean isKey(Labelled labelled, Labelled.Run run) {
        int behind = run.last() + 1;
        while (behind < labelled.size() && labelled.token(behind).kind() == Token.Kind.NUMBER) {
            behind++;
        }
        boolean dated =
                behind > run.last() + 1 || labelled.token(run.last()).kind() == Token.Kind.NUMBER;
        return (run.first() <= KEY_BEGINS
                        || labelled.token(run.first() - 1).isSign('[')
                                && labelled.token(run.first() - 2).isSign('['))
                && labelled.candidate().brackets[run.first()] == '['
                && dated
                && behind < labelled.size()
                && labelled.token(behind).isSign(']');
    }

    /// Who is named in a quotation below the entry, which names its authors itself.
    private static boolean isRemark(Labelled labelled, Labelled.Run run, Labelled.Run first) {
        int part = labelled.candidate().part[run.first()];
        return part > 0
                && labelled.isOwn(first)
                && labelled.candidate().parts.get(part).unit.quoted()
                && !labelled.candidate().parts.getFirst().unit.quoted();
    }

    /// `..., ed. Sidney Hook`, `In: P. S. Oliveira (orgs.)`
    private static boolean isEditor(Labelled labelled, int first) {
        int before = first - 1;
        if (before > 0 && labelled.token(before).isOneOf(".:")) {
            before--;
        }
        if (before > 0 && BY.contains(labelled.token(before).key())) {
            before--;
        }
        return before >= 0
                && (labelled.token(before).text().equals("In")
                        || EDITED.contains(labelled.token(before).key()));
    }

    /// `led by Hui`
    private static boolean isSpeaker(Labelled labelled, int first) {
        return first > 1
                && labelled.token(first - 1).key().equals("by")
                && SPOKEN.contains(labelled.token(first - 2).key());
    }

    private static boolean isBehindOtherLabel(Labelled labelled, Labelled.Run run) {
        String label = labelled.candidate().labels[run.first()];
        return !label.isEmpty() && !Labels.is(label, "authors") && !Labels.is(label, "people");
    }
}
