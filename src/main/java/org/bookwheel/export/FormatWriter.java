package org.bookwheel.export;

import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;

/// How one [Format] is written. Holds no state, so that many threads may share it.
interface FormatWriter {

    /// What stands before all works.
    default String head() {
        return "";
    }

    String of(Work work);

    /// A work that is at hand in its own JSON form.
    default String of(String json) {
        return of(WorkJson.readWork(json));
    }

    /// What stands between two works.
    default String between() {
        return "";
    }

    /// What stands after all works.
    default String foot() {
        return "";
    }
}
