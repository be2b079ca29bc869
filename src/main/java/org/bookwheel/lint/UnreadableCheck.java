package org.bookwheel.lint;

import java.util.List;
import java.util.function.Consumer;
import org.bookwheel.extract.Skip;
import org.bookwheel.extract.address.Address;
import org.bookwheel.extract.address.Hosts;
import org.bookwheel.work.Titles;

/// What gave no entry though it looks like one: it has no title, or links a paper.
final class UnreadableCheck implements Check {

    /// Shorter words may be called like a work and mean something else.
    private static final int WORDS_OF_A_TITLE = 4;

    @Override
    public void check(CheckedList list, Evidence evidence, Consumer<Fault> faults) {
        for (Skip skip : list.extraction().skips()) {
            String message = message(list, skip, evidence);
            if (!message.isEmpty() && skip.line() <= list.text().lines()) {
                faults.accept(
                        new Line(list, skip.line()).fault(Rule.UNREADABLE, message, List.of()));
            }
        }
    }

    private static String message(CheckedList list, Skip skip, Evidence evidence) {
        boolean named =
                Titles.fold(skip.text()).split(" ").length >= WORDS_OF_A_TITLE
                        && evidence.isTitle(skip.text());
        boolean links =
                skip.line() <= list.text().lines()
                        && WrittenAddress.in(list.words(skip.line())).stream()
                                .map(address -> Address.of(address.url()))
                                .anyMatch(UnreadableCheck::isPaper);
        return switch (skip.reason()) {
            case NO_TITLE -> "no title can be read here";
            case DAMAGED -> "this cannot be read: " + skip.text();
            case PROSE, PLACEHOLDER ->
                    named
                            ? "this is called like a work, but reads as " + skip.reason().text()
                            : links
                                    ? "a paper is linked, but this reads as " + skip.reason().text()
                                    : "";
            default -> "";
        };
    }

    private static boolean isPaper(Address address) {
        return Hosts.what(address) == Hosts.What.PAPER;
    }
}
