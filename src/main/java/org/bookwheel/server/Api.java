package org.bookwheel.server;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Query;
import org.bookwheel.search.Results;

/// The routes below `/api/v1`.
final class Api {

    private static final int SUGGESTIONS = 10;
    private static final int MOST_SUGGESTIONS = 50;
    private static final int RELATED = 8;
    private static final int VALUES = 50;
    private static final int LONGEST_PREFIX = 100;

    private final Library library;

    Api(Library library) {
        this.library = library;
    }

    void search(Context context) {
        Query query = Parameters.query(context.queryParamMap(), Parameters.SEARCH);
        if (isUnchanged(context, Freshness.normal(query))) {
            return;
        }
        long start = System.nanoTime();
        Results results = library.index().search(query);
        timing(context, start);
        if (results.partial()) {
            // a part is not what the tag stands for, and the next answer may be whole
            context.removeHeader("ETag");
        }
        json(context, ResultsJson.search(query, results));
    }

    void suggest(Context context) {
        Query query = Parameters.query(context.queryParamMap(), Parameters.FILTERS, "limit");
        int limit =
                Parameters.number(
                        context.queryParamMap(), "limit", SUGGESTIONS, 1, MOST_SUGGESTIONS);
        if (isUnchanged(context, limit + Freshness.normal(query))) {
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
        answerWork(
                context,
                Parameters.one(context.queryParamMap(), "id")
                        .orElseThrow(() -> Parameters.bad("id", "nothing", "the id of a work")));
    }

    private void answerWork(Context context, String id) {
        String work = library.index().find(id).orElseThrow(() -> noWork(id));
        if (!isUnchanged(context, id)) {
            json(context, work);
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
        if (!isUnchanged(context, id + "\n" + limit)) {
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
        String prefix = Parameters.one(context.queryParamMap(), "prefix").orElse("");
        if (prefix.length() > LONGEST_PREFIX) {
            throw Parameters.bad("prefix", prefix, "at most " + LONGEST_PREFIX + " characters");
        }
        if (!isUnchanged(context, limit + prefix + "\n" + Freshness.normal(query))) {
            json(
                    context,
                    Answers.values(facet, library.index().values(query, facet, prefix, limit)));
        }
    }

    void lists(Context context) {
        Parameters.check(context.queryParamMap());
        String lists = Answers.lists(library.lists());
        if (!isUnchanged(context, lists)) {
            json(context, lists);
        }
    }

    private boolean isUnchanged(Context context, String asked) {
        return Freshness.isUnchanged(context, library.index(), asked);
    }

    private static void timing(Context context, long start) {
        // No format: the first one of a program takes longer than a search.
        long micros = (System.nanoTime() - start) / 1_000;
        context.header("Server-Timing", "search;dur=" + micros / 1e3);
    }

    static void json(Context context, String json) {
        context.contentType("application/json").result(json);
    }
}
