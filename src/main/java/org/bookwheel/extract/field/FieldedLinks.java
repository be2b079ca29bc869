package org.bookwheel.extract.field;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bookwheel.extract.address.LinkFacts;
import org.bookwheel.fielded.Field;
import org.bookwheel.fielded.FieldedEntry;
import org.bookwheel.fielded.Value;
import org.bookwheel.work.Identifiers;
import org.bookwheel.work.Kind;
import org.bookwheel.work.Link;

/// The links of an entry of named values, and the identifiers that it gives.
final class FieldedLinks {

    /// What a name says of the address below it.
    private static final Map<Field, Link.Rel> SAID =
            Map.of(
                    Field.PAPER, Link.Rel.PAPER,
                    Field.CODE, Link.Rel.CODE,
                    Field.PROJECT, Link.Rel.PROJECT,
                    Field.SLIDES, Link.Rel.SLIDES,
                    Field.VIDEO, Link.Rel.VIDEO,
                    Field.DATA, Link.Rel.DATA,
                    Field.BLOG, Link.Rel.BLOG);

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s\"<>|]{1,2000}");

    /// A path on a code host that leaves the host out: `owner/name`.
    private static final Pattern REPOSITORY = Pattern.compile("[\\w-]{1,40}/[\\w.-]{1,100}");

    private static final String DOI = "https://doi.org/";
    private static final String SIGNS_BEHIND = "[.,;)\\]}'’”]+$";

    /// By address what is said of it; null if nothing is.
    private final Map<String, Link.Rel> said = new LinkedHashMap<>();

    /// What each address shows, in their order, and at last the DOI.
    private final List<LinkFacts> facts = new ArrayList<>();

    private String arxiv = "";
    private String doi = "";

    FieldedLinks(FieldedEntry entry) {
        for (Value value : entry.values()) {
            boolean isAddress = ADDRESS.matcher(value.text()).lookingAt();
            switch (value.field()) {
                case ARXIV, NUMBER -> number(value);
                case DOI -> doi(value.text());
                case LINK, PAPER, CODE, PROJECT, SLIDES, VIDEO, DATA, BLOG -> addresses(value);
                case VENUE, PUBLISHED -> {
                    if (isAddress) {
                        addresses(value);
                    }
                    arxiv(Identifiers.arxivInText(value.text()));
                }
                case NOTE -> {
                    if (value.text().regionMatches(true, 0, "arxiv:", 0, 6)) {
                        arxiv(Identifiers.arxivInText(value.text()));
                    }
                }
                default -> {}
            }
        }
        said.keySet().forEach(this::show);
        if (!doi.isEmpty()) {
            show(DOI + doi);
        }
    }

    /// An address tells an identifier only where nothing else does.
    private void show(String url) {
        LinkFacts link = LinkFacts.of(url);
        facts.add(link);
        arxiv(link.arxiv());
        doi = doi.isEmpty() ? link.doi() : doi;
    }

    private void number(Value value) {
        String text = value.text().strip();
        String bare = value.field() == Field.ARXIV ? Identifiers.arxivBare(text) : "";
        arxiv(bare.isEmpty() ? Identifiers.arxivInText(text) : bare);
        if (ADDRESS.matcher(text).lookingAt()) {
            addresses(value);
        }
    }

    private void arxiv(String id) {
        arxiv = arxiv.isEmpty() ? id : arxiv;
    }

    /// An arXiv DOI is the arXiv id.
    private void doi(String text) {
        arxiv(Identifiers.arxivInUrl(text));
        doi = doi.isEmpty() ? Identifiers.doiInText(text) : doi;
        if (ADDRESS.matcher(text).lookingAt()) {
            said.putIfAbsent(text.strip(), null);
        }
    }

    private void addresses(Value value) {
        Link.Rel rel = SAID.get(value.field());
        Matcher address = ADDRESS.matcher(value.text());
        while (address.find()) {
            String url = address.group();
            String tail = url.replaceFirst(SIGNS_BEHIND, "");
            boolean isAll = url.equals(value.text().strip()) || url.indexOf('(') >= 0;
            String trimmed = value.whole() || isAll ? url : tail;
            said.merge(trimmed, rel == null ? Link.Rel.OTHER : rel, FieldedLinks::better);
        }
        String text = value.text().strip();
        if (value.field() == Field.CODE && REPOSITORY.matcher(text).matches()) {
            said.putIfAbsent("https://github.com/" + text, Link.Rel.CODE);
        } else if (text.startsWith("www.") && text.indexOf(' ') < 0) {
            said.putIfAbsent("https://" + text, rel == null ? Link.Rel.OTHER : rel);
        }
    }

    private static Link.Rel better(Link.Rel before, Link.Rel now) {
        return before == Link.Rel.OTHER ? now : before;
    }

    String arxiv() {
        return arxiv;
    }

    String doi() {
        return doi;
    }

    /// What each address shows, in their order, and at last the DOI.
    List<LinkFacts> facts() {
        return Collections.unmodifiableList(facts);
    }

    /// The links. What lies behind the first one of a paper is the paper, unless it shows or is
    /// said to be something else. A work that only gives its DOI is found there.
    List<Link> of(Kind kind) {
        List<Link> links = new ArrayList<>();
        Iterator<LinkFacts> shown = facts.iterator();
        for (Map.Entry<String, Link.Rel> one : said.entrySet()) {
            LinkFacts its = shown.next();
            if (!Link.isWeb(one.getKey())) {
                continue;
            }
            boolean first = kind == Kind.PAPER && links.isEmpty();
            Link.Rel stated = one.getValue() == Link.Rel.OTHER ? null : one.getValue();
            Link.Rel rel = EntryLinks.rel(its, stated, first ? Link.Rel.PAPER : Link.Rel.OTHER);
            links.add(new Link(rel, one.getKey()));
        }
        boolean isPlaced = links.stream().anyMatch(link -> link.rel() == Link.Rel.PAPER);
        if (!doi.isEmpty() && !isPlaced) {
            links.addFirst(new Link(Link.Rel.PAPER, DOI + doi));
        } else if (!arxiv.isEmpty() && !isPlaced) {
            links.addFirst(new Link(Link.Rel.PAPER, "https://arxiv.org/abs/" + arxiv));
        }
        return links;
    }
}
