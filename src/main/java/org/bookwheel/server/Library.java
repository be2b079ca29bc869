package org.bookwheel.server;

import java.util.List;
import java.util.Map;
import org.bookwheel.catalogue.ListSummary;
import org.bookwheel.search.SearchIndex;

/// What the server answers from. Safe for many threads.
public interface Library {

    SearchIndex index();

    /// What is known of each list.
    List<ListSummary> lists();

    /// What must be well for answers to be given: a name and `ok`, or what is wrong.
    Map<String, String> checks();

    /// How the index was last brought up to date.
    default Reload reload() {
        return Reload.NONE;
    }
}
