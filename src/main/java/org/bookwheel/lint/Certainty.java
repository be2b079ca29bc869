package org.bookwheel.lint;

import org.bookwheel.extract.Extraction;
import org.bookwheel.extract.field.Finding;

/// How sure it is that an entry was read rightly.
final class Certainty {

    private Certainty() {}

    /// Of its least certain value in a field; 1 if it has none.
    static double of(Extraction.Entry entry, String field) {
        return entry.findings().stream()
                .filter(finding -> finding.field().equals(field))
                .mapToDouble(Finding::confidence)
                .min()
                .orElse(1);
    }
}
