package org.bookwheel.server;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Query;
import org.bookwheel.search.SearchIndex;

/// Tells whether a client has an answer already: the same index was asked the same.
final class Freshness {

    private Freshness() {}

    /// Sets the headers of an answer and, if the client has it already, the status 304. The tag is
    /// made of the index's generation and of what was asked, whichever way it was written.
    ///
    /// @param asked what was asked of this path, normalised
    static boolean isUnchanged(Context context, SearchIndex index, String asked) {
        String encoding = acceptsGzip(context) ? "gzip" : "plain";
        String all = String.join("\n", index.stamp(), encoding, context.path(), asked);
        String hash = Assets.etag(all.getBytes(StandardCharsets.UTF_8)).replace("\"", "");
        String etag = "\"" + index.generation() + "-" + hash + "\"";
        context.header("ETag", etag);
        context.header("Cache-Control", "no-cache");
        context.header("Vary", "Accept-Encoding");
        boolean same = ETags.matches(context.header("If-None-Match"), etag);
        if (same) {
            context.status(304);
        }
        return same;
    }

    private static boolean acceptsGzip(Context context) {
        String accepted = context.header("Accept-Encoding");
        return accepted != null && accepted.contains("gzip");
    }

    /// The same text for all ways of asking the same: defaults filled in, values in order.
    static String normal(Query query) {
        String filters =
                Arrays.stream(Facet.values())
                        .map(facet -> query.chosen(facet).stream().sorted())
                        .map(values -> values.collect(Collectors.joining("\t")))
                        .collect(Collectors.joining("\n"));
        return String.join(
                "\n",
                query.text(),
                filters,
                sorted(query.has().stream()),
                query.sort().text(),
                String.valueOf(query.page()),
                String.valueOf(query.size()),
                sorted(query.facets().stream()),
                String.valueOf(query.explain()),
                String.valueOf(query.isByMeaning()));
    }

    private static <E extends Enum<E>> String sorted(Stream<E> values) {
        return values.sorted(Comparator.comparingInt(Enum::ordinal))
                .map(Enum::name)
                .collect(Collectors.joining(","));
    }
}
