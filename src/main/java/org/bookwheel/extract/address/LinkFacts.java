package org.bookwheel.extract.address;

import org.bookwheel.work.Identifiers;
import org.bookwheel.work.Link;

/// What an address shows by itself.
///
/// @param url the address; empty for none
/// @param what what lies there
/// @param arxiv an arXiv id, or empty
/// @param doi a DOI, or empty
/// @param series venue and year of the proceedings, or nothing
public record LinkFacts(String url, Hosts.What what, String arxiv, String doi, Series series) {

    public static LinkFacts of(String url) {
        if (!Link.isWeb(url)) {
            return new LinkFacts(url, Hosts.What.UNKNOWN, "", "", Series.NONE);
        }
        Address address = Address.of(url);
        String arxiv = Identifiers.arxivInUrl(url);
        String doi = arxiv.isEmpty() ? Identifiers.doiInUrl(url) : "";
        return new LinkFacts(url, Hosts.what(address), arxiv, doi, Series.of(address, doi));
    }

    /// Whether a work lies there that has been published as a paper.
    public boolean isPaper() {
        return what == Hosts.What.PAPER || !arxiv.isEmpty() || !doi.isEmpty();
    }

    /// Whether the address leads somewhere on the web.
    public boolean isWeb() {
        return Link.isWeb(url);
    }
}
