package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Lists that nobody writes but somebody may make: where a parser, a pattern or a rule may take
/// steps that grow with the square. A table, for any reader to be tried on.
///
/// @param name what it is made of
/// @param most how often that is repeated at most
/// @param text the list in which it is repeated so often
record HardLists(String name, int most, IntFunction<String> text) {

    /// All of them.
    static List<HardLists> all() {
        List<HardLists> all = new ArrayList<>();
        markdown(all);
        html(all);
        words(all);
        blocks(all);
        return all;
    }

    private static void add(List<HardLists> all, String name, int most, IntFunction<String> text) {
        all.add(new HardLists(name, most, text));
    }

    private static String shown(String part) {
        return part.replace("\n", "\\n").replace("\t", "\\t").replace("\0", "\\0");
    }

    private static void repeat(List<HardLists> all, int most, String... parts) {
        for (String part : parts) {
            add(all, shown(part), most, part::repeat);
        }
    }

    private static void item(List<HardLists> all, int most, String... parts) {
        for (String part : parts) {
            add(all, "- " + shown(part), most, times -> "- A Study " + part.repeat(times));
        }
    }

    /// `before` so often, then the middle, then `after` so often.
    private static void nested(
            List<HardLists> all,
            int most,
            String name,
            String before,
            String middle,
            String after) {
        add(all, name, most, times -> before.repeat(times) + middle + after.repeat(times));
    }

    private static void markdown(List<HardLists> all) {
        repeat(all, 100_000, "[", "![", "*", "> ", "- ", "1. ", "* ", "_a", "`a``", "<", "~");
        repeat(all, 20_000, "**a", "a**b c* ");
        nested(all, 10_000, "nested images", "![", "a", "](b)");
        nested(all, 10_000, "nested links", "[", "a", "](https://b.example)");
        nested(all, 10_000, "nested emphasis", "*a **a ", "b", " a** a*");
        add(all, "levels", 1_000, HardLists::levels);
        add(all, "runs of ticks", 700, HardLists::ticks);
        item(all, 50_000, "](", "[a](b");
        item(all, 10_000, "[a](https://b.example) ");
        item(all, 40_000, "\\");
        item(all, 20_000, "&amp;");
    }

    private static String levels(int times) {
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < times; i++) {
            deep.append(" ".repeat(2 * i)).append("- a\n");
        }
        return deep.toString();
    }

    private static String ticks(int times) {
        StringBuilder ticks = new StringBuilder();
        for (int i = 1; i < times; i++) {
            ticks.append("`".repeat(i)).append('a');
        }
        return ticks.toString();
    }

    private static void html(List<HardLists> all) {
        repeat(all, 100_000, "x <!--", "x <!-- >");
        repeat(all, 50_000, "x <![CDATA[", "<!--\n");
        repeat(all, 5_000, "<details>\n");
        add(all, "attributes", 50_000, times -> "<a" + " b=c".repeat(times) + ">");
        add(all, "address", 50_000, times -> "<" + "a@".repeat(times) + "b>");
        nested(all, 5_000, "boxes", "<div>", "a", "</div>");
        nested(all, 3_000, "tables in tables", "<table><tr><td>", "a", "</td></tr></table>");
        String span = "<tr><td rowspan=9999 colspan=99>a</td></tr>\n";
        add(all, "row spans", 3_000, times -> "<table>\n" + span.repeat(times) + "</table>\n");
        item(all, 20_000, "<a href=https://b.example>", "<b>");
    }

    private static void words(List<HardLists> all) {
        add(all, "10 MB on one line", 1_500_000, "a word "::repeat);
        add(all, "spaces", 100_000, times -> "- a" + " ".repeat(times) + "b" + " ".repeat(times));
        item(all, 40_000, "\t", "\u0301", "a", "A", "1");
        item(all, 20_000, "\u200b", "\u0000", "Ab", "检索", "😀");
        item(
                all, 20_000, "(", "(a)", "[a] ", "[a|", "\"", "\"a\" ", "-", " - b", ": b", "a,",
                "a. ");
        item(
                all,
                5_000,
                ", Ada Lovelace",
                " and Ada Lovelace",
                "2024 ",
                "OSDI'24 ",
                ":smile:",
                " | b");
        for (String part :
                List.of("arXiv:", "https://", "https://b.example/c", "www.", "10.1145/", "/abs")) {
            item(all, 4_000, "https://arxiv.org/" + part);
        }
        String badge = "- ![a](https://img.shields.io/badge/";
        add(all, "badge", 30_000, times -> badge + "a-".repeat(times) + "b) A Study");
    }

    private static void blocks(List<HardLists> all) {
        repeat(all, 10_000, "# a heading\n");
        repeat(all, 50_000, "---\n", "```\n", "    a\n");
        repeat(
                all,
                5_000,
                "a\n---\n",
                "1.a\n",
                "[^a]: b\n",
                "| a | b\n",
                "[a]: https://b.example\n");
        repeat(all, 500_000, "\n");
        add(
                all,
                "columns",
                20_000,
                times ->
                        "|a".repeat(times) + "\n" + "|-".repeat(times) + "\n" + "|b".repeat(times));
        String aliases =
                "---\na: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]\n---\n- A Study\n";
        add(all, "aliases", 1, times -> aliases);
        add(
                all,
                "front matter",
                50_000,
                times -> "---\na: " + "[".repeat(times) + "\n---\n- A Study\n");
        add(
                all,
                "deep front matter",
                50_000,
                times -> "---\n" + "- ".repeat(times) + "\n---\n- A Study\n");
    }
}
