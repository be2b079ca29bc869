package org.bookwheel.lint;

import java.util.List;
import java.util.function.Consumer;

/// Addresses of which a better form is known.
final class LinkFormCheck implements Check {

    /// What so many links to arXiv are, all should be.
    private static final double NEARLY_ALL = 0.8;

    private static final int HABIT = 10;

    @Override
    public void check(CheckedList list, Evidence evidence, Consumer<Fault> faults) {
        boolean abstracts = leadsToAbstracts(list);
        for (int line = 1; line <= list.text().lines(); line++) {
            if (list.isAside(line)) {
                continue;
            }
            for (WrittenAddress address : WrittenAddress.in(list.words(line))) {
                LinkForms.Better better = LinkForms.better(address.url(), abstracts);
                if (!better.url().equals(address.url())) {
                    String message =
                            "%s is better as %s: %s"
                                    .formatted(
                                            address.url(),
                                            better.url(),
                                            String.join("; ", better.reasons()));
                    faults.accept(
                            new Line(list, line)
                                    .fault(
                                            Rule.LINK_FORM,
                                            address.from(),
                                            address.to(),
                                            message,
                                            List.of(),
                                            better.url()));
                }
            }
        }
    }

    private static boolean leadsToAbstracts(CheckedList list) {
        int all = 0;
        int abstracts = 0;
        for (int line = 1; line <= list.text().lines(); line++) {
            for (WrittenAddress address : WrittenAddress.in(list.words(line))) {
                String kind = LinkForms.arxivKind(address.url());
                all += kind.isEmpty() ? 0 : 1;
                abstracts += kind.equals("abs") ? 1 : 0;
            }
        }
        return all >= HABIT && abstracts >= NEARLY_ALL * all;
    }
}
