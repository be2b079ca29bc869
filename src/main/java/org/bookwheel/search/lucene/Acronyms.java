package org.bookwheel.search.lucene;

import java.util.List;
import org.bookwheel.search.Clause;

/// Acronyms and the phrases that they stand for.
interface Acronyms {

    /// The phrases for which a word stands as typed.
    List<String> phrases(String typed);

    /// The acronyms of a phrase that is written as one word.
    List<String> shortForms(String form);

    /// The clauses with words that make up a known phrase joined, so that its acronym finds it,
    /// too.
    List<Clause> join(List<Clause> clauses);

    /// None at all.
    Acronyms NONE =
            new Acronyms() {
                @Override
                public List<String> phrases(String typed) {
                    return List.of();
                }

                @Override
                public List<String> shortForms(String form) {
                    return List.of();
                }

                @Override
                public List<Clause> join(List<Clause> clauses) {
                    return clauses;
                }
            };
}
