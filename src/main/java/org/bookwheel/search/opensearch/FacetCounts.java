package org.bookwheel.search.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Results;
import org.bookwheel.search.lucene.index.FacetColumn;
import org.bookwheel.search.lucene.index.FacetValues;
import org.bookwheel.search.lucene.index.TermDictionary;
import tools.jackson.databind.JsonNode;

/// The values of one facet, counted over all shards. Each shard tells its most frequent values, and
/// the cluster by how much a sum of those may be too small. From that it is told whether any value
/// that was not told of, or not by all shards, may belong to the most frequent. If so, the same is
/// asked again with more values of each shard: so all counts are exact, and hardly ever cost a
/// second look.
final class FacetCounts {

    private static final String TOP = "top";
    private static final String CHOSEN = "chosen";
    private static final String WITHOUT = "none";

    /// Values that the cluster tells, so that those behind the first tell how sure these are.
    private static final int TOLD = 200;

    /// Values that each shard tells the cluster, and then so many times as many.
    private static final int FIRST = 1_000;

    private static final int TIMES = 16;

    /// More buckets than this a cluster refuses to make.
    private static final int MOST = 50_000;

    private final TermDictionary terms;
    private final Facet facet;
    private final List<String> chosen;
    private final int limit;
    private final FacetColumn.LabelFilter accept;
    private int asked;

    /// @param chosen keys that are counted in any case
    /// @param accept which values are asked for, by how they are shown; null for all
    FacetCounts(
            TermDictionary terms,
            Facet facet,
            Set<String> chosen,
            int limit,
            FacetColumn.LabelFilter accept) {
        this.terms = terms;
        this.facet = facet;
        this.chosen = List.copyOf(chosen);
        this.limit = Math.max(1, limit);
        this.accept = accept;
        this.asked = Math.max(FIRST, 4 * limit);
    }

    Facet facet() {
        return facet;
    }

    /// Asks for more values the next time.
    ///
    /// @return whether there may be more
    boolean widen() {
        if (asked >= MOST) {
            return false;
        }
        asked = Math.min(MOST, asked * TIMES);
        return true;
    }

    /// Where some values are passed over here, there may be too few of the others among the first.
    private int told() {
        return accept == null ? Math.max(TOLD, 4 * limit) : asked;
    }

    private String field() {
        return FacetValues.field(facet);
    }

    /// What is asked of the cluster.
    ///
    /// @param filter the works among which values are counted
    Map<String, Object> json(Map<String, Object> filter) {
        List<String> apart = new ArrayList<>(chosen);
        if (!apart.contains(FacetValues.NONE)) {
            apart.add(FacetValues.NONE);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(
                TOP,
                Map.of(
                        "terms",
                        Map.of(
                                "field",
                                field(),
                                "size",
                                told(),
                                "shard_size",
                                asked,
                                "exclude",
                                apart,
                                "show_term_doc_count_error",
                                true)));
        all.put(WITHOUT, Map.of("filter", Map.of("term", Map.of(field(), FacetValues.NONE))));
        if (!chosen.isEmpty()) {
            List<Map<String, Object>> filters = new ArrayList<>();
            chosen.forEach(key -> filters.add(Map.of("term", Map.of(field(), key))));
            all.put(CHOSEN, Map.of("filters", Map.of("filters", filters)));
        }
        return Map.of("filter", filter, "aggs", all);
    }

    /// The most frequent values, then those that were chosen; empty if they cannot be told yet.
    Optional<List<Results.Count>> read(JsonNode answer) throws IOException {
        List<Results.Count> counts = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            if (!chosen.get(i).equals(FacetValues.NONE)) {
                JsonNode bucket = answer.path(CHOSEN).path("buckets").path(i);
                counts.add(
                        new Results.Count(terms.shown(facet, chosen.get(i)), count(bucket), true));
            }
        }
        List<Results.Count> top = new ArrayList<>();
        if (!top(answer.path(TOP), top)) {
            return Optional.empty();
        }
        counts.addAll(top);
        return Optional.of(
                FacetColumn.inOrder(
                        counts,
                        limit,
                        chosen.contains(FacetValues.NONE),
                        count(answer.path(WITHOUT)),
                        accept));
    }

    private static long count(JsonNode bucket) {
        return bucket.path("doc_count").asLong(0);
    }

    /// Takes the most frequent values.
    ///
    /// @return whether no other value may belong to them
    private boolean top(JsonNode answer, List<Results.Count> top) throws IOException {
        JsonNode buckets = answer.path("buckets");
        // a value that no shard told of has at most that many works
        long untold = answer.path("doc_count_error_upper_bound").asLong(0);
        long unsure = 0;
        for (JsonNode bucket : buckets.values()) {
            long error = bucket.path("doc_count_error_upper_bound").asLong(0);
            String label = terms.shown(facet, bucket.path("key").asString());
            if (accept != null && !accept.accepts(label)) {
                continue;
            }
            if (top.size() == limit) {
                unsure = Math.max(unsure, error == 0 ? 0 : count(bucket) + error);
            } else if (error > 0) {
                return false;
            } else {
                top.add(new Results.Count(label, count(bucket), false));
            }
        }
        if (untold == 0) {
            return top.size() == limit || answer.path("sum_other_doc_count").asLong(0) == 0;
        }
        unsure = Math.max(unsure, count(buckets.path(buckets.size() - 1)) + untold);
        return top.size() == limit && top.getLast().count() > unsure;
    }
}
