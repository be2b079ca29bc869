package org.bookwheel.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.bookwheel.search.Clause;
import org.bookwheel.search.Closeness;
import org.bookwheel.search.Relaxation;
import org.bookwheel.search.SentenceWords;
import org.bookwheel.search.lucene.index.WorkDocument;
import org.bookwheel.search.text.Stem;
import org.bookwheel.search.text.Words;

/// Puts the first works that have some of a query's words in a better order: by how close together
/// the words stand in the title, and how close the title is in meaning. Works that have all the
/// words stay as they are, and none is added or lost. For one search.
final class Reranker {

    /// So many are looked at: of the right works hardly any stand lower.
    static final int DEPTH = 300;

    /// Words further apart do not stand together.
    private static final int FARTHEST = 4;

    /// What two neighbouring words of the query add where they are neighbours in the title, as a
    /// share of the rarity of the more frequent one.
    private static final float SIDE_BY_SIDE = 0.3f;

    /// In the other order they say less.
    private static final float REVERSED = 0.7f;

    /// What a title adds that means the same, as a share of the best work's score.
    private static final float SAME_MEANING = 1f;

    /// What was added to a work's score.
    record Added(float together, float meaning) {}

    private final IndexView view;
    private final List<String> stems = new ArrayList<>();
    private final List<Double> rarities = new ArrayList<>();
    private final String firsts;
    private final Closeness closeness;
    private final Map<Integer, Added> added = new HashMap<>();

    /// @param byMeaning whether closeness in meaning counts
    Reranker(IndexView view, Relaxation relaxation, boolean byMeaning) {
        this.view = view;
        WordReadings readings = new WordReadings(view.lexicon());
        List<String> forms = new ArrayList<>();
        for (Clause clause : relaxation.words()) {
            if (clause instanceof Clause.Word(String text, boolean open)) {
                for (String part : Words.of(text).getFirst().parts()) {
                    forms.add(part);
                    stems.add(Stem.of(part));
                    rarities.add(readings.rarity(WorkDocument.ANY, part, true));
                }
            }
        }
        this.firsts = stems.stream().map(one -> one.substring(0, 1)).collect(Collectors.joining());
        boolean isEnglish = !forms.isEmpty() && SentenceWords.isEnglish(forms);
        this.closeness = byMeaning && isEnglish ? new Closeness(String.join(" ", forms)) : null;
    }

    /// The works in their new order, with their new scores.
    ///
    /// @param top the first of a search by relevance, at least so many as are looked at
    ScoreDoc[] rerank(ScoreDoc[] top) throws IOException {
        int first = 0;
        while (first < top.length && score(top[first]) >= Tier.CLASS) {
            first++;
        }
        int end = Math.min(top.length, first + DEPTH);
        if (first == end) {
            return top;
        }
        float best = score(top[first]);
        ScoreDoc[] some = Arrays.copyOfRange(top, first, end);
        ScoreDoc[] byDoc = some.clone();
        Arrays.sort(byDoc, Comparator.comparingInt(one -> one.doc));
        for (ScoreDoc one : byDoc) {
            added.put(one.doc, added(one.doc, best));
        }
        List<FieldDoc> raised = new ArrayList<>();
        for (ScoreDoc one : some) {
            raised.add(raised((FieldDoc) one));
        }
        // a stable sort: among equals the order stays
        raised.sort(Comparator.comparing((FieldDoc one) -> -score(one)));
        ScoreDoc[] reranked = top.clone();
        for (int i = 0; i < raised.size(); i++) {
            reranked[first + i] = raised.get(i);
        }
        return reranked;
    }

    /// What was added to the score of a work; nothing to one that was not looked at.
    Added added(int doc) {
        return added.getOrDefault(doc, new Added(0, 0));
    }

    private static float score(ScoreDoc doc) {
        return ((FieldDoc) doc).fields[0] instanceof Float score ? score : 0;
    }

    private FieldDoc raised(FieldDoc doc) {
        Added more = added.get(doc.doc);
        Object[] fields = doc.fields.clone();
        fields[0] = score(doc) + more.together() + more.meaning();
        return new FieldDoc(doc.doc, (float) fields[0], fields, doc.shardIndex);
    }

    private Added added(int doc, float best) throws IOException {
        float close = 0;
        if (closeness != null) {
            close = Math.max(0, closeness.to(view.meaning(doc)));
        }
        float together = stems.size() > 1 ? together(view.title(doc)) : 0;
        return new Added(together, close * best * SAME_MEANING);
    }

    /// How close together those words stand that are neighbours in the query.
    private float together(String title) {
        List<String> words = new ArrayList<>();
        for (String word : title.split(" ")) {
            // a stem begins as its word does
            boolean mayBe = !word.isEmpty() && firsts.indexOf(word.charAt(0)) >= 0;
            words.add(mayBe ? Stem.of(word) : word);
        }
        double sum = 0;
        for (int i = 0; i + 1 < stems.size(); i++) {
            double nearness = nearness(words, stems.get(i), stems.get(i + 1));
            sum += nearness * Math.min(rarities.get(i), rarities.get(i + 1));
        }
        return (float) (SIDE_BY_SIDE * sum);
    }

    private static double nearness(List<String> words, String one, String other) {
        double nearest = 0;
        if (one.equals(other)) {
            return 0;
        }
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals(one)) {
                for (int d = 1; d <= FARTHEST; d++) {
                    if (i + d < words.size() && words.get(i + d).equals(other)) {
                        nearest = Math.max(nearest, 1.0 / d);
                    }
                    if (i - d >= 0 && words.get(i - d).equals(other)) {
                        nearest = Math.max(nearest, REVERSED / d);
                    }
                }
            }
        }
        return nearest;
    }
}
