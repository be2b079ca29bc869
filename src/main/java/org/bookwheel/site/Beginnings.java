package org.bookwheel.site;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bookwheel.search.IndexContent;
import org.bookwheel.search.IndexContent.Postings;

/// The works of which a word, or the whole title, begins with a letter or two: so short a beginning
/// has too many words to read them all. First letters of words the index knows itself.
final class Beginnings {

    private static final int BLOCK = 4_000;

    /// Fields that are stretches of all words.
    private static final List<String> STRETCHES = List.of("author", "list", "name", "tag", "title");

    private final SortedMap<String, Bytes> works = new TreeMap<>(Dictionary.ORDER);

    Beginnings(IndexContent content) throws IOException {
        for (String field : STRETCHES) {
            String name = "field." + field;
            content.terms(
                    name,
                    (term, postings) -> {
                        if (term.startsWith(Dictionary.INITIAL)) {
                            put(field, term.substring(1), postings.works());
                        }
                    });
            gather(content, name, field, 2);
        }
        gather(content, SearchIndexFiles.ANY, SearchIndexFiles.ANY, 2);
        gather(content, SearchIndexFiles.WHOLE, SearchIndexFiles.WHOLE, 1);
        gather(content, SearchIndexFiles.WHOLE, SearchIndexFiles.WHOLE, 2);
    }

    /// Terms that begin alike stand side by side.
    private void gather(IndexContent content, String field, String name, int letters)
            throws IOException {
        BitSet found = new BitSet();
        String[] last = {""};
        content.terms(
                field,
                (term, postings) -> {
                    if (!Dictionary.isWord(term)
                            || term.codePointCount(0, term.length()) < letters) {
                        return;
                    }
                    String begin = term.substring(0, term.offsetByCodePoints(0, letters));
                    if (!begin.equals(last[0])) {
                        put(name, last[0], found.stream().toArray());
                        found.clear();
                        last[0] = begin;
                    }
                    for (int work : postings.works()) {
                        found.set(work);
                    }
                });
        put(name, last[0], found.stream().toArray());
    }

    private void put(String field, String begin, int[] some) {
        if (some.length > 0) {
            String key = field + Dictionary.INITIAL + begin;
            works.put(key, PostingsTable.body(new Postings(some, null, null)));
        }
    }

    List<KeyTable.Block> blocks(SearchFiles files) throws IOException {
        return KeyTable.of(files, BLOCK, works, (key, body) -> body);
    }
}
