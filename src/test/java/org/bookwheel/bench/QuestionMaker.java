package org.bookwheel.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.SentenceWords;
import org.bookwheel.search.lucene.LuceneIndex;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;

/// Makes questions by rules, each with the work of an index that it asks for: from the title
/// without its coined name, words are left out, others are said otherwise (a noun by its verb, a
/// term by what people say for it), and a sentence is built around what is left. Half of them, by
/// the work's id, are for tuning. The same index and number give the same questions.
///
/// `mvn -q -Pbench test-compile -Dbench=QuestionMaker -Dbench.args="INDEX 300"` prints them for
/// [QuestionBench].
final class QuestionMaker {

    private static final List<String> SENTENCES =
            List.of(
                    "how can we %s",
                    "what is the best way to do %s?",
                    "methods for %s",
                    "are there any papers about %s?",
                    "recent work on %s",
                    "how do I get started with %s",
                    "why is %s difficult?",
                    "can you recommend something on %s",
                    "which approaches have been proposed for %s",
                    "%s",
                    "what do we know about %s?",
                    "studies that look at %s");

    /// What people say for a term.
    private static final Map<String, String> OTHERWISE =
            pairs(
                    "large|big efficient|cheap fast|quick detecting|finding detection|finding images|pictures"
                            + " image|picture video|movie videos|clips generation|producing generating|creating"
                            + " summarization|summarizing translation|translating classification|classifying"
                            + " recognition|recognizing segmentation|segmenting prediction|forecasting"
                            + " forecasting|predicting estimation|estimating optimization|optimizing"
                            + " compression|shrinking pruning|shrinking robust|reliable robustness|reliability"
                            + " automatic|automated autonomous|driverless driving|cars vehicles|cars vehicle|car"
                            + " robots|robotic robot|robotics multilingual|languages cross-lingual|languages"
                            + " question|query answering|answers dialogue|conversation dialog|conversational"
                            + " conversational|dialogue retrieval|search search|retrieval recommendation|recommending"
                            + " recommender|recommendation users|people user|person explainable|interpretable"
                            + " interpretable|explainable explanations|explaining privacy|private federated|distributed"
                            + " distributed|parallel parallel|concurrent adversarial|malicious attacks|attacking"
                            + " attack|attacking defense|protecting secure|security malware|viruses vulnerabilities|bugs"
                            + " bugs|errors bug|error code|programs program|code programs|software repair|fixing"
                            + " synthesis|generation speech|voice voice|speech audio|sound music|songs text|documents"
                            + " documents|text document|texts medical|clinical clinical|medical patients|hospital"
                            + " cancer|tumor tumor|cancer brain|neural molecular|molecules drug|medicine"
                            + " faces|face facial|faces pose|posture tracking|following objects|things"
                            + " graph|networks graphs|graph network|networks neural|deep deep|neural"
                            + " reinforcement|rl policy|strategy reward|incentive planning|plans"
                            + " memory|storage storage|disk caching|cache cache|caching scheduling|schedule"
                            + " energy|power power|energy wireless|radio cellular|mobile mobile|phones traffic|flow"
                            + " simulation|simulating physics|physical quantum|qubit clustering|grouping"
                            + " bias|unfairness fairness|bias toxic|hateful hate|toxic misinformation|fake"
                            + " sentiment|opinion opinion|sentiment emotion|feelings parsing|parse"
                            + " pretraining|pretrained pre-training|pretrained fine-tuning|finetuning"
                            + " few-shot|little zero-shot|unseen unsupervised|unlabeled semi-supervised|unlabeled"
                            + " active|interactive continual|lifelong lifelong|continual transfer|adaptation"
                            + " adaptation|transfer uncertainty|confidence calibration|confidence noisy|noise"
                            + " scalable|scale scaling|scale accelerating|speeding inference|serving serving|inference"
                            + " training|train learning|learn learn|learning reasoning|reason"
                            + " hallucination|hallucinate hallucinations|hallucinate memorization|memorize"
                            + " evaluating|evaluation evaluation|evaluating benchmark|test benchmarking|benchmarks");

    /// Ends of nouns and of the verbs that mean the same.
    private static final Map<String, String> ENDS =
            pairs("ization|izing ification|ifying ation|ating ction|cting ssion|ssing ling|led");

    private final Random random = new Random(20260);

    private QuestionMaker() {}

    private static Map<String, String> pairs(String all) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : all.split(" ")) {
            int bar = pair.indexOf('|');
            pairs.put(pair.substring(0, bar), pair.substring(bar + 1));
        }
        return pairs;
    }

    public static void main(String[] arguments) throws IOException {
        int wanted = Integer.parseInt(arguments[1]);
        TreeMap<Long, Work> works = new TreeMap<>();
        try (LuceneIndex index = LuceneIndex.in(java.nio.file.Path.of(arguments[0]));
                Stream<String> all = index.all(SearchQuery.of(""))) {
            for (String json : (Iterable<String>) all::iterator) {
                Work work = WorkJson.readWork(json);
                // by a hash of the id, so that all venues have their share
                works.put(work.id().hashCode() * 0x9E3779B97F4A7C15L, work);
            }
        }
        QuestionMaker maker = new QuestionMaker();
        int made = 0;
        for (Work work : works.values()) {
            String question = made < wanted ? maker.question(work.reference().title()) : "";
            if (!question.isEmpty()) {
                made++;
                String half = Math.floorMod(work.id().hashCode(), 2) == 0 ? "dev" : "test";
                System.out.println(question + "\t" + work.id() + "\t" + half);
            }
        }
    }

    /// Empty for a title that says too little, or more than one can ask.
    private String question(String title) {
        int colon = title.indexOf(':');
        String said = colon > 0 && colon < 25 ? title.substring(colon + 1) : title;
        List<String> all = List.of(said.toLowerCase(Locale.ROOT).split("[^a-z0-9-]+"));
        boolean plain = said.chars().allMatch(c -> c < 0x80);
        Set<String> sentence = SentenceWords.among(all);
        List<String> subjects = new ArrayList<>();
        for (String word : all) {
            if (!word.isEmpty() && !sentence.contains(word)) {
                subjects.add(word);
            }
        }
        if (!plain
                || subjects.size() < 4
                || subjects.size() > 10
                || !SentenceWords.isEnglish(all)) {
            return "";
        }
        int kept = 2 + random.nextInt(2);
        while (subjects.size() > kept) {
            subjects.remove(random.nextInt(subjects.size()));
        }
        subjects.replaceAll(this::otherwise);
        if (random.nextInt(3) == 0) {
            Collections.rotate(subjects, 1 + random.nextInt(2));
        }
        String asked = SENTENCES.get(random.nextInt(SENTENCES.size()));
        return asked.formatted(String.join(random.nextInt(3) == 0 ? " and " : " ", subjects));
    }

    private String otherwise(String word) {
        if (random.nextInt(4) == 0) {
            return word;
        }
        if (OTHERWISE.containsKey(word)) {
            return OTHERWISE.get(word);
        }
        for (Map.Entry<String, String> end : ENDS.entrySet()) {
            if (word.endsWith(end.getKey()) && word.length() > end.getKey().length() + 2) {
                return word.substring(0, word.length() - end.getKey().length()) + end.getValue();
            }
        }
        return word;
    }
}
