package org.bookwheel.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bookwheel.search.Facet;
import org.bookwheel.work.Work;

/// What people may ask of some works, of all kinds: words of theirs, then respelt; each as the path
/// and parameters of the interface.
public final class DrawnQuestions {

    private static final List<String> STARTS =
            List.of("how do", "what is the best way to", "comparison of", "papers about");
    private static final List<String> KNOWN =
            List.of(
                    "LLM",
                    "moe",
                    "RAG",
                    "kv cache",
                    "KVCache",
                    "large language model",
                    "mixture of experts",
                    "C++",
                    "gpt3",
                    "GPT-3",
                    "reinforcement learning",
                    "SC",
                    "bear",
                    "检索增强");
    private static final List<String> PARTICULARS =
            List.of(
                    "year:2023",
                    "year:2020..2022",
                    "year:>=2023",
                    "has:code",
                    "in:2",
                    "-has:code",
                    "added:2026-11",
                    "added:>=2026-11-10",
                    "added:..2026-10-31",
                    "-added:20d",
                    "has:summary");
    private static final List<String> FIELDS =
            List.of("title:", "tag:", "name:", "list:", "author:", "at:", "venue:");
    private static final List<String> FILTERS =
            List.of(
                    "venue",
                    "year",
                    "month",
                    "affiliation",
                    "author",
                    "tag",
                    "list",
                    "kind",
                    "has",
                    "added");
    private static final List<String> SORTS =
            List.of("newest", "oldest", "added", "mentions", "title");

    private final Drawn drawn;
    private final List<Work> works;

    public DrawnQuestions(Random random, List<Work> works) {
        this.drawn = new Drawn(random);
        this.works = works;
    }

    /// A search, or now and then completions or values of a facet.
    public String next() {
        return switch (drawn.below(8)) {
            case 0 -> {
                String typed =
                        drawn.oneIn(3)
                                ? word(drawn.of(works)) + " " + drawn.of(FIELDS) + "\"" + part()
                                : part();
                String begun = typed.substring(0, 1 + drawn.below(typed.length()));
                yield "suggest" + Site.query("q", begun, "limit", "12");
            }
            case 1 -> {
                String word = word(drawn.of(works));
                String begun = word.substring(0, Math.min(word.length(), 1 + drawn.below(3)));
                String facet = drawn.of(List.of("venue", "tag", "author", "affiliation", "list"));
                String typed = drawn.oneIn(2) ? "" : part();
                yield "facets/" + facet + Site.query("q", typed, "prefix", begun);
            }
            default -> "search" + Site.query(search().toArray(String[]::new));
        };
    }

    private List<String> search() {
        String typed = drawn.oneIn(3) ? part() + " " + part() : part();
        List<String> all = new ArrayList<>(List.of("q", drawn.oneIn(4) ? typed + " " : typed));
        if (drawn.oneIn(3)) {
            String filter = drawn.of(FILTERS);
            String value = value(filter);
            boolean isName = !List.of("year", "month", "kind", "has", "added").contains(filter);
            all.addAll(List.of(filter, isName && drawn.oneIn(4) ? wrong(value) : value));
            if (drawn.oneIn(2) && !filter.equals("year")) {
                all.addAll(List.of("year", value("year")));
            }
        }
        if (drawn.oneIn(4)) {
            all.addAll(List.of("sort", drawn.of(SORTS)));
        }
        if (drawn.oneIn(4)) {
            all.addAll(List.of("page", String.valueOf(2 + drawn.below(2))));
        }
        if (drawn.oneIn(8)) {
            all.addAll(List.of("members", drawn.of(List.of("id,lists", "title,mentions"))));
        }
        return all;
    }

    private String value(String filter) {
        var reference = drawn.of(works).reference();
        return switch (filter) {
            case "venue" -> reference.hasVenue() ? reference.venue() : "none";
            case "year" ->
                    drawn.oneIn(3)
                            ? drawn.of(List.of("2020..2023", ">=2022", "none"))
                            : reference.hasYear() ? String.valueOf(reference.year()) : "none";
            case "month" ->
                    drawn.oneIn(3)
                            ? drawn.of(List.of("2021-10..2023-03", "2024-06..2024-06", "none"))
                            : some(Facet.MONTH.values(drawn.of(works)), "none");
            case "affiliation" -> some(reference.affiliations(), "none");
            case "author" -> some(reference.authors(), "none");
            case "tag" -> some(reference.tags(), "none");
            case "list" -> drawn.of(works).mentions().getFirst().list();
            case "added" -> drawn.of(List.of("30d", "2026-11", "2026-10..2026-11-10", "<2026-11"));
            case "kind" -> drawn.of(List.of("paper", "resource"));
            default -> drawn.of(List.of("code", "venue", "summary"));
        };
    }

    private String some(List<String> values, String otherwise) {
        return values.isEmpty() ? otherwise : drawn.of(values);
    }

    private List<String> words(Work work) {
        return List.of(work.reference().title().strip().split("\\s+"));
    }

    private String word(Work work) {
        return drawn.of(words(work));
    }

    /// Some words of a title, side by side.
    private String run(int most) {
        List<String> words = words(drawn.of(works));
        int start = drawn.below(words.size());
        int end = Math.min(words.size(), start + 2 + drawn.below(most));
        return String.join(" ", words.subList(start, end));
    }

    private String part() {
        Work work = drawn.of(works);
        var reference = work.reference();
        String word = respelt(word(work));
        return switch (drawn.below(20)) {
            case 0 -> run(3);
            case 1 -> '"' + run(2).replace("\"", "") + '"';
            case 2 -> wrong(word);
            case 3 -> word.substring(0, Math.min(word.length(), 2 + drawn.below(4))) + "*";
            case 4 -> "-" + word;
            case 5 -> word + " OR " + word(drawn.of(works));
            case 6 -> "(" + word + " OR " + word(drawn.of(works)) + ") " + word(work);
            case 7 -> drawn.of(FIELDS) + respelt(some(reference.tags(), word).split(" ")[0]);
            case 8 -> drawn.of(FIELDS) + word;
            case 9 -> "venue:\"" + reference.venue() + "\"";
            case 10 -> drawn.of(PARTICULARS);
            case 11 -> reference.arxiv().isEmpty() ? "id:" + work.id() : reference.arxiv();
            case 12 -> some(reference.affiliations(), word);
            case 13 -> some(reference.authors(), word);
            case 14 -> drawn.of(STARTS) + " " + run(3).toLowerCase(java.util.Locale.ROOT);
            case 15 -> drawn.of(KNOWN);
            case 16 -> word + " " + wrong(word(drawn.of(works)));
            case 17 -> reference.shortName().isEmpty() ? word : reference.shortName();
            case 18 -> reference.title().substring(0, 1 + drawn.below(reference.title().length()));
            default -> word;
        };
    }

    /// The same word in other letters.
    private String respelt(String word) {
        return switch (drawn.below(5)) {
            case 0 -> word.toUpperCase(java.util.Locale.ROOT);
            case 1 -> word.toLowerCase(java.util.Locale.ROOT);
            case 2 -> word.replace("e", "é").replace("u", "ü");
            case 3 -> word.replace("-", "");
            default -> word;
        };
    }

    /// With a letter too few, too many, swapped or taken for another.
    private String wrong(String word) {
        if (word.length() < 4) {
            return word;
        }
        int i = 1 + drawn.below(word.length() - 2);
        String before = word.substring(0, i);
        String behind = word.substring(i + 1);
        return switch (drawn.below(4)) {
            case 0 -> before + behind;
            case 1 -> before + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2);
            case 2 -> before + "x" + word.substring(i);
            default -> before + "q" + behind;
        };
    }
}
