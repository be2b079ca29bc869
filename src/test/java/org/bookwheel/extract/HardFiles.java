package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Lists in other forms than Markdown that nobody writes but somebody may make, as [HardLists].
///
/// @param file the name of the file
/// @param name what it is made of
/// @param most how often that is repeated at most
/// @param text the file in which it is repeated so often
record HardFiles(String file, String name, int most, IntFunction<String> text) {

    private static final int MANY = 10_000;

    /// All of them.
    static List<HardFiles> all() {
        List<HardFiles> all = new ArrayList<>();
        bibTex(all);
        tagged(all);
        objects(all);
        tables(all);
        pages(all);
        return all;
    }

    private static void add(
            List<HardFiles> all, String file, String before, String part, String after) {
        String shown = (before + "(" + part + ")*" + after).replaceAll("\\s+", " ");
        String name = file + ": " + (shown.length() > 90 ? shown.substring(0, 90) : shown);
        all.add(new HardFiles(file, name, MANY, times -> before + part.repeat(times) + after));
    }

    private static void bibTex(List<HardFiles> all) {
        String title = "@article{k, title = {A Study ";
        String end = "}}\n";
        for (String part :
                List.of(
                        "{", "}", "\\", "\\'", "\\'{", "\\'\\", "$", "$a", "\\href{", "\\a", "a  ",
                        "--", "``", "\"", "%", "\n", "\n@", "@", "&amp;", "$\\", "~ ")) {
            add(all, "a.bib", title, part, end);
        }
        for (String part :
                List.of(
                        "@",
                        "@a{",
                        "@a(",
                        "@a{b,",
                        "\n@a{",
                        "\n@a{b,",
                        "@comment{",
                        "@string{a=",
                        "@a{b, c=",
                        "%",
                        "% @a{\n",
                        "@a{b, title={c}} ",
                        "\n@a{b, title={A Study}}",
                        "@string{a = {b}}\n",
                        "@string{a = a # a}\n")) {
            add(all, "a.bib", "", part, "");
        }
        for (String part : List.of("a and ", "{a} and ", "a, b and ", ", ", "{", "and ", " ")) {
            add(all, "a.bib", "@article{k, title = {A Study}, author = {", part, end);
        }
        add(all, "a.bib", "@article{k, title = {A Study}, ", "note = {b}, ", "}");
        add(all, "a.bib", "@article{k, title = {A Study}, booktitle = {", "a, (b) ", end);
        add(all, "a.bib", "@article{k, title = {A Study}, affiliation = {", "a, b; ", end);
        add(all, "a.bib", "@article{k, title = {A Study}, url = {", "https://a.b ", end);
        add(all, "a.bib", "@string{s = {" + "a".repeat(900) + "}}\n", "@a{b, title = s}\n", "");
        add(
                all,
                "a.bib",
                "@proceedings{v, title = {" + "a ".repeat(5_000) + "}}\n",
                "@a{b, title = {A Study}, crossref = v}\n",
                "");
    }

    private static void tagged(List<HardFiles> all) {
        String entry = "TY  - JOUR\nTI  - A Study\n";
        for (String part :
                List.of(
                        "TY  - JOUR\n",
                        "ER  - \n",
                        "N1  - a\n",
                        "AU  - a\n",
                        "a\n",
                        " \n",
                        "KW  - a;b\n",
                        "T2  - a, b\n",
                        "AB  - <p>\n",
                        "UR  - https://a.b\n",
                        "AD  - a, b\n")) {
            add(all, "a.ris", entry, part, "ER  - \n");
        }
        add(all, "a.enw", "", "%0 Book\n%T A Study\n%A a\n\n", "");
        add(all, "a.nbib", "PMID- 1\nTI  - A Study\n", "      a\n", "");
    }

    private static void objects(List<HardFiles> all) {
        for (String part :
                List.of("[", "{", "{\"a\":", "[1],", "\"", "\"a\",", "1,", "//\n", "\\u00")) {
            add(all, "a.json", "", part, "");
            add(all, "a.json", "[{\"title\": \"A Study\"},", part, "]");
        }
        add(all, "a.json", "[", "{\"title\": \"A Study\"},", "]");
        add(all, "a.json", "[{\"title\": \"A Study\", \"authors\": [", "\"a b\",", "\"c d\"]}]");
        add(all, "a.json", "[{\"title\": \"A Study\"", ", \"note\": \"a\"", "}]");
        add(all, "a.json", "{", "\"a\": {\"b\": [{\"title\": \"A\"}]},", "\"c\": 1}");
        for (String part :
                List.of(
                        "[", "{", "- ", "a: ", "- a\n", "? ", "&a ", "*a ", "\"", "'", "| ", "#",
                        "--- \n")) {
            add(all, "a.yml", "", part, "");
        }
        add(all, "a.yml", "", "- title: A Study\n", "");
        add(all, "a.yml", "", "- title: \"A Study\n  ", "\"\n");
        String team = "common: &us [" + "a b, ".repeat(2_000) + "c d]\npapers:\n";
        add(all, "a.yml", team, "  - {title: A Study, authors: *us}\n", "");
        add(
                all,
                "a.yml",
                "a: &a [b, b]\n",
                "a: &a [*a, *a]\n",
                "papers:\n  - {title: A, authors: *a}\n");
    }

    private static void tables(List<HardFiles> all) {
        for (String part :
                List.of("\"", "\"a\n", ",", "a,", "a\n", "\"\",", "\n", "a,\"b\n\"\n", "'")) {
            add(all, "a.csv", "title,authors,year\n", part, "");
        }
        add(all, "a.csv", "", "title,", "\nA Study\n");
        add(all, "a.csv", "title,authors\nA Study,\"", "a b, ", "\"\n");
        add(all, "a.tsv", "title\tauthors\n", "A Study\ta; b\n", "");
    }

    private static void pages(List<HardFiles> all) {
        for (String part :
                List.of(
                        "<ul>",
                        "<ul><li>",
                        "<li>a",
                        "<div>",
                        "<font>a",
                        "<p>a",
                        "<table><tr><td>",
                        "<dl><dt>",
                        "<details>",
                        "<a href=x>",
                        "</li>",
                        "<h1>a",
                        "<br>",
                        "&amp;",
                        "<!--",
                        "<",
                        "a <b>b</b> ")) {
            add(all, "a.html", "", part, "");
        }
        add(
                all,
                "a.html",
                "<ul>",
                "<li><a href=\"https://arxiv.org/abs/2403.09999\">A Study</a></li>",
                "</ul>");
        for (String part : List.of("A\n", "A Study of Many Lines\n", "A:\n", "- A\nB\n")) {
            add(all, "a.txt", "", part, "");
        }
    }
}
