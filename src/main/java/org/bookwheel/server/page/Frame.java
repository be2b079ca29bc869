package org.bookwheel.server.page;

import static org.bookwheel.server.page.Html.element;
import static org.bookwheel.server.page.Html.is;

import java.util.List;
import org.bookwheel.search.Facet;
import org.bookwheel.server.link.Links;

/// The page as `web/index.html` has it, and the pages that take head, top and foot over from it.
public final class Frame {

    private static final String TITLE = "<title>Bookwheel</title>";
    private static final String FIELD = "<input id=\"q\" name=\"q\"";
    private static final String OG_TITLE = "<meta property=\"og:title\" content=\"Bookwheel\">";
    private static final String FEED = "href=\"./feed.atom\"";
    private static final String START = "<div class=\"start\"";
    private static final String TOTAL = "<h1 class=\"total\">Searching …</h1>";
    private static final String TOOLS = "<div class=\"tools\" hidden>";
    private static final String CHIPS = "<ul class=\"chips\"";
    private static final String RESULTS =
            "<section class=\"results\" id=\"results\" aria-label=\"Results\" tabindex=\"-1\">";
    private static final String SECTION_END = "</section>";
    private static final String FILTERS = "<aside id=\"filters\" aria-label=\"Filters\" hidden>";
    private static final String SENTENCE_BEGIN = "<h1 class=\"sentence\">";
    private static final String SENTENCE =
            SENTENCE_BEGIN + "Works that people put on their reading lists.";

    private final String index;
    private final String withoutScripts;
    private final String head;
    private final String top;
    private final String foot;

    public Frame(String index) {
        this.index = index;
        withoutScripts = cut("<noscript>", "</noscript>");
        head = cut("<meta name=\"viewport\"", "<link rel=\"alternate\"", false);
        top = cut("<header", "</header>");
        foot =
                cut("<footer", "</footer>")
                        + cut("<dialog class=\"help\"", "</dialog>")
                        + cut("<p class=\"hidden\" role=\"status\"", "</p>");
        for (String mark :
                List.of(
                        TITLE,
                        OG_TITLE,
                        FIELD,
                        FEED,
                        START,
                        TOTAL,
                        TOOLS,
                        CHIPS,
                        RESULTS + SECTION_END,
                        FILTERS,
                        SENTENCE)) {
            find(mark);
        }
    }

    private int find(String mark) {
        int place = index.indexOf(mark);
        if (place < 0) {
            throw new IllegalStateException("web/index.html lacks " + mark);
        }
        return place;
    }

    private String cut(String from, String to) {
        return cut(from, to, true);
    }

    private String cut(String from, String to, boolean inclusive) {
        int start = find(from);
        int end = index.indexOf(to, start);
        if (end < 0) {
            throw new IllegalStateException("web/index.html lacks %s after %s".formatted(to, from));
        }
        return index.substring(start, inclusive ? end + to.length() : end);
    }

    /// What runs on all pages but those of searches.
    public static Html script(Links links) {
        return element("script", is("type", "module"), is("src", links.root() + "work.js"));
    }

    /// The page with a search typed, its title and feed, and what it finds.
    public String search(String typed, String title, String feed, ResultsPage found) {
        String shown =
                search(typed, title, feed, found.above())
                        .replace(
                                TOTAL,
                                element("h1", is("class", "total"), found.total()).toString())
                        .replace(TOOLS, "<div class=\"tools script\">")
                        .replace(CHIPS, CHIPS + (found.isNarrowed() ? "" : " hidden"))
                        .replace(
                                RESULTS + SECTION_END,
                                RESULTS
                                        + found.works()
                                        + SECTION_END
                                        + element("noscript", found.below()));
        return found.isEmpty()
                ? shown
                : shown.replace(
                        FILTERS, "<aside id=\"filters\" class=\"script\" aria-label=\"Filters\">");
    }

    /// The first page with what is there.
    public String start(StartPage start) {
        String page = index.replace(SENTENCE, SENTENCE_BEGIN + start.sentence());
        for (Facet facet : StartPage.FACETS) {
            List<Html> rows = start.rows(facet);
            String empty = cut("data-facet=\"" + facet.text() + "\" hidden", "<ul></ul>");
            String filled =
                    empty.replace(" hidden", "")
                            .replace("<ul></ul>", element("ul", rows).toString());
            page = rows.isEmpty() ? page : page.replace(empty, filled);
        }
        return page;
    }

    /// The page with a search typed, its title and feed, and something for those without scripts.
    public String search(String typed, String title, String feed, Html list) {
        String name = title.isEmpty() ? "Bookwheel" : title + " - Bookwheel";
        Html heading =
                Html.all(
                        element("title", name),
                        // searches are without number; works have pages to be found by
                        element("meta", is("name", "robots"), is("content", "noindex")));
        Html ogTitle = element("meta", is("property", "og:title"), is("content", name));
        return index.replace(TITLE, heading.toString())
                .replace(OG_TITLE, ogTitle.toString())
                .replace(FIELD, FIELD + Html.inTag(is("value", typed)))
                .replace(FEED, Html.inTag(is("href", feed)).strip())
                .replace(START, START + " hidden")
                .replace(withoutScripts, element("noscript", list).toString());
    }

    /// A page of its own.
    ///
    /// @param links from where it lies
    /// @param about what else its head holds
    public String page(Links links, String title, Html about, Html main) {
        return "<!doctype html>\n"
                + element(
                        "html",
                        is("lang", "en"),
                        element(
                                "head",
                                element("meta", is("charset", "utf-8")),
                                element("title", title + " - Bookwheel"),
                                from(links, head),
                                about),
                        element(
                                "body",
                                element(
                                        "a",
                                        is("class", "skip"),
                                        is("href", "#work"),
                                        "Skip to the work"),
                                from(links, top),
                                element(
                                        "div",
                                        is("class", "width page"),
                                        element(
                                                "aside",
                                                is("class", "back"),
                                                is("aria-label", "Way back"),
                                                element("a", is("href", links.all()), "All works")),
                                        element("main", is("id", "work"), main)),
                                from(links, foot)));
    }

    /// Addresses in our own file begin where the first page is.
    private static Html from(Links links, String markup) {
        return Html.ofFile(markup.replace("\"./", "\"" + links.root()));
    }
}
