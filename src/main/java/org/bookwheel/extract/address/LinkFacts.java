package org.bookwheel.extract.address;

import org.bookwheel.work.Identifiers;
import org.bookwheel.work.Link;

/// What an address shows by itself.
///
/// @param url the address; empty for none
/// @param address the parts of it
/// @param what what lies there
/// @param arxiv an arXiv id, or empty
/// @param doi a DOI, or empty
/// @param series venue and year of the proceedings, or nothing
public record LinkFacts(
        String url,
        Address address,
        Hosts.What what,
        String arxiv,
        String doi,
        ProceedingsAddress series) {

    /// So many are kept: an address is asked for by all who read an entry.
    private static final int MOST = 1 << 10;

    private static final LinkFacts[] KEPT = new LinkFacts[MOST];

    public static LinkFacts of(String url) {
        int place = url.hashCode() & MOST - 1;
        LinkFacts known = KEPT[place];
        if (known == null || !known.url.equals(url)) {
            known = look(url);
            KEPT[place] = known;
        }
        return known;
    }

    private static LinkFacts look(String url) {
        Address address = Address.of(url);
        if (!Link.isWeb(url)) {
            return new LinkFacts(url, address, Hosts.What.UNKNOWN, "", "", ProceedingsAddress.NONE);
        }
        String arxiv = Identifiers.arxivInUrl(url);
        String doi = arxiv.isEmpty() ? Identifiers.doiInUrl(url) : "";
        Hosts.What what = Hosts.what(address);
        return new LinkFacts(
                url, address, what, arxiv, doi, ProceedingsAddress.of(address, what, doi));
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
