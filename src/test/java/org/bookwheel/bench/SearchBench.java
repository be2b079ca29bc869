package org.bookwheel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bookwheel.search.Facet;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.lucene.LuceneIndex;

/// What a search costs: for each kind of query the median and the 99th percentile of search, with
/// all facets and twenty hits, and of suggest, in milliseconds; and beside them, in the same run,
/// the same words asked of bare Lucene, without and with a facet count of its own.
///
/// `mvn -q -Pbench test-compile -Dbench=SearchBench -Dbench.flags=-Xmx1g -Dbench.args="INDEX
/// QUERIES"`: the folder of an index, and a file with a kind and a query in each line, separated by
/// a tab.
final class SearchBench {

    private static final int OF_EACH = 100;
    private static final int WARM_UP = 1_000;
    private static final int SUGGESTIONS = 10;

    private SearchBench() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Map<String, List<String>> kinds = queries(Path.of(arguments[1]));
        Path state = folder.resolve(Files.readString(folder.resolve("current")).split("\\s")[0]);
        try (LuceneIndex index = LuceneIndex.in(folder);
                BareLucene bare = new BareLucene(state)) {
            warmUp(index, bare, kinds);
            row("kind", "search median", "p99", "suggest median", "p99");
            for (Map.Entry<String, List<String>> kind : kinds.entrySet()) {
                double[] search = times(kind.getValue(), text -> index.search(all(text)));
                double[] suggest =
                        times(kind.getValue(), text -> index.suggest(all(text), SUGGESTIONS));
                row(
                        kind.getKey(),
                        millis(percentile(search, 50)),
                        millis(percentile(search, 99)),
                        millis(percentile(suggest, 50)),
                        millis(percentile(suggest, 99)));
            }
            besideLucene(index, bare, kinds);
        }
    }

    /// Two plain words that some works hold: ours and the bare query take turns.
    private static void besideLucene(
            LuceneIndex index, BareLucene bare, Map<String, List<String>> kinds)
            throws IOException {
        List<String> texts = new ArrayList<>();
        for (List<String> queries : kinds.values()) {
            for (String text : queries) {
                boolean plain = text.matches("[a-z]{3,20} [a-z]{3,20}");
                if (plain && bare.count(words(text)) > 0) {
                    texts.add(text);
                }
            }
        }
        double[] ours = new double[texts.size()];
        double[] term = new double[texts.size()];
        double[] both = new double[texts.size()];
        double[] counted = new double[texts.size()];
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            term[i] = time(text, one -> bare.search(words(one).subList(0, 1)));
            both[i] = time(text, one -> bare.search(words(one)));
            counted[i] = time(text, one -> bare.searchAndCount(words(one)));
            // a space behind the last word: it is no beginning
            ours[i] = time(text, one -> index.search(all(one + " ")));
        }
        System.out.printf(Locale.ROOT, "%n%d queries of two plain words%n", texts.size());
        row("asked", "median", "p99");
        row("one word, bare", millis(percentile(term, 50)), millis(percentile(term, 99)));
        row("both, bare", millis(percentile(both, 50)), millis(percentile(both, 99)));
        row("both, bare, facets", millis(percentile(counted, 50)), millis(percentile(counted, 99)));
        row("Bookwheel", millis(percentile(ours, 50)), millis(percentile(ours, 99)));
        System.out.printf(
                Locale.ROOT,
                "Bookwheel takes %.1f times the bare query with facets (medians)%n",
                percentile(ours, 50) / percentile(counted, 50));
    }

    private static void warmUp(LuceneIndex index, BareLucene bare, Map<String, List<String>> kinds)
            throws IOException {
        List<String> texts = kinds.values().stream().flatMap(List::stream).toList();
        for (int i = 0; i < WARM_UP; i++) {
            String text = texts.get(i * 31 % texts.size());
            index.search(all(text));
            index.suggest(all(text), SUGGESTIONS);
            bare.searchAndCount(words(text));
        }
    }

    private static SearchQuery all(String text) {
        return SearchQuery.of(text).counting(EnumSet.allOf(Facet.class));
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).strip().split(" "));
    }

    private static Map<String, List<String>> queries(Path file) throws IOException {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t");
            List<String> texts = kinds.computeIfAbsent(cells[0], kind -> new ArrayList<>());
            if (texts.size() < OF_EACH) {
                texts.add(cells[1]);
            }
        }
        return kinds;
    }

    private interface Asked {
        void of(String text) throws IOException;
    }

    private static double[] times(List<String> texts, Asked asked) throws IOException {
        double[] times = new double[texts.size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = time(texts.get(i), asked);
        }
        return times;
    }

    private static double time(String text, Asked asked) throws IOException {
        long start = System.nanoTime();
        asked.of(text);
        return (System.nanoTime() - start) / 1e6;
    }

    private static double percentile(double[] times, int percent) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static void row(String... cells) {
        StringBuilder line = new StringBuilder();
        for (String cell : cells) {
            line.append("%-20s".formatted(cell));
        }
        System.out.println(line.toString().stripTrailing());
    }
}
