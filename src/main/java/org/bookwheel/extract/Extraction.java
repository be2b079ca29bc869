package org.bookwheel.extract;

import java.util.List;
import org.bookwheel.extract.field.Finding;
import org.bookwheel.work.Mention;

/// What a list gave.
///
/// @param entries its entries, in list order
/// @param skips what gave no entry, in list order
public record Extraction(List<Entry> entries, List<Skip> skips) {

    public Extraction {
        entries = List.copyOf(entries);
        skips = List.copyOf(skips);
    }

    /// The entries, without how they were found.
    public List<Mention> mentions() {
        return entries.stream().map(Entry::mention).toList();
    }

    /// An entry and how each of its values was found.
    public record Entry(Mention mention, List<Finding> findings) {
        public Entry {
            findings = List.copyOf(findings);
        }

        /// How sure the least certain of its values is, 1 if none is known.
        public double confidence() {
            return findings.stream().mapToDouble(Finding::confidence).min().orElse(1);
        }
    }
}
