package org.bookwheel.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.bookwheel.search.Acronyms;

/// The acronyms of which works have anything, for the others find nothing: for each its phrases,
/// and for the stems of each phrase its acronyms.
final class AcronymTables {

    private static final int BLOCK = 2_000;

    private final SortedMap<String, List<String>> phrases = new TreeMap<>(Dictionary.ORDER);
    private final SortedMap<String, List<String>> acronyms = new TreeMap<>(Dictionary.ORDER);
    private final Set<String> everyday = new HashSet<>(Acronyms.everyday());

    /// @param has whether any work has a term
    AcronymTables(Acronyms all, Predicate<String> has) {
        all.all()
                .forEach((acronym, some) -> {
                    for (String phrase : some) {
                        if (has.test(acronym) || hasAll(phrase, has)) {
                            add(phrases, acronym, phrase);
                            String stems = String.join(" ", Acronyms.stemsOf(phrase));
                            add(acronyms, stems, acronym);
                        }
                    }
                });
    }

    private static void add(Map<String, List<String>> map, String key, String value) {
        map.computeIfAbsent(key, one -> new ArrayList<>()).add(value);
    }

    private static boolean hasAll(String phrase, Predicate<String> has) {
        return Acronyms.stemsOf(phrase).stream()
                .allMatch(stem -> has.test(Dictionary.STEM + stem) || has.test(stem));
    }

    /// Of each whether it is a word of every day, then its phrases.
    List<KeyTable.Block> phrases(SearchFiles files) throws IOException {
        return KeyTable.of(
                files,
                BLOCK,
                phrases,
                (acronym, some) ->
                        texts(new Bytes().number(everyday.contains(acronym) ? 1 : 0), some));
    }

    List<KeyTable.Block> acronyms(SearchFiles files) throws IOException {
        return KeyTable.of(files, BLOCK, acronyms, (stems, some) -> texts(new Bytes(), some));
    }

    private static Bytes texts(Bytes body, List<String> texts) {
        texts.forEach(body::text);
        return body;
    }
}
