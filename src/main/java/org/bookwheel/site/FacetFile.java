package org.bookwheel.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bookwheel.search.IndexContent;
import org.bookwheel.search.text.Words;

/// The values of one facet, numbered from 1 in the order of how many works have each, and among
/// equals in that of their keys; 0 stands for having none. So the first values are those that are
/// shown most, and lie side by side.
final class FacetFile {

    /// Labels in a file.
    private static final int LABELS = 32;

    private static final int BLOCK = 4_000;

    private final List<String> keys = new ArrayList<>(List.of(""));
    private final List<String> labels = new ArrayList<>(List.of(""));

    /// The numbers of values by their keys.
    private final SortedMap<String, Integer> byKey = new TreeMap<>(Dictionary.ORDER);

    /// The works of each value.
    private final List<List<Integer>> works = new ArrayList<>();

    /// The values of each work.
    private final int[][] numbers;

    FacetFile(IndexContent.Values values) {
        int size = values.keys().size();
        List<List<Integer>> found = new ArrayList<>();
        IntStream.range(0, size).forEach(i -> found.add(new ArrayList<>()));
        for (int work = 0; work < values.works().length; work++) {
            for (int value : values.works()[work]) {
                found.get(value).add(work);
            }
        }
        boolean hasNone = size > 0 && values.keys().getFirst().isEmpty();
        works.add(hasNone ? found.getFirst() : List.of());
        int[] places = new int[size];
        List<Integer> order =
                IntStream.range(hasNone ? 1 : 0, size)
                        .boxed()
                        .sorted(Comparator.comparingInt(value -> -found.get(value).size()))
                        .toList();
        for (int value : order) {
            places[value] = keys.size();
            keys.add(values.keys().get(value));
            labels.add(values.labels().get(value));
            works.add(found.get(value));
        }
        IntStream.range(0, keys.size()).forEach(i -> byKey.put(keys.get(i), i));
        numbers = new int[values.works().length][];
        for (int work = 0; work < numbers.length; work++) {
            numbers[work] =
                    IntStream.of(values.works()[work])
                            .map(value -> places[value])
                            .sorted()
                            .toArray();
        }
    }

    int size() {
        return keys.size() - 1;
    }

    /// How each key is shown.
    Map<String, String> labels() {
        Map<String, String> all = new HashMap<>();
        IntStream.range(0, keys.size()).forEach(i -> all.put(keys.get(i), labels.get(i)));
        return all;
    }

    /// How many works have each key, in the order of values.
    Map<String, Integer> totals() {
        Map<String, Integer> totals = new LinkedHashMap<>();
        IntStream.range(0, keys.size())
                .filter(i -> !works.get(i).isEmpty())
                .forEach(i -> totals.put(keys.get(i), works.get(i).size()));
        return totals;
    }

    /// The values of works, so many works in a file.
    List<String> rows(SearchFiles files) throws IOException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += Columns.WORKS) {
            Bytes file = new Bytes();
            for (int work = i; work < Math.min(numbers.length, i + Columns.WORKS); work++) {
                file.number(numbers[work].length).rising(numbers[work]);
            }
            names.add(files.add(file.zipped()));
        }
        return names;
    }

    /// Of values key, label, how many works have them, and other spellings.
    ///
    /// @param spelled other spellings by keys
    List<String> labels(SearchFiles files, Map<String, Set<String>> spelled) throws IOException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < keys.size(); i += LABELS) {
            Bytes file = new Bytes();
            for (int value = i; value < Math.min(keys.size(), i + LABELS); value++) {
                String key = keys.get(value);
                String label = labels.get(value);
                file.text(key).text(label.equals(key) ? "" : label);
                file.number(works.get(value).size());
                Set<String> others = spelled.getOrDefault(key, Set.of());
                file.number(others.size());
                others.forEach(file::text);
            }
            names.add(files.add(file.zipped()));
        }
        return names;
    }

    /// The places of values in the order of their keys, as many in a file as works.
    List<String> ranks(SearchFiles files) throws IOException {
        int[] ranks = new int[keys.size()];
        int next = 0;
        for (int value : byKey.values()) {
            ranks[value] = next++;
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < ranks.length; i += Columns.WORKS) {
            int end = Math.min(ranks.length, i + Columns.WORKS);
            names.add(files.add(new Bytes().numbers(Arrays.copyOfRange(ranks, i, end)).zipped()));
        }
        return names;
    }

    /// For each key its number and its works.
    List<KeyTable.Block> keys(SearchFiles files) throws IOException {
        return KeyTable.of(
                files,
                BLOCK,
                byKey,
                (key, value) -> {
                    int[] own = array(works.get(value));
                    return new Bytes().number(value).number(own.length).rising(own);
                });
    }

    /// For each word the values of which the labels have it, each with the first letters of all its
    /// words: so whoever asks for another word that begins with a letter need not read all those.
    List<KeyTable.Block> words(SearchFiles files) throws IOException {
        SortedMap<String, List<Integer>> byWord = new TreeMap<>(Dictionary.ORDER);
        List<String> initials = new ArrayList<>(List.of(""));
        for (int i = 1; i < labels.size(); i++) {
            Set<String> words = Words.spellings(labels.get(i));
            for (String word : words) {
                byWord.computeIfAbsent(word, one -> new ArrayList<>()).add(i);
            }
            initials.add(initials(words));
        }
        return KeyTable.of(
                files,
                BLOCK,
                byWord,
                (word, some) -> {
                    int[] values = array(some);
                    Bytes body = new Bytes().number(values.length).rising(values);
                    some.forEach(value -> body.text(initials.get(value)));
                    return body;
                });
    }

    private static String initials(Set<String> words) {
        StringBuilder letters = new StringBuilder();
        words.stream()
                .mapToInt(word -> word.codePointAt(0))
                .distinct()
                .sorted()
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(one -> one).toArray();
    }
}
