package org.bookwheel.extract.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bookwheel.work.ResourceTable;
import org.bookwheel.work.Titles;

/// A table in the resources that says what words mean: link texts, labels, headings. Words are
/// compared by [Titles#key], so case, spaces and punctuation do not matter. A word may mean several
/// things; the first is the likeliest. Safe for many threads.
public final class WordTable {

    /// `[Slides]` shows slides.
    public static final WordTable LINK_WORDS = new WordTable("link-words.tsv");

    /// `Authors: ...` gives authors.
    public static final WordTable LABELS = new WordTable("labels.tsv");

    /// `## Others` is no topic.
    public static final WordTable HEADINGS = new WordTable("headings.tsv");

    /// Longer texts mean nothing.
    static final int LONGEST = 60;

    private final Map<String, List<String>> meanings = new HashMap<>();

    private WordTable(String resource) {
        for (String[] row : rows(resource)) {
            for (String word : row[1].split(";")) {
                List<String> all =
                        meanings.computeIfAbsent(Titles.key(word), key -> new ArrayList<>());
                if (!all.contains(row[0])) {
                    all.add(row[0]);
                }
            }
        }
        meanings.replaceAll((word, all) -> List.copyOf(all));
    }

    /// What the text means, empty if it is not in the table.
    public List<String> all(String text) {
        return text.length() > LONGEST
                ? List.of()
                : meanings.getOrDefault(Titles.key(text), List.of());
    }

    /// The likeliest meaning, or empty text.
    public String first(String text) {
        List<String> all = all(text);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /// Whether a folded text is in the table.
    public boolean hasKey(String key) {
        return meanings.containsKey(key);
    }

    public boolean has(String text) {
        return !all(text).isEmpty();
    }

    /// The rows of a table of `extract`.
    public static List<String[]> rows(String resource) {
        return ResourceTable.rows(WordTable.class, "/org/bookwheel/extract/" + resource);
    }
}
