package org.bookwheel.server;

import static org.bookwheel.server.page.Html.element;
import static org.bookwheel.server.page.Html.is;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.bookwheel.catalogue.ListSummary;
import org.bookwheel.catalogue.ListTitles;
import org.bookwheel.library.Library;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.SortOrder;
import org.bookwheel.search.UnknownValue;
import org.bookwheel.server.link.AppliedFilter;
import org.bookwheel.server.link.Collection;
import org.bookwheel.server.link.Links;
import org.bookwheel.server.page.CollectionPage;
import org.bookwheel.server.page.Frame;
import org.bookwheel.server.page.Html;
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
        SearchQuery all = SearchQuery.of("").where(kind.facet(), name).sortedBy(SortOrder.NEWEST);
        Results found = library.index().search(all);
        if (found.total() == 0) {
            missing(context, kind, all, found, links);
            return;
        }
        CollectionPage page =
                new CollectionPage(
                        AppliedFilter.label(kind.facet(), name, titles),
                        kind.facet(),
                        name,
                        note(kind, name),
                        found.total(),
                        found.facets(),
                        found.hits().stream().map(hit -> WorkJson.readWork(hit.json())).toList(),
                        links.forms(all));
        String address = new Links(BaseAddress.of(context)).page(kind.facet(), name);
        HtmlAnswer.send(
                context,
                frame.page(links, page.title(), page.about(address, links), page.main(links)));
    }

    private String note(Collection kind, String name) {
        return library.lists().stream()
                .filter(list -> kind == Collection.LISTS && list.name().equals(name))
                .map((ListSummary list) -> CollectionPage.note(list))
                .findFirst()
                .orElse(kind.words());
    }

    /// Says so, and which are spelt alike.
    private void missing(
            Context context, Collection kind, SearchQuery all, Results found, Links links) {
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
                                                AppliedFilter.label(
                                                        kind.facet(), near, links.titles()))))
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
        HtmlAnswer.sendUntagged(context, frame.page(links, "Not found", Frame.script(links), main));
    }
}
