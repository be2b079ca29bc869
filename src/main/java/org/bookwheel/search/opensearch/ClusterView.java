package org.bookwheel.search.opensearch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Meaning;
import org.bookwheel.search.Results;
import org.bookwheel.search.SortOrder;
import org.bookwheel.search.lucene.ChosenFilters;
import org.bookwheel.search.lucene.Deadline;
import org.bookwheel.search.lucene.IndexView;
import org.bookwheel.search.lucene.index.FacetColumn;
import org.bookwheel.search.lucene.index.Lexicon;
import org.bookwheel.search.lucene.index.StoredWork;
import org.bookwheel.search.lucene.index.WorkDocument;
import tools.jackson.databind.JsonNode;

/// A state that lies on a cluster. Works are numbered as they are found.
final class ClusterView implements IndexView {

    /// So few works are read where they are found; of more only some will be wanted.
    private static final int FEW = 100;

    /// All of more works than those whose order is looked at again will be wanted.
    private static final int LOOKED_AT = 400;

    private final SearchRequests requests;
    private final ClusterState state;
    private final Deadline deadline;
    private final QueryJson queries;
    private final Hits hits;
    private final HitReader reader;

    ClusterView(Cluster cluster, ClusterState state, Deadline deadline) {
        this(cluster, state, deadline, new Hits());
    }

    private ClusterView(Cluster cluster, ClusterState state, Deadline deadline, Hits hits) {
        this.requests = new SearchRequests(cluster, state.index(), deadline);
        this.state = state;
        this.deadline = deadline;
        this.queries = new QueryJson(new WordWeights(state.terms()));
        this.hits = hits;
        this.reader = new HitReader(requests, hits, queries);
    }

    @Override
    public Lexicon lexicon() {
        return state.terms();
    }

    @Override
    public long generation() {
        return state.meta().generation();
    }

    @Override
    public Deadline deadline() {
        return deadline;
    }

    @Override
    public IndexView until(Deadline end) {
        return new ClusterView(requests.cluster(), state, end, hits);
    }

    @Override
    public int count(Query query, int limit) throws IOException {
        return (int) Math.min(limit, requests.count(QueryJson.filter(query), limit));
    }

    @Override
    public long count(Query query) throws IOException {
        return requests.count(QueryJson.filter(query), true);
    }

    @Override
    public Found search(Search search) throws IOException {
        Map<String, Object> works =
                search.wanted() == 0
                        ? QueryJson.filter(search.works())
                        : queries.scored(search.works());
        Map<String, Object> body = body(works, search.sort(), search.wanted());
        body.put("track_total_hits", true);
        Map<Facet, Map<String, Object>> chosen = filters(search.chosen());
        if (!chosen.isEmpty()) {
            body.put("post_filter", JsonParts.allOf(List.copyOf(chosen.values())));
        }
        List<FacetCounts> counted = new ArrayList<>();
        search.counted()
                .forEach((facet, keys) ->
                        counted.add(new FacetCounts(state.terms(), facet, keys, VALUES, null)));
        Map<Facet, List<Results.Count>> facets = new EnumMap<>(Facet.class);
        counted.forEach(one -> facets.put(one.facet(), List.of()));
        body.put("aggs", aggregations(counted, chosen));
        JsonNode answer = requests.search(body);
        boolean isCut = requests.isCut();
        List<FacetCounts> left = read(answer, counted, facets);
        while (!left.isEmpty()) {
            isCut |= left.removeIf(one -> !one.widen());
            Map<String, Object> again = new LinkedHashMap<>();
            again.put("size", 0);
            again.put("track_total_hits", false);
            again.put("query", QueryJson.filter(search.works()));
            again.put("aggs", aggregations(left, chosen));
            left = left.isEmpty() ? left : read(requests.search(again), left, facets);
            isCut |= requests.isCut();
        }
        long total = answer.path("hits").path("total").path("value").asLong(0);
        return new Found(total, hits.add(answer, search.sort()), facets, isCut);
    }

    private static Map<Facet, Map<String, Object>> filters(ChosenFilters chosen) {
        Map<Facet, Map<String, Object>> filters = new EnumMap<>(Facet.class);
        chosen.facets().forEach(facet -> filters.put(facet, QueryJson.filter(chosen.query(facet))));
        return filters;
    }

    /// What is asked of facets: each among the works that pass all choices but its own.
    private static Map<String, Object> aggregations(
            List<FacetCounts> counted, Map<Facet, Map<String, Object>> chosen) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (FacetCounts one : counted) {
            Map<Facet, Map<String, Object>> others = new EnumMap<>(Facet.class);
            others.putAll(chosen);
            others.remove(one.facet());
            all.put(one.facet().text(), one.json(JsonParts.allOf(List.copyOf(others.values()))));
        }
        return all;
    }

    /// Takes what can be told.
    ///
    /// @return the facets of which that is not all
    private static List<FacetCounts> read(
            JsonNode answer, List<FacetCounts> counted, Map<Facet, List<Results.Count>> facets)
            throws IOException {
        List<FacetCounts> left = new ArrayList<>();
        for (FacetCounts one : counted) {
            JsonNode told = answer.path("aggregations").path(one.facet().text());
            if (told.isMissingNode()) {
                continue;
            }
            var counts = one.read(told);
            if (counts.isPresent()) {
                facets.put(one.facet(), counts.get());
            } else {
                left.add(one);
            }
        }
        return left;
    }

    private static Map<String, Object> body(Map<String, Object> works, SortOrder sort, int size) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("query", works);
        body.put("size", size);
        body.put("sort", SortJson.of(sort));
        body.put("docvalue_fields", List.of(WorkDocument.TITLE_ORDER));
        body.put("_source", size <= FEW ? HitReader.USUAL : size > LOOKED_AT);
        return body;
    }

    @Override
    public ScoreDoc[] first(Query query, SortOrder sort, int size, FieldDoc after)
            throws IOException {
        Map<String, Object> body = body(queries.scored(query), sort, size);
        body.put("track_total_hits", false);
        if (after != null) {
            body.put("search_after", List.of(after.fields));
            hits.clear();
        }
        return hits.add(requests.search(body), sort);
    }

    @Override
    public List<Results.Count> values(
            Facet facet, Query works, Set<String> chosen, int limit, FacetColumn.LabelFilter accept)
            throws IOException {
        FacetCounts counts = new FacetCounts(state.terms(), facet, chosen, limit, accept);
        Map<Facet, List<Results.Count>> told = new EnumMap<>(Facet.class);
        List<FacetCounts> left;
        do {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("size", 0);
            body.put("track_total_hits", false);
            body.put("query", QueryJson.filter(works));
            body.put("aggs", aggregations(List.of(counts), Map.of()));
            left = read(requests.search(body), List.of(counts), told);
        } while (!left.isEmpty() && counts.widen());
        if (!left.isEmpty()) {
            deadline.cut();
        }
        return told.getOrDefault(facet, List.of());
    }

    @Override
    public String shown(Facet facet, String key) throws IOException {
        return state.terms().shown(facet, key);
    }

    @Override
    public void willRead(ScoreDoc[] works) throws IOException {
        reader.willRead(works);
    }

    @Override
    public StoredWork hit(int work, boolean withMentions) throws IOException {
        StoredWork found = reader.read(work, withMentions);
        return withMentions ? found : new StoredWork(found.id(), found.head(), found.lists(), "");
    }

    @Override
    public String json(int work) throws IOException {
        return reader.read(work, true).whole();
    }

    @Override
    public String title(int work) {
        return hits.get(work).title();
    }

    @Override
    public ByteBuffer meaning(int work) {
        return ByteBuffer.wrap(Meaning.packed(title(work)));
    }

    @Override
    public OptionalDouble weight(Query query, int work) throws IOException {
        return reader.weight(query, work);
    }
}
