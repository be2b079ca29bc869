package org.bookwheel.search.lucene.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bookwheel.search.Facet;
import org.bookwheel.search.SentenceWords;
import org.bookwheel.search.text.Stem;
import org.bookwheel.search.text.Word;
import org.bookwheel.search.text.Words;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Work;

/// What two works share, said in words for readers: tags, people, the same heading of a list, words
/// of their titles.
public final class Kinship {

    private static final char BETWEEN = '\0';

    /// Words of titles that say how a work is praised or built, not what it is about, by stem.
    private static final Set<String> GLUE =
            Stream.of(
                            "a an and are as at by can do for from how in into is it its not of on"
                                    + " or over than that the their through to toward towards under"
                                    + " using via what when where why with without all more you your"
                                    + " accelerating adaptive advanced analysis approach automated"
                                    + " automatic based better beyond efficient efficiently effective"
                                    + " effectively enabling enhancing exploring fast faster framework"
                                    + " general high improving large low method modular new novel"
                                    + " optimal optimized optimizing optimization performance practical"
                                    + " reducing rethinking revisiting robust scalable scale simple"
                                    + " study survey system systems toolkit understanding unified")
                    .flatMap(words -> Stream.of(words.split(" ")))
                    .map(Stem::of)
                    .collect(Collectors.toUnmodifiableSet());

    /// No reader wants more reasons.
    private static final int MOST = 4;

    private Kinship() {}

    /// The headings of lists under which a work is named, as far as they are topics: one term for
    /// each.
    public static Set<String> places(Work work) {
        Set<String> places = new LinkedHashSet<>();
        for (Mention mention : work.mentions()) {
            List<String> headings = mention.headings();
            if (!headings.isEmpty() && mention.reference().tags().contains(headings.getLast())) {
                String path = String.join(String.valueOf(BETWEEN), headings);
                places.add(mention.list() + BETWEEN + path);
            }
        }
        return places;
    }

    /// The words of a title that say what a work is about, by stem.
    public static Set<String> topics(Work work) {
        Set<String> topics = new LinkedHashSet<>();
        for (Word word : Words.of(work.reference().title())) {
            topics.add(Stem.of(word.form()));
        }
        topics.removeAll(GLUE);
        return topics;
    }

    /// The words of a summary that say what a work is about, by stem.
    public static Set<String> details(Work work) {
        Set<String> details = new LinkedHashSet<>();
        List<Word> words = Words.of(work.reference().summary());
        Set<String> sentence = SentenceWords.among(words.stream().map(Word::form).toList());
        for (Word word : words) {
            if (!sentence.contains(word.form())) {
                details.add(Stem.of(word.form()));
            }
        }
        details.removeAll(GLUE);
        return details;
    }

    /// Why a reader of one work may want the other, the strongest first; empty if nothing is
    /// shared.
    public static List<String> why(Work one, Work other) {
        List<String> why = new ArrayList<>();
        add(why, "tag", "tags", shared(Facet.TAG, one, other));
        add(why, "author", "authors", shared(Facet.AUTHOR, one, other));
        add(why, "word", "words", words(one, other));
        Set<String> places = places(one);
        places.retainAll(places(other));
        places.stream()
                .findFirst()
                .ifPresent(place ->
                        why.add(
                                "under "
                                        + place.substring(place.lastIndexOf(BETWEEN) + 1)
                                        + " in "
                                        + place.substring(0, place.indexOf(BETWEEN))));
        return why;
    }

    private static void add(List<String> why, String single, String plural, List<String> shared) {
        if (!shared.isEmpty()) {
            String name = shared.size() == 1 ? single : plural;
            why.add(name + " " + String.join(", ", shared.stream().limit(MOST).toList()));
        }
    }

    private static List<String> shared(Facet facet, Work one, Work other) {
        Set<String> keys = new LinkedHashSet<>(FacetValues.keys(facet, one));
        return facet.values(other).stream()
                .filter(value -> keys.contains(FacetValues.key(facet, value)))
                .distinct()
                .toList();
    }

    /// As the other one spells them. One word alone that neither title has is chance.
    private static List<String> words(Work one, Work other) {
        Set<String> ours = topics(one);
        Set<String> theirs = topics(other);
        Set<String> titled = new HashSet<>(ours);
        titled.addAll(theirs);
        ours.addAll(details(one));
        theirs.addAll(details(other));
        ours.retainAll(theirs);
        String texts = other.reference().title() + " " + other.reference().summary();
        List<Word> words =
                Words.of(texts).stream()
                        .filter(word -> says(word.form()))
                        .filter(word -> ours.remove(Stem.of(word.form())))
                        .toList();
        boolean isChance = words.size() == 1 && !titled.contains(Stem.of(words.getFirst().form()));
        return isChance
                ? List.of()
                : words.stream().map(word -> texts.substring(word.start(), word.end())).toList();
    }

    /// Whether a word tells a reader anything: letters alone, and words that only build sentences,
    /// do not.
    private static boolean says(String form) {
        boolean isLetter = form.length() == 1 && form.charAt(0) < 0x80;
        return !isLetter && !SentenceWords.isEnglish(form);
    }
}
