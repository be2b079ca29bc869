package org.bookwheel.server;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import org.bookwheel.library.Library;
import org.bookwheel.search.Facet;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.Suggestion;
import org.bookwheel.server.http.ETags;
import org.bookwheel.server.link.Links;
import org.bookwheel.server.page.WorkRow;
import org.bookwheel.server.page.Xml;
import org.bookwheel.work.JsonText;
import tools.jackson.core.JsonGenerator;

/// The search as a browser's own: its [description](https://github.com/dewitt/opensearch) and the
/// suggestions of the address bar.
final class BrowserSearch {

    private static final int SUGGESTIONS = 8;

    /// What OpenSearch 1.1 allows.
    private static final int LONGEST_NAME = 16;

    private final Library library;

    BrowserSearch(Library library) {
        this.library = library;
    }

    void description(Context context) {
        Parameters.check(context.queryParamMap());
        String text = description("Bookwheel", BaseAddress.of(context), true);
        ETags.send(context, "application/opensearchdescription+xml; charset=utf-8", text);
    }

    /// @param name what the search is called
    /// @param isServer whether somebody answers what is being typed and gives each search as a feed
    static String description(String name, String base, boolean isServer) {
        return Xml.document(
                "http://a9.com/-/spec/opensearch/1.1/",
                "OpenSearchDescription",
                xml -> {
                    xml.text("ShortName", name.substring(0, Math.min(name.length(), LONGEST_NAME)));
                    xml.text(
                            "Description",
                            "Search the works that people put on their reading lists.");
                    xml.text("InputEncoding", "UTF-8");
                    xml.text("Image", base + "icon.svg");
                    url(xml, "text/html", base + "?q={searchTerms}&page={startPage?}");
                    if (isServer) {
                        url(
                                xml,
                                "application/x-suggestions+json",
                                base + "opensearch/suggest?q={searchTerms}");
                        url(xml, "application/atom+xml", base + "feed.atom?q={searchTerms}");
                    }
                });
    }

    private static void url(Xml xml, String type, String template) throws XMLStreamException {
        xml.empty("Url", "type", type, "template", template);
    }

    /// What was typed, completions, what each is, and where it leads.
    void suggest(Context context) {
        SearchQuery query = Parameters.query(context.queryParamMap(), Set.of("q"));
        List<Suggestion> suggestions = Completions.of(library, query, SUGGESTIONS).all();
        Links links = new Links(BaseAddress.of(context));
        String answer =
                JsonText.of(json -> {
                    json.writeStartArray();
                    json.writeString(query.text());
                    strings(json, suggestions, Suggestion::text);
                    strings(json, suggestions, BrowserSearch::about);
                    strings(json, suggestions, one -> address(one, links));
                    json.writeEndArray();
                });
        ETags.send(context, "application/x-suggestions+json; charset=utf-8", answer);
    }

    private static void strings(
            JsonGenerator json, List<Suggestion> suggestions, Function<Suggestion, String> text) {
        json.writeStartArray();
        suggestions.forEach(one -> json.writeString(text.apply(one)));
        json.writeEndArray();
    }

    private static String about(Suggestion suggestion) {
        if (suggestion.id().isEmpty()) {
            return suggestion.kind().text() + ", " + WorkRow.count(suggestion.count(), "work");
        }
        String year = suggestion.year() == 0 ? "" : " " + suggestion.year();
        return suggestion.venue().isEmpty() && year.isEmpty()
                ? "work"
                : (suggestion.venue() + year).strip();
    }

    private static String address(Suggestion suggestion, Links links) {
        if (!suggestion.id().isEmpty()) {
            return links.work(suggestion.id());
        }
        return Facet.of(suggestion.kind().text())
                .map(facet -> links.search(facet, suggestion.text()))
                .orElseGet(() -> links.search(SearchQuery.of(suggestion.text())));
    }
}
