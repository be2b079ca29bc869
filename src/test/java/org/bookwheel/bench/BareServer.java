package org.bookwheel.bench;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.bookwheel.search.Facet;
import org.bookwheel.search.SearchField;
import org.bookwheel.work.JsonText;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;

/// What anybody would build of Lucene and Javalin in a day, to compare with: all words in one
/// field, the best twenty works as they are stored, an exact total, and counts of facets by
/// `lucene-facet`. It corrects, marks and explains nothing, and has no choices of facets.
///
/// Its arguments are a file of works and an empty folder for the index.
public final class BareServer {

    private static final String TEXT = "text";
    private static final String JSON = "json";
    private static final int HITS = 20;

    /// One affiliation of the corpus is longer than Lucene takes a value.
    private static final int LONGEST = 500;

    private final FacetsConfig config = new FacetsConfig();
    private final Map<Facet, SortedSetDocValuesReaderState> states = new EnumMap<>(Facet.class);
    private final StandardAnalyzer analyzer = new StandardAnalyzer();
    private final QueryBuilder queries = new QueryBuilder(analyzer);
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private BareServer(Path works, Path folder) throws IOException {
        for (Facet facet : Facet.values()) {
            config.setMultiValued(facet.text(), true);
            config.setIndexFieldName(facet.text(), "facet." + facet.text());
        }
        Directory directory = FSDirectory.open(folder);
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
                BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        new GZIPInputStream(Files.newInputStream(works)),
                                        StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                writer.addDocument(config.build(document(WorkJson.readWork(line))));
            }
            writer.forceMerge(1);
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        for (Facet facet : Facet.values()) {
            String field = "facet." + facet.text();
            // a facet that no work has has no field
            if (reader.leaves().getFirst().reader().getSortedSetDocValues(field) != null) {
                states.put(facet, new DefaultSortedSetDocValuesReaderState(reader, field, config));
            }
        }
    }

    private static Document document(Work work) {
        Document document = new Document();
        String json = WorkJson.write(work);
        document.add(new StoredField(JSON, json.getBytes(StandardCharsets.UTF_8)));
        Map<String, List<String>> texts = new HashMap<>(JsonText.texts(json));
        texts.put(SearchField.LIST.member(), Facet.LIST.values(work));
        StringBuilder text = new StringBuilder();
        for (SearchField field : SearchField.values()) {
            for (String one : texts.getOrDefault(field.member(), List.of())) {
                text.append(one).append('\n');
            }
        }
        document.add(new TextField(TEXT, text.toString(), Store.NO));
        for (Facet facet : Facet.values()) {
            for (String value : new LinkedHashSet<>(facet.values(work))) {
                if (!value.isEmpty()) {
                    String cut = value.substring(0, Math.min(LONGEST, value.length()));
                    document.add(new SortedSetDocValuesFacetField(facet.text(), cut));
                }
            }
        }
        return document;
    }

    public static void main(String[] arguments) throws Exception {
        BareServer server = new BareServer(Path.of(arguments[0]), Path.of(arguments[1]));
        Javalin javalin =
                Javalin.create(
                                config -> {
                                    config.startup.showJavalinBanner = false;
                                    config.concurrency.useVirtualThreads = true;
                                    config.jetty.host = "127.0.0.1";
                                    config.jetty.port = 0;
                                    config.routes.get("/api/v1/search", server::answer);
                                    config.routes.get("/livez", context -> context.result("ok"));
                                })
                        .start();
        System.out.println("open http://127.0.0.1:" + javalin.port());
        new CountDownLatch(1).await();
    }

    private void answer(Context context) throws IOException {
        String facets = context.queryParam("facets");
        List<Facet> wanted =
                facets == null
                        ? List.of(Facet.values())
                        : Arrays.stream(facets.split(","))
                                .flatMap(f -> Facet.of(f).stream())
                                .toList();
        int values = Integer.parseInt(context.queryParam("values"));
        context.contentType("application/json")
                .result(search(context.queryParam("q"), wanted, values));
    }

    private String search(String text, List<Facet> wanted, int values) throws IOException {
        Query words = queries.createBooleanQuery(TEXT, text, Occur.MUST);
        Query query = words == null ? new MatchNoDocsQuery("no word in it") : words;
        var found =
                FacetsCollectorManager.search(searcher, query, HITS, new FacetsCollectorManager());
        StringBuilder hits = new StringBuilder("[");
        for (ScoreDoc hit : found.topDocs().scoreDocs) {
            var json = reader.storedFields().document(hit.doc).getBinaryValue(JSON);
            hits.append(hits.length() > 1 ? "," : "").append(json.utf8ToString());
        }
        hits.append(']');
        Map<Facet, FacetResult> counts = new EnumMap<>(Facet.class);
        for (Facet facet : wanted) {
            if (states.containsKey(facet)) {
                var all =
                        new SortedSetDocValuesFacetCounts(
                                states.get(facet), found.facetsCollector());
                counts.put(facet, all.getTopChildren(values, facet.text()));
            }
        }
        return JsonText.object(json -> {
            json.writeNumberProperty("total", found.topDocs().totalHits.value());
            json.writeName("hits");
            json.writeRawValue(hits.toString());
            json.writeObjectPropertyStart("facets");
            counts.forEach((facet, result) -> {
                json.writeArrayPropertyStart(facet.text());
                for (LabelAndValue one :
                        result == null ? new LabelAndValue[0] : result.labelValues) {
                    json.writeStartObject();
                    json.writeStringProperty("value", one.label);
                    json.writeNumberProperty("count", one.value.intValue());
                    json.writeEndObject();
                }
                json.writeEndArray();
            });
            json.writeEndObject();
        });
    }
}
