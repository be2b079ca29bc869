package org.bookwheel.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bookwheel.extract.Extraction;
import org.bookwheel.work.Kind;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Reference;

/// What most papers of a list state, so that one without it may have been forgotten. In a section
/// where hardly any does, as in a table without such a column, nothing was. Immutable.
final class Habit {

    /// What so many papers of a list state, all of them should.
    private static final double MOST = 0.7;

    /// Fewer papers have no habit.
    private static final int FEWEST = 10;

    /// Of so many others in a section [#SOME] must state it, too.
    private static final int OTHERS_IN_SECTION = 4;

    private static final double SOME = 0.3;

    private record Count(int all, int stating) {
        Count and(boolean states) {
            return new Count(all + 1, stating + (states ? 1 : 0));
        }
    }

    private final Map<List<String>, Count> sections = new HashMap<>();
    private final boolean isOfList;

    Habit(CheckedList list, Predicate<Reference> states) {
        Count whole = new Count(0, 0);
        for (Extraction.Entry entry : list.entries()) {
            Mention mention = entry.mention();
            if (mention.reference().kind() == Kind.PAPER) {
                boolean isStated = states.test(mention.reference());
                whole = whole.and(isStated);
                sections.merge(
                        mention.headings(),
                        new Count(0, 0).and(isStated),
                        (old, any) -> old.and(isStated));
            }
        }
        isOfList = whole.all() >= FEWEST && whole.stating() >= MOST * whole.all();
    }

    /// Whether a paper that does not state it is unlike the others.
    boolean isBrokenBy(Mention paper) {
        Count section = sections.getOrDefault(paper.headings(), new Count(1, 0));
        int others = section.all() - 1;
        return isOfList && (others < OTHERS_IN_SECTION || section.stating() >= SOME * others);
    }
}
