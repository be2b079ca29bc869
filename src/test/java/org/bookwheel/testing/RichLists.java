package org.bookwheel.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Many lists that strain a page: 40 of them with 3,000 works, hundreds of tags with slashes among
/// them, long titles and longer lists of people, several scripts, summaries and remarks of several
/// hundred letters. The same at every call.
public final class RichLists {

    public static final int LISTS = 40;
    public static final int WORKS = 3_000;

    /// Works that stand in a list; the lists overlap.
    private static final int IN_A_LIST = 110;

    /// Of two lists one is BibTeX, which states people, summaries and keywords exactly.
    private static final int ONE_IN_BIBTEX = 2;

    private static final int HEADINGS = 11;

    private static final List<String> METHODS =
            List.of(
                    """
                    Adaptive, Asynchronous, Bayesian, Causal, Contrastive, Differentiable, \
                    Disaggregated, Elastic, Federated, Hierarchical, Incremental, Multilingual, \
                    Probabilistic, Speculative, Verifiable\
                    """
                            .split(", "));

    private static final List<String> THINGS =
            List.of(
                    """
                    Accelerators, Caches, Compilers, Databases, Diffusion Models, Filesystems, \
                    Graphs, Kernels, Language Models, Networks, Proof Assistants, Robots, \
                    Schedulers, Sensors, Streams, Transactions, Tensors, Web Agents, Wearables, \
                    Zoos of Models\
                    """
                            .split(", "));

    private static final List<String> ENDS =
            List.of(
                    """
                    at Scale, in the Wild, under Uncertainty, with Little Memory, for Everyone, \
                    over Long Horizons, on a Budget, without Labels, across Data Centres, \
                    beyond the Benchmark\
                    """
                            .split(", "));

    private static final String LONG =
            ": A Comprehensive Study of What Practitioners Measure, What They Report, and What"
                    + " They Leave Out when Workloads, Hardware and Expectations Change at Once";

    private static final List<String> OTHER_SCRIPTS =
            List.of(
                    """
                    大规模语言模型的检索增强生成与长上下文推理, 分散システムにおける耐障害性の形式的検証, 대규모 분산 학습을 위한 통신 최적화, \
                    Обучение с подкреплением для планирования ресурсов\
                    """
                            .split(", "));

    private static final List<String> VENUES =
            List.of(
                    """
                    OSDI, SOSP, NSDI, NeurIPS, ICML, ICLR, SIGMOD, VLDB, ACL, EMNLP, CVPR, \
                    EuroSys, SIGCOMM, MLSys, CHI\
                    """
                            .split(", "));

    private static final List<String> GIVEN =
            List.of(
                    """
                    Maria-Theresia, Wei, Jonathan Christopher, Ana Lucia, Yuki, Oluwaseun, \
                    Friedrich, Priya, Jean-Baptiste, Hyun-woo, Olga, Sebastián\
                    """
                            .split(", "));

    private static final List<String> SURNAMES =
            List.of(
                    """
                    Featherstonehaugh, Chen, van den Heuvel-Panhuizen, García Márquez, \
                    Nakamura, Adeyemi, Müller-Lüdenscheidt, Raghunathan, Zhang, Papadopoulos, \
                    Kowalczyk, Okonkwo, Lindqvist, Novák\
                    """
                            .split(", "));

    private static final List<String> SUBJECTS =
            List.of(
                    """
                    Input/Output, CPU/GPU Scheduling, Train/Test Leakage, Storage, Serving, \
                    Read/Write Amplification, Alignment, Privacy, Retrieval, Planning, \
                    Human/Machine Interaction, 检索增强, Compression, Verification, Networking\
                    """
                            .split(", "));

    private static final List<String> SIDES =
            List.of(
                    """
                    Benchmarks, Theory, Tools, Surveys, Hardware, Case Studies, Theses, \
                    Data Sets, Open Problems, Measurements, Interfaces, Production\
                    """
                            .split(", "));

    private static final String REMARK =
            "Read this before the group meets, and look at the second experiment in particular,"
                    + " where the authors change the load while the system recovers; the figure there is"
                    + " worth more than the whole section on theory, and its caption says what the text"
                    + " does not. We came back to it three times, and each time somebody found another"
                    + " assumption that our own cluster does not meet.";

    private final Random random = new Random(17);

    private RichLists() {}

    /// Writes them below a folder.
    public static void write(Path folder) throws IOException {
        new RichLists().lists(folder);
    }

    private void lists(Path folder) throws IOException {
        for (int list = 0; list < LISTS; list++) {
            boolean isBibTex = list % ONE_IN_BIBTEX == 0;
            String group = List.of("systems", "learning", "a-group/of-some-lab").get(list % 3);
            Path file = folder.resolve(group).resolve("list-" + list + (isBibTex ? ".bib" : ".md"));
            Files.createDirectories(file.getParent());
            Files.writeString(file, isBibTex ? bibTex(list) : markdown(list));
        }
    }

    /// Each work once in turn, then some of those of others.
    private List<Integer> numbers(int list) {
        int own = WORKS / LISTS;
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < IN_A_LIST; i++) {
            numbers.add(i < own ? list * own + i : random.nextInt(WORKS));
        }
        return numbers.stream().distinct().toList();
    }

    private String markdown(int list) {
        StringBuilder text = new StringBuilder("# %s\n".formatted(title(list)));
        List<Integer> numbers = numbers(list);
        for (int i = 0; i < numbers.size(); i++) {
            if (i % (IN_A_LIST / HEADINGS) == 0) {
                int heading = list * HEADINGS + i * HEADINGS / IN_A_LIST;
                text.append("\n## ").append(tag(heading)).append("\n\n");
            }
            int work = numbers.get(i);
            text.append(
                    "- [%s](https://arxiv.org/abs/%s). %s. %s %d. [[code](https://example.org/code/%d)]"
                            .formatted(
                                    titleOf(work),
                                    arxiv(work),
                                    people(work),
                                    venue(work),
                                    year(work),
                                    work));
            text.append(work % 9 == 0 ? "\n  - " + REMARK : "").append('\n');
        }
        return text.toString();
    }

    private String bibTex(int list) {
        StringBuilder text = new StringBuilder();
        for (int work : numbers(list)) {
            text.append(
                    """
                    @inproceedings{work%d,
                      title = {{%s}},
                      author = {%s},
                      booktitle = {%s},
                      year = {%d},
                      eprint = {%s},
                      archivePrefix = {arXiv},
                      keywords = {%s, %s},
                      abstract = {%s}
                    }
                    """
                            .formatted(
                                    work,
                                    titleOf(work),
                                    people(work).replace(", ", " and "),
                                    venue(work),
                                    year(work),
                                    arxiv(work),
                                    tag(work),
                                    tag(work * 7),
                                    REMARK));
        }
        return text.toString();
    }

    /// Two lists of one title among them, and long ones.
    private static String title(int list) {
        String subject = SUBJECTS.get(list % SUBJECTS.size());
        return list % 8 == 1
                ? "Reading List"
                : list % 8 == 3
                        ? "An Opinionated and Not at All Complete Collection of Papers on "
                                + subject
                                + " and All That Touches It, Kept by a Group of Friends"
                        : "Awesome " + subject + " " + list;
    }

    private static String titleOf(int work) {
        String method = METHODS.get(work % METHODS.size());
        String thing = THINGS.get(work / METHODS.size() % THINGS.size());
        int rest = work / (METHODS.size() * THINGS.size());
        String plain = method + " " + thing + " " + ENDS.get(rest % ENDS.size());
        return work % 23 == 0
                ? OTHER_SCRIPTS.get(work % OTHER_SCRIPTS.size()) + " " + work
                : work % 4 == 0 ? plain + LONG : plain;
    }

    private static String tag(int number) {
        String subject = SUBJECTS.get(number % SUBJECTS.size());
        String side = SIDES.get(number / SUBJECTS.size() % SIDES.size());
        return number / (SUBJECTS.size() * SIDES.size()) % 2 == 0
                ? subject + " " + side
                : side + " of " + subject;
    }

    /// From one to fourteen.
    private static String people(int work) {
        return IntStream.rangeClosed(0, work % 5 == 0 ? 13 : work % 4)
                .mapToObj(i ->
                        GIVEN.get((work + i * 5) % GIVEN.size())
                                + " "
                                + SURNAMES.get((work / 3 + i) % SURNAMES.size()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String venue(int work) {
        return VENUES.get(work % VENUES.size());
    }

    private static int year(int work) {
        return 2012 + work % 14;
    }

    private static String arxiv(int work) {
        return "%02d%02d.%05d".formatted(12 + work % 14, 1 + work % 12, 10_000 + work);
    }
}
