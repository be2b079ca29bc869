package org.bookwheel.server.link;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bookwheel.work.Reference;

/// The places beside a work's own links where readers look for it.
public final class LookupLinks {

    private LookupLinks() {}

    /// Names and addresses, in the order shown: by identifier where there is one, else by title.
    public static Map<String, String> of(Reference reference) {
        Map<String, String> places = new LinkedHashMap<>();
        String arxiv = reference.arxiv();
        if (!arxiv.isEmpty()) {
            places.put("arXiv", at("https://arxiv.org/abs/", arxiv));
            places.put("arXiv as HTML", at("https://arxiv.org/html/", arxiv));
            places.put("alphaXiv", at("https://www.alphaxiv.org/abs/", arxiv));
        }
        if (!reference.doi().isEmpty()) {
            places.put("DOI", at("https://doi.org/", reference.doi()));
        }
        places.put(
                "Semantic Scholar",
                arxiv.isEmpty()
                        ? "https://www.semanticscholar.org/search?q=" + encode(reference.title())
                        : at("https://www.semanticscholar.org/arxiv/", arxiv));
        places.put(
                "Google Scholar",
                "https://scholar.google.com/scholar?q=" + encode('"' + reference.title() + '"'));
        return places;
    }

    /// An identifier, or the path of a file, below an address; it keeps its slashes.
    public static String at(String site, String identifier) {
        return site + encode(identifier).replace("+", "%20").replace("%2F", "/");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
