package org.bookwheel.search.lucene;

import java.io.IOException;

/// Reads something from a view, and tells of failures as its index does.
public interface ViewReading {

    <T> T read(Source<T> source);

    /// What is read.
    ///
    /// @param <T> what is got
    interface Source<T> {
        T get() throws IOException;
    }
}
