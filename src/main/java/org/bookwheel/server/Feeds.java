package org.bookwheel.server;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import org.bookwheel.library.Library;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.SortOrder;
import org.bookwheel.server.http.ETags;
import org.bookwheel.server.link.AppliedFilter;
import org.bookwheel.server.link.Links;
import org.bookwheel.server.page.Feed;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;

/// Searches for programs that come back: feed readers.
final class Feeds {

    private final Library library;

    Feeds(Library library) {
        this.library = library;
    }

    void atom(Context context) {
        ETags.send(context, "application/atom+xml; charset=utf-8", feed(context, "atom").atom());
    }

    void json(Context context) {
        ETags.send(context, "application/feed+json; charset=utf-8", feed(context, "json").json());
    }

    private Feed feed(Context context, String format) {
        SearchQuery asked =
                Parameters.query(library, context.queryParamMap(), Parameters.SEARCH)
                        .sortedBy(SortOrder.ADDED)
                        .counting(Set.of())
                        .showing(Set.copyOf(WorkJson.MEMBERS));
        Links links = new Links(BaseAddress.of(context));
        Results results = library.index().search(asked);
        List<Work> works =
                results.hits().stream().map(hit -> WorkJson.readWork(hit.json())).toList();
        String title = AppliedFilter.wholeTitle(asked, library.titles());
        return new Feed(
                title.isEmpty() ? "Bookwheel" : "Bookwheel: " + title,
                links.feed(asked, format),
                links.search(asked.page(1, asked.size())),
                hasMore(asked, results) ? links.feed(next(asked), format) : "",
                works,
                links);
    }

    private static boolean hasMore(SearchQuery query, Results results) {
        long seen = (long) query.page() * query.size();
        return query.size() > 0
                && seen < results.total()
                && seen + query.size() <= SearchQuery.DEEPEST;
    }

    private static SearchQuery next(SearchQuery query) {
        return query.page(query.page() + 1, query.size());
    }
}
