package org.bookwheel.server;

import static org.bookwheel.server.Html.element;
import static org.bookwheel.server.Html.is;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bookwheel.catalogue.ListSummary;
import org.bookwheel.catalogue.ListTitles;
import org.bookwheel.export.Format;
import org.bookwheel.search.Query;
import org.bookwheel.search.Results;
import org.bookwheel.search.Sort;
import org.bookwheel.search.UnknownValue;
import org.bookwheel.work.WorkJson;

/// The pages of lists, venues, people, institutions and tags.
final class CollectionPages {

    private final Library library;
    private final Frame frame;

    CollectionPages(Library library, Frame frame) {
        this.library = library;
        this.frame = frame;
    }

    /// `/venues/OSDI`
    void page(Context context, Collection kind) {
        answer(context, kind, context.pathParam("name"), Links.BELOW);
    }

    /// `/lists?name=a/b.md`, for names that do not go into a path.
    ///
    /// @return whether there are such pages
    boolean pageByParameter(Context context) {
        Optional<Collection> kind = Collection.at(context.path().substring(1));
        Optional<String> name = Optional.ofNullable(context.queryParam("name"));
        if (name.isEmpty() || kind.isEmpty()) {
            return false;
        }
        answer(context, kind.get(), name.get(), Links.HERE);
        return true;
    }

    private void answer(Context context, Collection kind, String given, Links below) {
        ListTitles titles = library.titles();
        Links links = below.calling(titles);
        String name = kind == Collection.LISTS ? titles.name(given) : given;
        if (!name.equals(given)) {
            context.status(302).header("Location", links.page(kind.facet(), name));
            return;
        }
        Query all = Query.of("").where(kind.facet(), name).sortedBy(Sort.NEWEST);
        Results found = library.index().search(all);
        if (found.total() == 0) {
            missing(context, kind, all, found, links);
            return;
        }
        CollectionPage page =
                new CollectionPage(
                        Chosen.label(kind.facet(), name, titles),
                        kind.facet(),
                        name,
                        note(kind, name),
                        found.total(),
                        found.facets(),
                        found.hits().stream().map(hit -> WorkJson.readWork(hit.json())).toList(),
                        files(all, links));
        String address = new Links(BaseAddress.of(context)).page(kind.facet(), name);
        Pages.send(
                context,
                frame.page(links, page.title(), about(page, address, links), page.main(links)));
    }

    private String note(Collection kind, String name) {
        return library.lists().stream()
                .filter(list -> kind == Collection.LISTS && list.name().equals(name))
                .map((ListSummary list) -> CollectionPage.note(list))
                .findFirst()
                .orElse(kind.words());
    }

    /// All works of a search as a feed and in all formats: addresses, each with what it is.
    static Map<String, String> files(Query all, Links links) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("Feed", links.feed(all, "atom"));
        Format.OFFERED.forEach(format -> files.put(format.label(), links.export(all, format)));
        return files;
    }

    /// What the head of such a page says.
    ///
    /// @param address the page's own, whole; empty if nobody knows it
    static Html about(CollectionPage page, String address, Links links) {
        String feed = page.files().get("Feed");
        return Html.all(
                address.isEmpty()
                        ? null
                        : element("link", is("rel", "canonical"), is("href", address)),
                element("meta", is("name", "description"), is("content", page.description())),
                element("meta", is("property", "og:title"), is("content", page.title())),
                element(
                        "meta",
                        is("property", "og:description"),
                        is("content", page.description())),
                feed == null
                        ? null
                        : element(
                                "link",
                                is("rel", "alternate"),
                                is("type", "application/atom+xml"),
                                is("href", feed)),
                Frame.script(links));
    }

    /// Says so, and which are spelt alike.
    private void missing(Context context, Collection kind, Query all, Results found, Links links) {
        List<UnknownValue> unknown = UnknownValue.of(all, found, library.index());
        List<Html> ways =
                unknown.stream()
                        .flatMap(one -> one.nearest().stream())
                        .map(near ->
                                element(
                                        "li",
                                        element(
                                                "a",
                                                is("href", links.page(kind.facet(), near)),
                                                Html.ownDirection(),
                                                Chosen.label(kind.facet(), near, links.titles()))))
                        .toList();
        String name = all.chosen(kind.facet()).iterator().next();
        Html main =
                element(
                        "div",
                        is("class", "nothing results"),
                        element(
                                "h1",
                                Html.ownDirection(),
                                "No %s is called “%s”".formatted(kind.facet().text(), name)),
                        element(
                                "ul",
                                ways,
                                element("li", element("a", is("href", links.all()), "All works"))));
        context.status(404);
        Pages.html(context, frame.page(links, "Not found", Frame.script(links), main));
    }
}
