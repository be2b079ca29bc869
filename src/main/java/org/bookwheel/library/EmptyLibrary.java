package org.bookwheel.library;

import java.util.List;
import java.util.stream.Collectors;
import org.bookwheel.catalogue.ListSummary;
import org.bookwheel.work.Counted;

/// A library in which nothing can be found, and what to do about that.
public final class EmptyLibrary {

    /// So many lists are named.
    private static final int NAMED = 3;

    private EmptyLibrary() {}

    /// Why there is no work, and the cure, in one sentence behind a separator; empty text if there
    /// is one.
    public static String remark(Library library, String separator) {
        List<ListSummary> lists = library.lists();
        if (lists.stream().anyMatch(list -> list.works() > 0) || library.index().size() > 0) {
            return "";
        }
        if (lists.isEmpty()) {
            return separator
                    + "there is nothing to search: no list was found; put one there, such as a"
                    + " Markdown file with a paper on each line, or name a folder that holds some";
        }
        String names =
                lists.stream()
                        .limit(NAMED)
                        .map(ListSummary::name)
                        .collect(Collectors.joining(", "));
        return "%sthere is nothing to search: no entry could be read from %s (%s%s); bookwheel entries --show-skipped says why"
                .formatted(
                        separator,
                        Counted.of(lists.size(), "list"),
                        names,
                        lists.size() > NAMED ? ", ..." : "");
    }
}
