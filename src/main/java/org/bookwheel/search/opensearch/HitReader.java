package org.bookwheel.search.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.bookwheel.search.lucene.index.StoredWork;
import org.bookwheel.search.lucene.index.WorkDocument;
import tools.jackson.databind.JsonNode;

/// Reads works that were found, and what queries weigh in them: those that are wanted at once
/// together. For one thread.
final class HitReader {

    /// What most hits are made of.
    static final List<String> USUAL =
            List.of(
                    WorkDocument.ID,
                    IndexLayout.STORED + "." + IndexLayout.HEAD,
                    IndexLayout.STORED + "." + IndexLayout.LISTS);

    private final SearchRequests requests;
    private final Hits hits;
    private final QueryJson queries;
    private final Map<Query, Map<String, Double>> weights = new HashMap<>();
    private List<Hits.Hit> wanted = List.of();

    HitReader(SearchRequests requests, Hits hits, QueryJson queries) {
        this.requests = requests;
        this.hits = hits;
        this.queries = queries;
    }

    /// Tells which works are about to be read.
    void willRead(ScoreDoc[] works) {
        weights.clear();
        wanted = new ArrayList<>();
        for (ScoreDoc one : works) {
            wanted.add(hits.get(one.doc));
        }
    }

    /// @param whole whether its mentions are read, too
    StoredWork read(int work, boolean whole) throws IOException {
        Hits.Hit hit = hits.get(work);
        if (hit.work() == null || whole && !hit.isWhole()) {
            fetch(hit);
        }
        if (hit.work() == null) {
            throw new IOException("a work that was found is not there: " + hit.key());
        }
        return hit.work();
    }

    private void fetch(Hits.Hit first) throws IOException {
        Map<String, Hits.Hit> missing = new LinkedHashMap<>();
        missing.put(first.key(), first);
        wanted.stream().filter(hit -> !hit.isWhole()).forEach(hit -> missing.put(hit.key(), hit));
        for (JsonNode found : requests.read(List.copyOf(missing.keySet())).values()) {
            missing.get(found.path("_id").asString()).read(found);
        }
    }

    /// What a query weighs in a work; empty where it does not find that.
    OptionalDouble weight(Query query, int work) throws IOException {
        String key = hits.get(work).key();
        Map<String, Double> known = weights.get(query);
        if (known == null) {
            known = weigh(query);
            weights.put(query, known);
        }
        Double weight = known.get(key);
        return weight == null ? OptionalDouble.empty() : OptionalDouble.of(weight);
    }

    private Map<String, Double> weigh(Query query) throws IOException {
        List<String> keys = wanted.stream().map(Hits.Hit::key).toList();
        Map<String, Object> weighed =
                Map.of(
                        "bool",
                        Map.of(
                                "must",
                                queries.scored(query),
                                "filter",
                                Map.of("ids", Map.of("values", keys))));
        JsonNode answer =
                requests.search(Map.of("query", weighed, "size", keys.size(), "_source", false));
        Map<String, Double> found = new HashMap<>();
        for (JsonNode hit : answer.path("hits").path("hits").values()) {
            found.put(hit.path("_id").asString(), hit.path("_score").asDouble(0));
        }
        return found;
    }
}
