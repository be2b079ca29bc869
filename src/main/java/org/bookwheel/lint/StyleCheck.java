package org.bookwheel.lint;

import java.util.List;
import java.util.function.Consumer;
import org.bookwheel.style.OddEntry;

/// Entries that are written unlike nearly all others of their list.
final class StyleCheck implements Check {

    @Override
    public boolean isOfMarkdown() {
        return true;
    }

    @Override
    public void check(CheckedList list, Evidence evidence, Consumer<Fault> faults) {
        for (OddEntry odd : OddEntry.of(list.entries())) {
            Line line = new Line(list, odd.mention().line());
            String message =
                    "this is written `%s`, %d others are `%s`"
                            .formatted(odd.form(), odd.others(), odd.usual())
                            .replaceAll("\\s+", " ");
            String written = list.text().line(line.number());
            String source = odd.mention().source().stripTrailing();
            int from = written.indexOf(source);
            faults.accept(
                    odd.words().isPresent() && from >= 0
                            ? line.fault(
                                    Rule.STYLE,
                                    from,
                                    from + source.length(),
                                    message,
                                    List.of(),
                                    odd.words().get())
                            : line.fault(Rule.STYLE, message, List.of()));
        }
    }
}
