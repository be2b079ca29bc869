package org.bookwheel.extract.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.bookwheel.extract.Extraction;
import org.bookwheel.extract.Extractor;
import org.bookwheel.list.MarkdownReader;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// Fits the reader to lists with answers, and says how well it reads lists that it has not seen:
/// fold by fold, whole repositories left out. Writes the weights into the resources if asked to.
/// The same lists give the same weights.
@CommandLine.Command(name = "training", mixinStandardHelpOptions = true, sortOptions = false)
final class Training implements Callable<Integer> {

    private static final Path RESOURCES = Path.of("src/main/resources/org/bookwheel/extract");

    /// Lists in many ways of writing that were made up for reading, with answers.
    private static final Path OWN = Path.of("src/test/resources/reading");

    /// Lists that make up others are worth less than those that people wrote.
    private static final float MADE_WEIGHT = .25f;

    /// The lists of examples are so short that their units are like those of few others.
    private static final float EXAMPLE_UNITS_WEIGHT = .3f;

    private static final int FIRST_SEED = 1_000;

    @Option(names = "--lists", required = true, description = "A folder of lists.")
    private Path lists;

    @Option(names = "--answers", required = true, description = "Their answers, JSON Lines.")
    private Path answers;

    @Option(names = "--more-lists", description = "A folder of lists that count more.")
    private Path moreLists;

    @Option(names = "--more-answers", description = "Their answers.")
    private Path moreAnswers;

    @Option(names = "--more-weight", description = "How much more they count.", defaultValue = "6")
    private float moreWeight;

    @Option(names = "--works", description = "Works in the exported form, to make lists of.")
    private Path works;

    @Option(names = "--made", description = "How many lists to make.", defaultValue = "900")
    private int made;

    @Option(names = "--folds", description = "Which repository is in which fold; cross-validates.")
    private Path folds;

    @Option(names = "--beside", description = "Entries of another reader, to compare with.")
    private Path beside;

    @Option(names = "--misses", description = "Says what was read wrongly.")
    private boolean misses;

    @Option(
            names = "--fold-weights",
            paramLabel = "FOLDER",
            description = {
                "Keeps the weights of each fold there and takes them from there when they are:",
                "a change of code alone is measured in a minute."
            })
    Path foldWeights;

    @Option(names = "--write", description = "Writes weights and confidence.")
    private boolean write;

    private final Models models = new Models();
    private final List<Answered> read = new ArrayList<>();
    private final List<Models.Samples> samples = new ArrayList<>();
    private final List<Models.Samples> others = new ArrayList<>();
    private final AnswerFile known = new AnswerFile();

    public static void main(String[] args) {
        System.exit(new CommandLine(new Training()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        long start = System.nanoTime();
        known.read(answers);
        Map<String, Path> files = Lists.in(lists);
        Set<String> names = new TreeSet<>(known.byList.keySet());
        names.addAll(known.ranges.keySet());
        for (String name : names) {
            Answered list = new Answered(name, Lists.read(name, files.get(name)), known);
            read.add(list);
            samples.add(models.of(list, 1));
        }
        more(OWN.resolve("lists"), OWN.resolve("answers.jsonl"), 1);
        more(moreLists, moreAnswers, moreWeight);
        examples();
        made();
        System.out.printf(
                "%d lists with answers, %d others, %.0f s%n",
                read.size(), others.size(), seconds(start));
        if (folds != null) {
            crossValidate(start);
        }
        if (write) {
            List<Models.Samples> all = new ArrayList<>(others);
            all.addAll(samples);
            Files.writeString(RESOURCES.resolve("weights.tsv"), HEADER + models.fit(all));
            System.out.printf("weights written, %.0f s%n", seconds(start));
        }
        return 0;
    }

    private static final String HEADER =
            """
            # What speaks for what, in natural logarithms of odds. Made by the training command, see CONTRIBUTING: conditional
            # random fields, fitted to the lists with answers, the examples of extraction.md and made-up lists. Not to be edited.
            # A line `= name` begins a model, with its labels; `~ border label-before` are transitions; all others features.
            """;

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private void more(Path folder, Path answered, float weight) throws IOException {
        if (folder == null) {
            return;
        }
        AnswerFile some = new AnswerFile();
        some.read(answered);
        for (Map.Entry<String, Path> file : Lists.in(folder).entrySet()) {
            Answered list =
                    new Answered(file.getKey(), Lists.read(file.getKey(), file.getValue()), some);
            others.add(models.of(list, weight));
        }
    }

    private void examples() throws IOException {
        PageExamples page = new PageExamples(Path.of("src/test/resources/extraction.md"));
        for (int k = 0; k < page.documents().size(); k++) {
            Answered list =
                    new Answered(
                            page.documents().get(k).name(),
                            page.documents().get(k),
                            page.answers().get(k));
            others.add(models.of(list, EXAMPLE_UNITS_WEIGHT, 1));
        }
    }

    private void made() throws IOException {
        if (works == null) {
            return;
        }
        StyleWriter writer =
                new StyleWriter(
                        WorkLine.sample(works, 17),
                        NameRows.read("venues"),
                        NameRows.read("institutions"));
        for (long seed = FIRST_SEED; seed < FIRST_SEED + made; seed++) {
            WrittenList written = writer.write(seed);
            AnswerFile some = new AnswerFile();
            written.answers().forEach(some::add);
            Answered list =
                    new Answered(
                            written.name(),
                            MarkdownReader.read(written.name(), written.text(), List.of()),
                            some);
            others.add(models.of(list, MADE_WEIGHT));
        }
    }

    private void crossValidate(long start) throws Exception {
        Map<String, Integer> foldOf = new HashMap<>();
        for (String row : Files.readAllLines(folds)) {
            foldOf.put(row.split("\t")[0], Integer.parseInt(row.split("\t")[1]));
        }
        Map<String, List<Extraction.Entry>> before =
                beside == null ? Map.of() : ReadEntries.of(beside);
        Scores all = new Scores();
        Scores allBefore = new Scores();
        Calibration calibration = new Calibration();
        for (int fold : new TreeSet<>(foldOf.values())) {
            String weights = weights(fold, foldOf);
            Reader reader = Reader.read(weights.getBytes(StandardCharsets.UTF_8));
            Scores scores = new Scores();
            Scores scoresBefore = new Scores();
            for (Answered list : read) {
                if (foldOf.getOrDefault(Lists.repository(list.name), -1) == fold) {
                    List<Extraction.Entry> entries =
                            Extractor.explain(list.document, reader).entries();
                    Judge.Verdict verdict = Judge.of(list.name, known, entries);
                    scores.add(list.name, verdict);
                    calibration.add(list.name, known, entries);
                    scoresBefore.add(
                            list.name,
                            Judge.of(list.name, known, before.getOrDefault(list.name, List.of())));
                    if (misses) {
                        verdict.misses()
                                .forEach(miss -> System.out.println("  " + list.name + ":" + miss));
                    }
                }
            }
            all.add(scores);
            allBefore.add(scoresBefore);
            System.out.printf("fold %d  %s  (%.0f s)%n", fold, scores.line(), seconds(start));
            if (beside != null) {
                System.out.println("  before " + scoresBefore.line());
            }
        }
        System.out.println("all     " + all.line());
        if (beside != null) {
            System.out.println("  before " + allBefore.line());
        }
        all.fields().forEach(System.out::println);
        calibration.print();
        if (write) {
            calibration.write(RESOURCES.resolve("confidence.tsv"));
        }
    }

    private String weights(int fold, Map<String, Integer> foldOf) throws Exception {
        Path kept = foldWeights == null ? null : foldWeights.resolve("fold" + fold + ".tsv");
        if (kept != null && Files.exists(kept)) {
            return Files.readString(kept);
        }
        List<Models.Samples> some = new ArrayList<>(others);
        samples.stream().filter(one -> foldOf.get(one.source()) != fold).forEach(some::add);
        String weights = models.fit(some);
        if (kept != null) {
            Files.createDirectories(foldWeights);
            Files.writeString(kept, weights);
        }
        return weights;
    }
}
