package org.bookwheel.search.lucene;

import org.apache.lucene.document.IntField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.bookwheel.search.SortOrder;
import org.bookwheel.search.lucene.index.WorkDocument;

/// The orders of results. Each ends with the id, so that pages neither overlap nor leave out.
final class Orders {

    private static final SortField ID = new SortField(WorkDocument.ID_ORDER, SortField.Type.STRING);

    private Orders() {}

    static Sort of(SortOrder order) {
        SortField newest = number(WorkDocument.NEWEST_ORDER, true);
        SortField lists = number(WorkDocument.LISTS, true);
        return switch (order) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, lists, newest, ID);
            case NEWEST -> new Sort(newest, lists, ID);
            case OLDEST -> new Sort(undatedLast(), lists, ID);
            case ADDED -> new Sort(number(WorkDocument.ADDED, true), newest, lists, ID);
            case MENTIONS -> new Sort(lists, newest, ID);
            case TITLE ->
                    new Sort(new SortField(WorkDocument.TITLE_ORDER, SortField.Type.STRING), ID);
        };
    }

    private static SortField number(String field, boolean largestFirst) {
        return IntField.newSortField(field, largestFirst, SortedNumericSelector.Type.MIN);
    }

    /// From the oldest on, a work without a date (0) counts as younger than all.
    private static SortField undatedLast() {
        return number(WorkDocument.OLDEST_ORDER, false);
    }
}
