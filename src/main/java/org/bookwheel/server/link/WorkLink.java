package org.bookwheel.server.link;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bookwheel.work.Link;
import org.bookwheel.work.Reference;

/// A link of a work under the name that a reader knows it by.
///
/// @param name `arXiv`, `PDF`, `Code 2`
/// @param site `arXiv`, `example.org`
public record WorkLink(String name, String site, Link link) {

    private static final int MOST = 8;

    private static final Pattern PDF = Pattern.compile("(?i)\\.pdf(#|$)|/pdf[/?]");

    private static final Map<String, String> SITES =
            Map.of(
                    "arxiv.org", "arXiv",
                    "doi.org", "DOI",
                    "openreview.net", "OpenReview",
                    "aclanthology.org", "ACL Anthology",
                    "dl.acm.org", "ACM");

    /// The sources of a work, the paper first, no two of one name.
    public static List<WorkLink> of(Reference reference) {
        List<Link> links = new ArrayList<>();
        Set<String> pages = new HashSet<>();
        for (Link link : reference.links()) {
            // two places on one page are one source
            if (pages.add(link.rel() + link.url().replaceFirst("#.*", ""))) {
                links.add(link);
            }
        }
        addMissing(links, reference.arxiv(), "https://arxiv.org/abs/");
        addMissing(links, reference.doi(), "https://doi.org/");
        links.sort(Comparator.comparing(Link::rel).thenComparing(WorkLink::place));
        Map<String, Integer> seen = new HashMap<>();
        List<WorkLink> sources = new ArrayList<>();
        for (Link link : links.subList(0, Math.min(MOST, links.size()))) {
            String site = site(link.url());
            String name = name(link, site);
            int count = seen.merge(name, 1, Integer::sum);
            sources.add(new WorkLink(count > 1 ? name + " " + count : name, site, link));
        }
        return sources;
    }

    /// Where people look for it: the page on arXiv, then the text itself, then what else there is.
    private static int place(Link link) {
        return isPdf(link.url()) ? 1 : site(link.url()).equals("arXiv") ? 0 : 2;
    }

    private static void addMissing(List<Link> links, String identifier, String address) {
        if (!identifier.isEmpty()
                && links.stream().noneMatch(link -> link.url().contains(identifier))) {
            links.add(new Link(Link.Rel.PAPER, address + identifier));
        }
    }

    private static String name(Link link, String site) {
        return switch (link.rel()) {
            case PAPER -> isPdf(link.url()) ? "PDF" : SITES.containsValue(site) ? site : "Paper";
            case OTHER -> site;
            default -> AppliedFilter.capital(link.rel().text());
        };
    }

    /// `on arXiv`, `the PDF on example.org`.
    public String where() {
        return (isPdf() ? "the PDF on " : "on ") + site;
    }

    private static boolean isPdf(String url) {
        return PDF.matcher(url).find();
    }

    public boolean isPdf() {
        return link.rel() == Link.Rel.PAPER && isPdf(link.url());
    }

    private static String site(String url) {
        try {
            String host = new URI(url).getHost();
            String bare =
                    host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
            return bare.isEmpty() ? "Link" : SITES.getOrDefault(bare, bare);
        } catch (URISyntaxException odd) {
            return "Link";
        }
    }
}
