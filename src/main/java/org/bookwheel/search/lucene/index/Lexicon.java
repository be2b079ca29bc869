package org.bookwheel.search.lucene.index;

import java.io.IOException;
import org.apache.lucene.index.Term;
import org.bookwheel.search.Acronyms;

/// What one state of an index knows of its words, without a look at its works: all that a typed
/// text is interpreted by. Safe for many threads.
public interface Lexicon {

    /// How many works there are.
    int works();

    /// How many works have a term.
    int works(Term term) throws IOException;

    /// Whether any word begins so.
    boolean begins(String form) throws IOException;

    /// The words of all works.
    Vocabulary vocabulary() throws IOException;

    /// The acronyms that are known, and those that the works explain.
    Acronyms acronyms();
}
