package org.bookwheel.lint;

import java.util.List;
import java.util.function.Consumer;
import org.bookwheel.extract.Extraction;
import org.bookwheel.work.Kind;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Titles;

/// The same work twice in one list.
final class DuplicateCheck implements Check {

    /// Fewer words may be the name of anything: `Introduction`, `Course notes`.
    private static final int WORDS_OF_A_TITLE = 3;

    @Override
    public void check(CheckedList list, Evidence evidence, Consumer<Fault> faults) {
        for (Extraction.Entry entry : list.entries()) {
            Mention mention = entry.mention();
            List<Mention> before =
                    evidence.again(mention).stream()
                            .filter(other -> other.line() < mention.line())
                            .filter(other -> isSame(mention, other))
                            .toList();
            if (!before.isEmpty()) {
                Mention first = before.getFirst();
                String message =
                        "«%s» stands in line %d, too"
                                .formatted(mention.reference().title(), first.line());
                faults.accept(
                        new Line(list, mention.line()).fault(Rule.DUPLICATE, message, List.of()));
            }
        }
    }

    private static boolean isSame(Mention one, Mention other) {
        boolean papers =
                one.reference().kind() == Kind.PAPER && other.reference().kind() == Kind.PAPER;
        boolean told = Titles.fold(one.reference().title()).split(" ").length >= WORDS_OF_A_TITLE;
        return papers
                && told
                && TitleLikeness.of(one.reference(), other.reference()) == TitleLikeness.SAME;
    }
}
