package org.bookwheel.server.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bookwheel.search.Results;
import org.bookwheel.server.link.Links;
import org.bookwheel.work.WorkJson;

/// Rows of works that the pages of others show: each is related to several, and looks the same
/// there. Those shown last are kept. Safe for many threads.
public final class RelatedRows {

    /// Some 30 MB.
    private static final int MOST = 20_000;

    private final Map<String, Html> rows =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(16, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, Html> eldest) {
                            return size() > MOST;
                        }
                    });

    /// @param links always from the same place
    public Html of(Results.Hit hit, Links links) {
        return rows.computeIfAbsent(
                hit.id(), id -> WorkRow.of(WorkJson.readWork(hit.json()), links));
    }
}
