package org.bookwheel.search.opensearch;

import java.util.List;
import java.util.Map;
import org.bookwheel.search.SortOrder;
import org.bookwheel.search.lucene.index.WorkDocument;

/// The orders of results in the cluster's words. Each ends with the id, so that pages neither
/// overlap nor leave out.
final class SortJson {

    private static final Map<String, String> SCORE = Map.of("_score", "desc");
    private static final Map<String, String> LISTS = Map.of(WorkDocument.LISTS, "desc");
    private static final Map<String, String> NEWEST = Map.of(WorkDocument.NEWEST_ORDER, "desc");
    private static final Map<String, String> OLDEST = Map.of(WorkDocument.OLDEST_ORDER, "asc");
    private static final Map<String, String> ADDED = Map.of(WorkDocument.ADDED, "desc");
    private static final Map<String, String> TITLE = Map.of(WorkDocument.TITLE_ORDER, "asc");
    private static final Map<String, String> ID = Map.of(WorkDocument.ID_ORDER, "asc");

    private SortJson() {}

    static List<Map<String, String>> of(SortOrder order) {
        return switch (order) {
            case RELEVANCE -> List.of(SCORE, LISTS, NEWEST, ID);
            case NEWEST -> List.of(NEWEST, LISTS, ID);
            case OLDEST -> List.of(OLDEST, LISTS, ID);
            case ADDED -> List.of(ADDED, NEWEST, LISTS, ID);
            case MENTIONS -> List.of(LISTS, NEWEST, ID);
            case TITLE -> List.of(TITLE, ID);
        };
    }
}
