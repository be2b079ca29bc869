package org.bookwheel.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.NotFoundResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Query;
import org.bookwheel.search.Results;

/// The routes below `/api/v1`.
final class Api {

    private static final int SUGGESTIONS = 10;
    private static final int MOST_SUGGESTIONS = 50;
    private static final int RELATED = 8;
    private static final int VALUES = 50;

    private final Library library;

    Api(Library library) {
        this.library = library;
    }

    void search(Context context) {
        Query query = Parameters.query(context.queryParamMap(), Parameters.SEARCH);
        if (isUnchanged(context)) {
            return;
        }
        long start = System.nanoTime();
        Results results = library.index().search(query);
        timing(context, start);
        json(context, ResultsJson.search(query, results));
    }

    void suggest(Context context) {
        Query query = Parameters.query(context.queryParamMap(), Parameters.FILTERS, "limit");
        int limit =
                Parameters.number(
                        context.queryParamMap(), "limit", SUGGESTIONS, 1, MOST_SUGGESTIONS);
        if (isUnchanged(context)) {
            return;
        }
        long start = System.nanoTime();
        var suggestions = library.index().suggest(query, limit);
        timing(context, start);
        json(context, Answers.suggestions(suggestions));
    }

    void work(Context context) {
        Parameters.check(context.queryParamMap());
        answerWork(context, context.pathParam("id"));
    }

    /// For ids with characters that do not go into a path.
    void workByParameter(Context context) {
        Parameters.check(context.queryParamMap(), "id");
        String id = context.queryParam("id");
        if (id == null) {
            throw Parameters.bad("id", "nothing", "the id of a work");
        }
        answerWork(context, id);
    }

    private void answerWork(Context context, String id) {
        if (!isUnchanged(context)) {
            json(context, library.index().find(id).orElseThrow(() -> noWork(id)));
        }
    }

    private static NotFoundResponse noWork(String id) {
        return new NotFoundResponse("no work has the id " + id);
    }

    void related(Context context) {
        Parameters.check(context.queryParamMap(), "limit");
        String id = context.pathParam("id");
        int limit =
                Parameters.number(context.queryParamMap(), "limit", RELATED, 1, MOST_SUGGESTIONS);
        library.index().find(id).orElseThrow(() -> noWork(id));
        if (!isUnchanged(context)) {
            json(context, Answers.related(library.index().related(id, limit)));
        }
    }

    void facet(Context context) {
        String name = context.pathParam("facet");
        Facet facet =
                Facet.of(name)
                        .orElseThrow(() -> new NotFoundResponse("no facet is called " + name));
        Query query =
                Parameters.query(context.queryParamMap(), Parameters.FILTERS, "prefix", "limit");
        int limit = Parameters.number(context.queryParamMap(), "limit", VALUES, 1, 1_000);
        List<String> prefix = context.queryParamMap().getOrDefault("prefix", List.of(""));
        if (!isUnchanged(context)) {
            json(
                    context,
                    Answers.values(
                            facet, library.index().values(query, facet, prefix.getFirst(), limit)));
        }
    }

    void lists(Context context) {
        Parameters.check(context.queryParamMap());
        json(context, Answers.lists(library.lists()));
    }

    /// Answers 304 if the client has the answer already: the same index was asked the same.
    private boolean isUnchanged(Context context) {
        Map<String, List<String>> sorted = new TreeMap<>(context.queryParamMap());
        byte[] asked = (context.path() + sorted).getBytes(StandardCharsets.UTF_8);
        String hash = Assets.etag(asked).replace("\"", "");
        String etag = '"' + library.index().generation() + "-" + hash + '"';
        context.header("ETag", etag);
        context.header("Cache-Control", "no-cache");
        context.header("Vary", "Accept-Encoding");
        boolean same = ETags.matches(context.header("If-None-Match"), etag);
        if (same) {
            context.status(304);
        }
        return same;
    }

    private static void timing(Context context, long start) {
        double millis = (System.nanoTime() - start) / 1e6;
        context.header(
                "Server-Timing", String.format(java.util.Locale.ROOT, "search;dur=%.1f", millis));
    }

    static void json(Context context, String json) {
        context.contentType("application/json").result(json);
    }

    /// A route that anybody's page may read.
    static Handler open(Handler handler) {
        return context -> {
            Headers.openToAll(context);
            handler.handle(context);
        };
    }
}
