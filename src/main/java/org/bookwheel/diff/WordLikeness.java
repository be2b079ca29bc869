package org.bookwheel.diff;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Titles;

/// How alike two sets of words are, each word weighed by how rare it is among entries. For one
/// thread.
final class WordLikeness {

    private final Map<String, Integer> frequency = new HashMap<>();
    private int entries;

    /// Counts the words of one more entry.
    void count(Set<String> words) {
        entries++;
        words.forEach(word -> frequency.merge(word, 1, Integer::sum));
    }

    /// The cosine of two sets of words, from 0 to 1.
    double likeness(Set<String> a, Set<String> b) {
        double both = 0;
        for (String word : a) {
            both += b.contains(word) ? weight(word) : 0;
        }
        return both == 0 ? 0 : both / Math.sqrt(sum(a) * sum(b));
    }

    private double sum(Set<String> all) {
        return all.stream().mapToDouble(this::weight).sum();
    }

    private double weight(String word) {
        double idf = Math.log(1 + (double) entries / (1 + frequency.getOrDefault(word, 0)));
        return idf * idf;
    }

    /// Of the title, the tags, and the headings above.
    static Set<String> words(Reference reference, List<Mention> mentions) {
        Set<String> words = words(List.of(reference.title()));
        words.addAll(words(reference.tags()));
        mentions.forEach(mention -> words.addAll(words(HeadingPath.of(mention).below())));
        return words;
    }

    /// A word and its plural are one.
    static Set<String> words(Collection<String> texts) {
        Set<String> words = new HashSet<>();
        for (String text : texts) {
            for (String word : Titles.fold(text).split(" ")) {
                words.add(Titles.singular(word));
            }
        }
        words.remove("");
        return words;
    }
}
