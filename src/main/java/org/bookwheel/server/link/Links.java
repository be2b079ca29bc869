package org.bookwheel.server.link;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bookwheel.catalogue.ListTitles;
import org.bookwheel.export.Format;
import org.bookwheel.search.Facet;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.SortOrder;

/// The addresses of searches and works. The same search has the same address wherever it stands;
/// `web/state.js` writes it likewise.
///
/// @param root where the first page is, seen from where the link stands: `./`, `../` or a whole
///   address that ends in a slash
/// @param within the search that a value narrows
/// @param isOfFiles whether works and exports lie in files, on a host that answers nothing itself
/// @param sources where the lists lie on the web
/// @param titles what the lists are called
public record Links(
        String root,
        SearchQuery within,
        boolean isOfFiles,
        ListSources sources,
        ListTitles titles) {

    private static final SearchQuery EVERYTHING = SearchQuery.of("");

    /// For what lies beside the first page.
    public static final Links HERE = new Links("./");

    /// For what lies one folder down.
    public static final Links BELOW = new Links("../");

    public Links(String root) {
        this(root, EVERYTHING, false, ListSources.NONE, ListTitles.NONE);
    }

    /// For pages that are files.
    public Links ofFiles(ListSources sources) {
        return new Links(root, within, true, sources, titles);
    }

    public Links calling(ListTitles lists) {
        return new Links(root, within, isOfFiles, sources, lists);
    }

    public Links within(SearchQuery query) {
        return new Links(root, query, isOfFiles, sources, titles);
    }

    /// What follows the question mark; empty for everything.
    public static String parameters(SearchQuery query) {
        List<String> all = new ArrayList<>();
        add(all, "q", query.text().strip());
        AppliedFilter.of(query).forEach(one -> add(all, one.parameter(), one.value()));
        if (query.sort() != SortOrder.RELEVANCE) {
            add(all, "sort", query.sort().text());
        }
        if (query.page() > 1) {
            add(all, "page", String.valueOf(query.page()));
        }
        if (query.size() != SearchQuery.DEFAULT_SIZE) {
            add(all, "size", String.valueOf(query.size()));
        }
        return String.join("&", all);
    }

    private static void add(List<String> all, String name, String value) {
        if (!value.isEmpty()) {
            all.add(name + "=" + encode(value));
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String with(String address, String parameters) {
        return parameters.isEmpty() ? address : address + "?" + parameters;
    }

    /// The page of a search.
    public String search(SearchQuery query) {
        return with(root, parameters(query));
    }

    /// The page of all works.
    public String all() {
        return search(EVERYTHING.sortedBy(SortOrder.NEWEST));
    }

    /// The page of all works with one more value.
    public String search(Facet facet, String value) {
        return search(within.where(facet, value).page(1, within.size()));
    }

    /// A search as a feed, `atom` or `json`, which has an order of its own.
    public String feed(SearchQuery query, String format) {
        if (isOfFiles) {
            return root + "feed." + format;
        }
        return with(root + "feed." + format, parameters(query.sortedBy(SortOrder.RELEVANCE)));
    }

    /// A work's own page.
    public String work(String id) {
        if (isOfFiles) {
            return root + FileNames.work(id);
        }
        return root + named("works", "id", id);
    }

    /// Not every name can be a part of a path: there servers refuse some encoded characters.
    private static String named(String folder, String parameter, String name) {
        boolean plain =
                name.chars().noneMatch(c -> "/%\\;".indexOf(c) >= 0 || c < ' ')
                        && !name.matches("\\.*");
        return folder + (plain ? "/" + inPath(name) : "?" + parameter + "=" + encode(name));
    }

    /// The page of a list, a venue, a person, an institution or a tag, where there is one; else the
    /// search for all its works.
    public String page(Facet facet, String value) {
        Optional<Collection> of = Collection.of(facet);
        if (of.isEmpty() || value.isEmpty() || value.equals(Facet.NONE)) {
            return search(facet, value);
        }
        if (!isOfFiles) {
            return root + named(of.get().folder(), "name", value);
        }
        return switch (facet) {
            case VENUE -> root + FileNames.venue(value);
            case LIST ->
                    titles.has(value)
                            ? root + FileNames.list(value) + ".html"
                            : search(facet, value);
            default -> search(facet, value);
        };
    }

    /// All works of a search in a format.
    String export(SearchQuery query, Format format) {
        return with(
                root + "api/v1/export",
                "format=" + format.text() + "&" + parameters(query.sortedBy(SortOrder.RELEVANCE)));
    }

    /// All works of a search as a feed and in all formats: addresses, each with what it is.
    public Map<String, String> forms(SearchQuery query) {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("Feed", feed(query, "atom"));
        Format.OFFERED.forEach(format -> forms.put(format.label(), export(query, format)));
        return forms;
    }

    private static String inPath(String id) {
        return encode(id).replace("+", "%20").replace("%3A", ":").replace("%7E", "~");
    }

    public String bibtex(String id) {
        if (isOfFiles) {
            return root + FileNames.bibtex(id);
        }
        return root + "api/v1/export?format=bibtex&q=" + encode("id:" + id);
    }
}
