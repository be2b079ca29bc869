package org.bookwheel.search;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// A [SearchIndex] that is kept in step with lists, in a folder or on a cluster: what a backend
/// implements. What lies there is only derived: an index that is damaged, or was built by another
/// version, counts as empty and is built anew from the lists. One that is found damaged while it is
/// read answers no more: whoever asks gets an [IllegalStateException].
public interface StoredIndex extends SearchIndex {

    /// The same index for somebody who waits so long for an answer.
    StoredIndex within(Duration time);

    /// Searches with the query's text in the syntax of the backend's own library. Not for
    /// strangers: it may ask for much work.
    Results searchNatively(SearchQuery query);

    /// Whether there is a whole index to answer from.
    boolean isReady();

    /// Why there is none, in words; or empty.
    String trouble();

    /// Whether what is answered from is what lies in the folder now: somebody may have removed or
    /// replaced that meanwhile. As long as that cannot be told, it is believed.
    boolean isStored();

    /// Takes the right to write the index where others may write it, too, or takes it again: it is
    /// only had for a while. A folder is locked by whoever opens it.
    ///
    /// @return who else has it, in words; empty if this process has it now
    /// @throws IOException if that cannot be told
    default String claim() throws IOException {
        return "";
    }

    /// What more should be well where the works lie: a name, and what is wrong, or empty. Asked
    /// often.
    default Map<String, String> checks() {
        return Map.of();
    }

    /// Who is told, by whoever asked then, when the index is found damaged.
    void onDamage(Runnable told);

    /// A text that is kept beside the index, whole or not at all; empty if there is none.
    ///
    /// @throws IOException if it is damaged
    Optional<String> note() throws IOException;

    /// Keeps a text beside the index, on disk before this returns.
    void note(String text) throws IOException;

    /// Reads all that the index holds.
    interface ContentReading {
        void read(IndexContent content) throws IOException;
    }

    /// Shows all that the index holds, of one state.
    void content(ContentReading reading);
}
