package org.bookwheel.library;

import java.util.List;
import java.util.Map;
import org.bookwheel.catalogue.ListSummary;
import org.bookwheel.catalogue.ListTitles;
import org.bookwheel.search.SearchIndex;

/// What the server answers from. Safe for many threads.
public interface Library {

    SearchIndex index();

    /// What is known of each list.
    List<ListSummary> lists();

    /// What the lists are called.
    default ListTitles titles() {
        return ListTitles.of(lists());
    }

    /// What should be well: a name and `ok`, or what is wrong. Without `index` no answers can be
    /// given; whatever else is wrong, they are.
    Map<String, String> checks();

    /// How the index was last brought up to date.
    default Reload reload() {
        return Reload.NONE;
    }

    /// How many times more changes came at once than the system could tell.
    default long watchOverflows() {
        return 0;
    }
}
