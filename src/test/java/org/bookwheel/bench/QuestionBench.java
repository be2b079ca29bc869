package org.bookwheel.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.Suggestion;
import org.bookwheel.search.lucene.LuceneIndex;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;

/// How well questions find what they ask for, beside plain BM25 over the same works in the same run
/// (Lucene's English analyzer, any of the words), and that titles are still found. Prints for both
/// halves of the questions the gain of the first ten (nDCG@10), how many are among the first
/// hundred (R@100), how many found nothing, and what each part is worth; then success@1 for each
/// kind of known item; then what a question costs.
///
/// `mvn -q -Pbench test-compile -Dbench=QuestionBench -Dbench.flags=-Xmx1g -Dbench.args="INDEX
/// QUESTIONS KNOWN_ITEMS"`. QUESTIONS: a question, the id of the work it asks for, and `dev` or
/// `test` in each line, as [QuestionMaker] writes them; KNOWN_ITEMS: a kind, a query and an id.
final class QuestionBench {

    private static final int HUNDRED = 100;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private record Question(String text, String id, String half) {}

    /// Something that ranks works.
    private interface Engine {
        List<String> ids(String text) throws IOException;
    }

    private QuestionBench() {}

    public static void main(String[] arguments) throws IOException {
        List<Question> questions = questions(Path.of(arguments[1]));
        try (LuceneIndex index = LuceneIndex.in(Path.of(arguments[0]))) {
            String flags = arguments.length > 3 ? arguments[3] : "";
            if (flags.contains("t")) {
                times(index, questions);
                times(index, questions);
                return;
            }
            if (!flags.contains("q")) {
                try (PlainBm25 plain = new PlainBm25(index)) {
                    score("plain BM25", questions, text -> plain.ids(text, HUNDRED));
                }
            }
            score("by words alone", questions, text -> ids(index, all(text).withoutMeaning()));
            score("by meaning, too", questions, text -> ids(index, all(text)));
            if (arguments.length > 2 && !flags.contains("k")) {
                knownItems(index, Path.of(arguments[2]));
            }
            times(index, questions);
        }
    }

    private static List<Question> questions(Path file) throws IOException {
        List<Question> questions = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] columns = line.split("\t");
            questions.add(new Question(columns[0], columns[1], columns[2]));
        }
        return questions;
    }

    private static SearchQuery all(String text) {
        return SearchQuery.of(text).counting(Set.of()).page(1, HUNDRED);
    }

    private static List<String> ids(LuceneIndex index, SearchQuery query) {
        return index.search(query).hits().stream().map(Results.Hit::id).toList();
    }

    private static void score(String name, List<Question> questions, Engine engine)
            throws IOException {
        for (String half : List.of("dev", "test")) {
            double gain = 0;
            int found = 0;
            int nothing = 0;
            int asked = 0;
            for (Question question : questions) {
                if (!question.half().equals(half)) {
                    continue;
                }
                asked++;
                List<String> ids = engine.ids(question.text());
                int place = ids.indexOf(question.id());
                gain += place >= 0 && place < 10 ? Math.log(2) / Math.log(place + 2) : 0;
                found += place >= 0 ? 1 : 0;
                nothing += ids.isEmpty() ? 1 : 0;
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-16s %-4s %4d questions  nDCG@10 %.3f  R@100 %.3f  nothing found %d%n",
                    name,
                    half,
                    asked,
                    gain / asked,
                    (double) found / asked,
                    nothing);
        }
    }

    /// Success at first for each kind.
    private static void knownItems(LuceneIndex index, Path file) throws IOException {
        Map<String, int[]> kinds = new TreeMap<>();
        int corrected = 0;
        int clean = 0;
        for (String line : Files.readAllLines(file)) {
            String[] columns = line.split("\t");
            Results results = index.search(all(columns[1]).page(1, 1));
            boolean first =
                    !results.hits().isEmpty() && results.hits().getFirst().id().equals(columns[2]);
            int[] counts = kinds.computeIfAbsent(columns[0], kind -> new int[2]);
            counts[0]++;
            counts[1] += first ? 1 : 0;
            if (columns[0].matches("title|title_part|phrase|words3id")) {
                clean++;
                corrected += results.corrected().isEmpty() ? 0 : 1;
            }
        }
        int all = 0;
        int right = 0;
        for (Map.Entry<String, int[]> kind : kinds.entrySet()) {
            int[] counts = kind.getValue();
            all += counts[0];
            right += counts[1];
            System.out.printf(
                    Locale.ROOT, "%-14s %.3f%n", kind.getKey(), (double) counts[1] / counts[0]);
        }
        System.out.printf(Locale.ROOT, "%-14s %.3f%n", "all", (double) right / all);
        System.out.printf("%d of %d clean queries were corrected%n", corrected, clean);
        suggestions(index, Files.readAllLines(file));
    }

    /// Whether a work, once suggested among five, stays while its title is typed on.
    private static void suggestions(LuceneIndex index, List<String> known) throws IOException {
        int titles = 0;
        int stays = 0;
        int[] shown = new int[3];
        for (String line : known) {
            String[] columns = line.split("\t");
            if (!columns[0].equals("title") || titles == 130) {
                continue;
            }
            String id = columns[2];
            Work work = WorkJson.readWork(index.find(id).orElseThrow());
            String title =
                    work.reference().title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ");
            titles++;
            boolean seen = false;
            boolean lost = false;
            for (int end = 1; end <= Math.min(40, title.length()); end++) {
                if (title.charAt(end - 1) == ' ') {
                    continue;
                }
                SearchQuery typed = SearchQuery.of(title.substring(0, end));
                boolean there =
                        index.suggest(typed, 5).all().stream()
                                .map(Suggestion::id)
                                .anyMatch(id::equals);
                lost |= seen && !there;
                seen |= there;
                for (int i = 0; i < 3; i++) {
                    shown[i] += there && end == 8 + 4 * i ? 1 : 0;
                }
            }
            stays += seen && !lost ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "suggestions: stays %.3f; shown after 8, 12, 16 characters %s of %d titles%n",
                (double) stays / titles,
                Arrays.toString(shown),
                titles);
    }

    /// Milliseconds of processor time for questions, each asked once after all were asked once.
    private static void times(LuceneIndex index, List<Question> questions) throws IOException {
        for (boolean byMeaning : new boolean[] {false, true, true}) {
            double[] times = new double[questions.size()];
            for (int i = 0; i < times.length; i++) {
                SearchQuery query = SearchQuery.of(questions.get(i).text());
                // of the processor, which others may use, too
                long start = CLOCK.getCurrentThreadCpuTime();
                index.search(byMeaning ? query : query.withoutMeaning());
                times[i] = (CLOCK.getCurrentThreadCpuTime() - start) / 1e6;
            }
            Arrays.sort(times);
            System.out.printf(
                    Locale.ROOT,
                    "%s: median %.1f ms, p99 %.1f ms%n",
                    byMeaning ? "by meaning, too" : "by words alone",
                    times[times.length / 2],
                    times[(int) (times.length * .99)]);
        }
    }
}
