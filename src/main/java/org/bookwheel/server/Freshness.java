package org.bookwheel.server;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bookwheel.search.DayRange;
import org.bookwheel.search.Facet;
import org.bookwheel.search.SearchIndex;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.server.http.ETags;

/// Tells whether a client has an answer already: the same state of the index was asked the same.
/// For one thread.
final class Freshness {

    private final Context context;
    private final SearchIndex index;
    private final String stamp;
    private final String etag;

    /// To be made before the index is asked.
    ///
    /// @param asked what was asked of this path, normalised
    Freshness(Context context, SearchIndex index, String asked) {
        this.context = context;
        this.index = index;
        this.stamp = index.stamp();
        String all = String.join("\n", stamp, context.path(), asked);
        String hash = ETags.of(all.getBytes(StandardCharsets.UTF_8)).replace("\"", "");
        this.etag = "\"" + index.generation() + "-" + hash + "\"";
    }

    /// Sets the headers of an answer and, if the client has it already, the status 304. The tag is
    /// made of the index's state and of what was asked, whichever way it was written.
    boolean isUnchanged() {
        return ETags.isKnown(context, etag);
    }

    /// Takes the tag away from an answer that is not what it stands for: a part of it, or one of a
    /// state that came meanwhile. The next one may be whole.
    void answered(boolean isPartial) {
        if (isPartial || !index.stamp().equals(stamp)) {
            context.removeHeader("ETag");
        }
    }

    /// The same text for all ways of asking the same: defaults filled in, values in order.
    static String normal(SearchQuery query) {
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
                days(query),
                query.sort().text(),
                String.valueOf(query.page()),
                String.valueOf(query.size()),
                sorted(query.facets().stream()),
                String.valueOf(query.explain()),
                String.valueOf(query.isByMeaning()),
                query.members().stream().sorted().collect(Collectors.joining(",")));
    }

    /// The last seven days are others tomorrow.
    private static String days(SearchQuery query) {
        boolean isTyped = query.text().toLowerCase(Locale.ROOT).contains("added:");
        return DayRange.of(query.added()).map(DayRange::text).orElse("")
                + (isTyped ? LocalDate.now() : "");
    }

    private static <E extends Enum<E>> String sorted(Stream<E> values) {
        return values.sorted(Comparator.comparingInt(Enum::ordinal))
                .map(Enum::name)
                .collect(Collectors.joining(","));
    }
}
