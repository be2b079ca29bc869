package org.bookwheel.server;

import static org.bookwheel.server.page.Html.element;
import static org.bookwheel.server.page.Html.is;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bookwheel.catalogue.ListSummary;
import org.bookwheel.catalogue.ListTitles;
import org.bookwheel.library.Library;
import org.bookwheel.search.BadQueryException;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.SortOrder;
import org.bookwheel.server.link.Alternatives;
import org.bookwheel.server.link.AppliedFilter;
import org.bookwheel.server.link.Collection;
import org.bookwheel.server.link.Links;
import org.bookwheel.server.page.Frame;
import org.bookwheel.server.page.Html;
import org.bookwheel.server.page.ResultsPage;
import org.bookwheel.server.page.StartPage;
import org.bookwheel.server.page.WorkHead;
import org.bookwheel.server.page.WorkPage;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;

/// The pages for people.
final class Pages {

    private static final int RELATED = 6;

    /// Bounds for addresses that nobody made by hand.
    private static final int DEEPEST = 20;

    private static final int LONGEST_TITLE = 200;

    private static final String PAGE = "/index.html";

    private final Library library;
    private final Assets assets;
    private final Frame frame;
    private final CollectionPages collections;

    Pages(Library library, Assets assets) {
        this.library = library;
        this.assets = assets;
        this.frame = new Frame(InlinedPage.TEXT);
        this.collections = new CollectionPages(library, frame);
    }

    /// The page of searches. With a search in its address it holds the list already, for browsers
    /// in which scripts do not run.
    void start(Context context) {
        Map<String, List<String>> given = context.queryParamMap();
        Map<String, List<String>> asked = asked(given);
        if (asked.isEmpty() && given.containsKey("q")) {
            // an empty field was sent: everything
            asked.put("sort", List.of(SortOrder.NEWEST.text()));
        }
        try {
            if (asked.isEmpty()) {
                first(context);
                return;
            }
            SearchQuery query = Parameters.query(library, asked, Parameters.SEARCH);
            Results results = library.index().search(query);
            Alternatives alternatives = Alternatives.of(query, results, library);
            ListTitles titles = library.titles();
            HtmlAnswer.send(
                    context,
                    frame.search(
                            query.text().strip(),
                            AppliedFilter.title(query, titles),
                            Links.HERE.feed(query, "atom"),
                            new ResultsPage(query, results, alternatives, titles)));
        } catch (BadQueryException refused) {
            String typed = asked.getOrDefault("q", List.of("")).getFirst();
            Html why = Refusal.of(refused, asked);
            HtmlAnswer.send(context, frame.search(typed, typed, "./feed.atom", why));
        } catch (IllegalStateException notReady) {
            // the page itself says so, and tries again
            assets.send(context, PAGE);
        }
    }

    private void first(Context context) {
        Results all = library.index().search(SearchQuery.of("").page(1, 0));
        List<ListSummary> lists = library.lists();
        Links links = Links.HERE.calling(ListTitles.of(lists));
        HtmlAnswer.send(context, frame.start(new StartPage(all, lists, links)));
    }

    /// The page of a list, a venue, a person, an institution or a tag.
    void collection(Context context, Collection kind) {
        collections.page(context, kind);
    }

    /// A file that the page needs, or a page of a collection; the page itself is only where
    /// searches are.
    void file(Context context) {
        if (collections.pageByParameter(context)) {
            return;
        }
        if (context.path().equals(PAGE)) {
            throw new NotFoundResponse("nothing is at " + context.path());
        }
        assets.send(context, context.path());
    }

    /// What a search reads of an address; the rest is for others, and no reason to refuse a page.
    private static Map<String, List<String>> asked(Map<String, List<String>> given) {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        for (String name : Parameters.SEARCH) {
            List<String> values =
                    given.getOrDefault(name, List.of()).stream()
                            .filter(value -> !value.isBlank())
                            .toList();
            boolean shown = !List.of("size", "facets", "explain", "meaning").contains(name);
            if (shown && !values.isEmpty()) {
                asked.put(name, values);
            }
        }
        return asked;
    }

    void work(Context context) {
        answerWork(context, context.pathParam("id"), Links.BELOW);
    }

    /// For ids with characters that do not go into a path.
    void workByParameter(Context context) {
        answerWork(context, Optional.ofNullable(context.queryParam("id")).orElse(""), Links.HERE);
    }

    private void answerWork(Context context, String id, Links links) {
        Optional<Work> found = library.index().find(id).map(WorkJson::readWork);
        if (found.isEmpty()) {
            missing(context, links, id, "This work is not, or no longer, on any list.");
            return;
        }
        Work work = found.get();
        if (!work.id().equals(id)) {
            // not for good: another list may make another of its ids its own
            context.status(302).header("Location", links.work(work.id()));
            return;
        }
        String address = new Links(BaseAddress.of(context)).work(id);
        List<Results.Hit> related = library.index().related(id, RELATED).all();
        WorkPage page = new WorkPage(work, links.calling(library.titles()));
        HtmlAnswer.send(
                context,
                frame.page(
                        links,
                        work.reference().title(),
                        new WorkHead(work, links).about(address),
                        page.main(related)));
    }

    /// For an address at which nothing is, if it is a person who asks and not a program.
    void missing(Context context) {
        boolean answered = String.valueOf(context.res().getContentType()).startsWith("text/html");
        if (!answered && !context.path().startsWith("/api/")) {
            int depth = Math.min(DEEPEST, context.path().split("/", -1).length - 2);
            Links links = depth < 1 ? Links.HERE : new Links("../".repeat(depth));
            missing(context, links, "", "Nothing is at this address.");
        }
    }

    private void missing(Context context, Links links, String id, String heading) {
        context.status(404);
        HtmlAnswer.sendUntagged(
                context,
                frame.page(links, "Not found", Frame.script(links), nothing(links, id, heading)));
    }

    private static Html nothing(Links links, String id, String heading) {
        // most ids are the words of the title, some with a piece of a hash
        String words = id.replaceFirst("-[0-9a-f]{8}$", "").replace('-', ' ').strip();
        boolean isTitle =
                words.length() <= LONGEST_TITLE && words.matches("[a-z0-9]+( [a-z0-9]+)+");
        return element(
                "div",
                is("class", "nothing results"),
                element("h1", heading),
                element(
                        "ul",
                        isTitle
                                ? element(
                                        "li",
                                        element(
                                                "a",
                                                is("href", links.search(SearchQuery.of(words))),
                                                "Search for “" + words + "”"))
                                : null,
                        element("li", element("a", is("href", links.all()), "All works"))));
    }
}
