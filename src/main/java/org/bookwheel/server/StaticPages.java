package org.bookwheel.server;

import static org.bookwheel.server.page.Html.element;
import static org.bookwheel.server.page.Html.is;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bookwheel.catalogue.ListSummary;
import org.bookwheel.catalogue.ListTitles;
import org.bookwheel.search.Results;
import org.bookwheel.server.http.Headers;
import org.bookwheel.server.link.FileNames;
import org.bookwheel.server.link.Links;
import org.bookwheel.server.link.ListSources;
import org.bookwheel.server.page.CollectionPage;
import org.bookwheel.server.page.Feed;
import org.bookwheel.server.page.Frame;
import org.bookwheel.server.page.Html;
import org.bookwheel.server.page.RelatedRows;
import org.bookwheel.server.page.WorkHead;
import org.bookwheel.server.page.WorkPage;
import org.bookwheel.server.page.WorkRow;
import org.bookwheel.server.page.Xml;
import org.bookwheel.work.Work;

/// The pages of the server as files, for hosts that answer nothing themselves: what `bookwheel
/// site` writes. Safe for many threads.
public final class StaticPages {

    /// A host of files sends no headers, so that pages state the policy themselves; what frames
    /// them cannot be said so.
    private static final String POLICY =
            Headers.CONTENT_SECURITY.replaceFirst("; frame-ancestors.*", "");

    private final String base;
    private final ListSources sources;
    private final ListTitles titles;
    private final String title;
    private final String page;
    private final Frame frame;
    private final RelatedRows rows = new RelatedRows();

    /// @param base the whole address of the folder, ending in a slash, or empty if nobody knows it
    /// @param title what the site is called
    /// @param sources where the lists lie on the web
    /// @param lists all that it has
    public StaticPages(String base, String title, ListSources sources, List<ListSummary> lists) {
        this.sources = sources;
        this.titles = ListTitles.of(lists);
        this.base = base;
        this.title = title;
        this.page = prepared(new Assets().text("/index.html"), base);
        this.frame = new Frame(page);
    }

    /// The first page without what only a server has, and with the policy that one would send.
    private static String prepared(String page, String base) {
        Html policy =
                element("meta", is("http-equiv", "Content-Security-Policy"), is("content", POLICY));
        String prepared = replaced(page, "<script src=\"./theme.js\">", policy + "$0");
        prepared = replaced(prepared, "<a href=\"./openapi.json\">API</a>", "");
        prepared = replaced(prepared, "<details class=\"export\"", "$0 hidden");
        return base.isEmpty() ? replaced(prepared, "<link rel=\"search\"[^>]*>", "") : prepared;
    }

    private static String replaced(String page, String mark, String by) {
        Matcher found = Pattern.compile(mark).matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("web/index.html lacks " + mark);
        }
        return found.replaceFirst(by);
    }

    /// The files of page, box and engine, by name.
    public Map<String, byte[]> modules() {
        return StaticModules.files();
    }

    /// The first page.
    ///
    /// @param exports names of files that hold all works, each with what it is
    public String index(Map<String, String> exports) {
        Html preload =
                element(
                        "link",
                        is("rel", "modulepreload"),
                        is("href", "./" + StaticModules.SOURCE));
        List<Html> links =
                exports.entrySet().stream()
                        .map(one -> element("a", is("href", "./" + one.getKey()), one.getValue()))
                        .toList();
        String heading = element("title", title).toString() + preload;
        String all = element("p", "All works: ", WorkRow.joined(" ", links)).toString();
        String whole =
                replaced(page, "<title>Bookwheel</title>", Matcher.quoteReplacement(heading));
        whole =
                replaced(
                        whole,
                        "<meta property=\"og:title\"[^>]*>",
                        Matcher.quoteReplacement(
                                element("meta", is("property", "og:title"), is("content", title))
                                        .toString()));
        whole = replaced(whole, "</footer>", Matcher.quoteReplacement(all + "</footer>"));
        return base.isEmpty() ? replaced(whole, "<link rel=\"alternate\"[^>]*>", "") : whole;
    }

    /// A work's page, one folder down.
    public String work(Work work, List<Results.Hit> related) {
        Links links = Links.BELOW.ofFiles(sources).calling(titles);
        return frame.page(
                links,
                work.reference().title(),
                new WorkHead(work, links).about(address(FileNames.work(work.id()))),
                new WorkPage(work, links).main(related, hit -> rows.of(hit, links)));
    }

    private String address(String path) {
        return base.isEmpty() ? "" : base + path.replace("=", "%3D");
    }

    /// The page of a list, one folder down.
    ///
    /// @param files names beside the page: exports, feeds
    public String list(ListSummary list, List<Work> works, Map<String, String> files) {
        String path = FileNames.list(list.name()) + ".html";
        Map<String, String> addresses = new LinkedHashMap<>();
        files.forEach((file, name) -> addresses.put(name, "./" + file));
        return collection(CollectionPage.of(list, works, addresses), path);
    }

    /// The page of a venue, one folder down.
    public String venue(String name, List<Work> works) {
        return collection(CollectionPage.of(name, works), FileNames.venue(name));
    }

    private String collection(CollectionPage page, String path) {
        Links links = Links.BELOW.ofFiles(sources).calling(titles);
        Html about = page.about(address(path), links);
        return frame.page(links, page.title(), about, page.main(links));
    }

    /// What a host shows where nothing is, in whatever folder.
    public String missing() {
        Links links = new Links(base.isEmpty() ? "./" : base).ofFiles(sources).calling(titles);
        Html main =
                element(
                        "div",
                        is("class", "nothing results"),
                        element("h1", "Nothing is at this address."),
                        element("p", element("a", is("href", links.all()), "All works")));
        return frame.page(links, "Not found", null, main);
    }

    /// A feed of the works that were added latest.
    ///
    /// @param name what they are of; empty for all lists
    /// @param path of the feed without its ending
    /// @param page of the works, for people
    /// @param format `atom` or `json`
    public String feed(String name, String path, String page, String format, List<Work> works) {
        Links links = new Links(base).ofFiles(sources).calling(titles);
        String heading = name.isEmpty() ? title : title + ": " + name;
        String self = address(path + "." + format);
        Feed feed = new Feed(heading, self, address(page), "", works, links);
        return format.equals("atom") ? feed.atom() : feed.json();
    }

    /// The search as a browser's own.
    public String openSearch() {
        return BrowserSearch.description(title, base, false);
    }

    /// The addresses of pages, for machines.
    ///
    /// @param paths seen from the first page
    public String sitemap(List<String> paths) {
        return Xml.document(
                "http://www.sitemaps.org/schemas/sitemap/0.9",
                "urlset",
                urls -> {
                    for (String path : paths) {
                        urls.element("url", url -> url.text("loc", address(path)));
                    }
                });
    }

    /// The files of several sitemaps.
    public String sitemaps(List<String> names) {
        return Xml.document(
                "http://www.sitemaps.org/schemas/sitemap/0.9",
                "sitemapindex",
                maps -> {
                    for (String name : names) {
                        maps.element("sitemap", map -> map.text("loc", address(name)));
                    }
                });
    }

    public String robots() {
        return "User-agent: *\nAllow: /\n"
                + (base.isEmpty() ? "" : "Sitemap: " + base + "sitemap.xml\n");
    }

    /// What `api/v1/lists` answers.
    public String lists(List<ListSummary> lists) {
        return Answers.lists(lists);
    }
}
