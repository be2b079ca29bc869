package org.bookwheel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchIndex;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.SortOrder;
import org.bookwheel.search.lucene.LuceneIndex;
import org.bookwheel.search.opensearch.ClusterAddress;
import org.bookwheel.search.opensearch.ClusterIndex;

/// What a search costs on a cluster and in a folder that hold the same works: the median and the
/// 99th percentile of search, with all facets and twenty hits, and of suggest, in milliseconds,
/// asked in turn; and of how many queries both give the same works in the same order and the same
/// counts.
///
/// `mvn -q -Pbench test-compile -Dbench=ClusterBench -Dbench.args="INDEX ADDRESS QUERIES"`: the
/// folder of an index, the address of another, and a file with a query in each line.
final class ClusterBench {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int SUGGESTIONS = 10;

    private ClusterBench() {}

    private interface Asking {
        void of(SearchIndex index, String text);
    }

    public static void main(String[] arguments) throws IOException {
        List<String> texts = Files.readAllLines(Path.of(arguments[2]));
        try (SearchIndex folder = LuceneIndex.in(Path.of(arguments[0])).within(PATIENCE);
                SearchIndex cluster =
                        ClusterIndex.at(ClusterAddress.of(arguments[1])).within(PATIENCE)) {
            compare(texts, folder, cluster);
            measure("search", texts, folder, cluster, (index, text) -> index.search(all(text)));
            measure(
                    "suggest",
                    texts,
                    folder,
                    cluster,
                    (index, text) -> index.suggest(all(text), SUGGESTIONS));
        }
    }

    /// Warms both up, too.
    private static void compare(List<String> texts, SearchIndex folder, SearchIndex cluster) {
        int same = 0;
        int counts = 0;
        for (String text : texts) {
            Results one = folder.search(all(text));
            Results other = cluster.search(all(text));
            boolean isSame = ids(one).equals(ids(other)) && one.total() == other.total();
            boolean isCountedSame = one.facets().equals(other.facets());
            same += isSame ? 1 : 0;
            counts += isCountedSame ? 1 : 0;
            if (!isSame || !isCountedSame || other.partial()) {
                System.out.printf("otherwise: %s, partial: %s%n", text, other.partial());
            }
        }
        System.out.printf(
                "%d queries: %d with the same works, %d with the same counts%n",
                texts.size(), same, counts);
    }

    private static List<String> ids(Results results) {
        return results.hits().stream().map(Results.Hit::id).toList();
    }

    private static void measure(
            String what,
            List<String> texts,
            SearchIndex folder,
            SearchIndex cluster,
            Asking asking) {
        double[] here = new double[texts.size()];
        double[] there = new double[texts.size()];
        for (int i = 0; i < texts.size(); i++) {
            here[i] = time(folder, texts.get(i), asking);
            there[i] = time(cluster, texts.get(i), asking);
        }
        row(what + " in a folder", here);
        row(what + " on a cluster", there);
    }

    private static double time(SearchIndex index, String text, Asking asking) {
        long start = System.nanoTime();
        asking.of(index, text);
        return (System.nanoTime() - start) / 1e6;
    }

    private static void row(String what, double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-22s median %.1f ms, p99 %.1f ms%n",
                what,
                sorted[sorted.length / 2],
                sorted[(int) (sorted.length * 0.99)]);
    }

    private static SearchQuery all(String text) {
        return new SearchQuery(
                text,
                Map.of(),
                java.util.Set.of(),
                SortOrder.RELEVANCE,
                1,
                20,
                EnumSet.allOf(Facet.class),
                false);
    }
}
