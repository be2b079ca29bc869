package org.bookwheel.server;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import org.bookwheel.library.Library;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Found;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.Suggestion;
import org.bookwheel.server.link.Alternatives;

/// The routes below `/api/v1`.
final class Api {

    private static final String JSON = "application/json";
    private static final int SUGGESTIONS = 10;
    private static final int MOST_SUGGESTIONS = 50;
    private static final int MOST_RELATED = 100;
    private static final int RELATED = 8;
    private static final int VALUES = 50;
    private static final int LONGEST_PREFIX = 100;

    private final Library library;

    Api(Library library) {
        this.library = library;
    }

    void search(Context context) {
        SearchQuery query =
                Parameters.query(library, context.queryParamMap(), Parameters.SEARCH, "members");
        Freshness fresh = fresh(context, Freshness.normal(query));
        if (fresh.isUnchanged()) {
            return;
        }
        long start = System.nanoTime();
        Results results = library.index().search(query);
        timing(context, start);
        Alternatives alternatives = Alternatives.of(query, results, library);
        fresh.answered(results.partial());
        json(context, ResultsJson.search(query, results, alternatives));
    }

    void suggest(Context context) {
        SearchQuery query =
                Parameters.query(library, context.queryParamMap(), Parameters.FILTERS, "limit");
        int limit =
                Parameters.number(
                        context.queryParamMap(), "limit", SUGGESTIONS, 1, MOST_SUGGESTIONS);
        Freshness fresh = fresh(context, limit + Freshness.normal(query));
        if (fresh.isUnchanged()) {
            return;
        }
        long start = System.nanoTime();
        Found<Suggestion> suggestions = Completions.of(library, query, limit);
        timing(context, start);
        fresh.answered(suggestions.partial());
        json(context, Answers.suggestions(suggestions.all()));
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
        Freshness fresh = fresh(context, id);
        String work = library.index().find(id).orElseThrow(() -> noWork(id));
        if (!fresh.isUnchanged()) {
            fresh.answered(false);
            json(context, work);
        }
    }

    private static NotFoundResponse noWork(String id) {
        return new NotFoundResponse("no work has the id " + id);
    }

    void related(Context context) {
        Parameters.check(context.queryParamMap(), "limit");
        String id = context.pathParam("id");
        int limit = Parameters.number(context.queryParamMap(), "limit", RELATED, 1, MOST_RELATED);
        Freshness fresh = fresh(context, id + "\n" + limit);
        library.index().find(id).orElseThrow(() -> noWork(id));
        if (!fresh.isUnchanged()) {
            Found<Results.Hit> related = library.index().related(id, limit);
            fresh.answered(related.partial());
            json(context, Answers.related(related.all()));
        }
    }

    void facet(Context context) {
        String name = context.pathParam("facet");
        Facet facet =
                Facet.of(name)
                        .orElseThrow(() -> new NotFoundResponse("no facet is called " + name));
        SearchQuery query =
                Parameters.query(
                        library, context.queryParamMap(), Parameters.FILTERS, "prefix", "limit");
        int limit = Parameters.number(context.queryParamMap(), "limit", VALUES, 1, 1_000);
        String prefix = Parameters.one(context.queryParamMap(), "prefix").orElse("");
        if (prefix.length() > LONGEST_PREFIX) {
            throw Parameters.bad("prefix", prefix, "at most " + LONGEST_PREFIX + " characters");
        }
        Freshness fresh = fresh(context, limit + prefix + "\n" + Freshness.normal(query));
        if (!fresh.isUnchanged()) {
            Found<Results.Count> values = library.index().values(query, facet, prefix, limit);
            fresh.answered(values.partial());
            json(context, Answers.values(facet, values.all()));
        }
    }

    void lists(Context context) {
        Parameters.check(context.queryParamMap());
        String lists = Answers.lists(library.lists());
        if (!fresh(context, lists).isUnchanged()) {
            json(context, lists);
        }
    }

    private Freshness fresh(Context context, String asked) {
        return new Freshness(context, library.index(), asked);
    }

    private static void timing(Context context, long start) {
        // No format: the first one of a program takes longer than a search.
        long micros = (System.nanoTime() - start) / 1_000;
        context.header("Server-Timing", "search;dur=" + micros / 1e3);
    }

    static void json(Context context, String json) {
        context.contentType(JSON).result(json);
    }
}
