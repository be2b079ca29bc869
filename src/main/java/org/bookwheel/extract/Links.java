package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bookwheel.work.Link;

/// Gathers an entry's links and says what lies behind each.
final class Links {

    /// Labels that fit any link: what lies there is seen from the address.
    private static final Set<String> GENERIC = WordSet.of("any link");

    private static final Set<String> RELS =
            Set.of("paper", "code", "project", "slides", "video", "data", "blog", "other");

    /// The label of a link that says nothing of what lies there; a paper, if nothing else is known.
    private static final String ANY = "any";

    private final Assignment assignment;
    private final Map<String, Link.Rel> rels = new LinkedHashMap<>();
    private final List<LinkFacts> main = new ArrayList<>();
    private String said = "";
    private boolean saidPaper;

    Links(Assignment assignment) {
        this.assignment = assignment;
        for (int i = 0; i < assignment.size(); i++) {
            read(i);
        }
    }

    private void read(int i) {
        Facts facts = assignment.facts(i);
        Piece piece = facts.piece;
        Role role = assignment.role(i);
        if (!piece.isLink()) {
            said = role == Role.LINK ? facts.words : piece.joint() == Joint.COLON ? said : "";
            return;
        }
        LinkFacts link = facts.link;
        String label = label(facts, role);
        said = piece.isAddress() ? "" : said;
        if (!link.isWeb()
                || link.what() == Hosts.What.PERSON && role != Role.TITLE
                || role == Role.AUTHORS
                || role == Role.AFFILIATIONS) {
            return;
        }
        boolean own =
                role == Role.TITLE
                        || role == Role.LINK
                        || role == Role.IDENTIFIER
                        || role == Role.VENUE
                        || role == Role.NAME
                        || role == Role.DATE;
        saidPaper |= own && label.equals("paper");
        Link.Rel rel = own ? rel(link, label, role) : byAddress(link, Link.Rel.OTHER);
        rels.merge(link.url(), rel, (before, now) -> before == Link.Rel.OTHER ? now : before);
        if (own && (rel == Link.Rel.PAPER || role == Role.TITLE)) {
            main.add(role == Role.TITLE ? Math.min(main.size(), titles()) : main.size(), link);
        }
    }

    private int titles() {
        int count = 0;
        while (count < main.size() && main.get(count).url().equals(titleUrl())) {
            count++;
        }
        return count;
    }

    private String titleUrl() {
        return assignment.hasTitle() ? assignment.piece(assignment.titleFirst()).url() : "";
    }

    /// What the list says lies there: the link's own text, words before it, the part's label.
    private String label(Facts facts, Role role) {
        if (role == Role.TITLE) {
            return "";
        }
        String own = facts.piece.isAddress() ? said : facts.words;
        String meaning = LinkWords.meaning(own);
        boolean generic = GENERIC.contains(own.toLowerCase(java.util.Locale.ROOT));
        if (!meaning.isEmpty() && !generic) {
            return meaning;
        }
        if (generic && meaning.equals("paper") && facts.piece.part().label().isEmpty()) {
            return ANY;
        }
        String label = facts.piece.part().label();
        if (GENERIC.contains(label.toLowerCase(java.util.Locale.ROOT))) {
            return "";
        }
        return Labels.fields(label).stream().filter(RELS::contains).findFirst().orElse("");
    }

    /// What is said counts more than the address, but for a code host behind a project's name.
    private static Link.Rel rel(LinkFacts link, String label, Role role) {
        Link.Rel shown = byAddress(link, role == Role.TITLE ? Link.Rel.PAPER : Link.Rel.OTHER);
        if (label.isEmpty()) {
            return shown;
        }
        if (label.equals(ANY)) {
            return shown == Link.Rel.OTHER && link.what() == Hosts.What.UNKNOWN
                    ? Link.Rel.PAPER
                    : shown;
        }
        Link.Rel said = Link.Rel.valueOf(label.toUpperCase(java.util.Locale.ROOT));
        boolean code =
                shown == Link.Rel.CODE && (said == Link.Rel.PROJECT || said == Link.Rel.DATA);
        boolean paper = link.isPaper() && !link.arxiv().isEmpty() && said != Link.Rel.OTHER;
        return code || paper ? shown : said;
    }

    private static Link.Rel byAddress(LinkFacts link, Link.Rel otherwise) {
        if (!link.arxiv().isEmpty() || !link.doi().isEmpty()) {
            return Link.Rel.PAPER;
        }
        return switch (link.what()) {
            case PAPER -> Link.Rel.PAPER;
            case CODE -> Link.Rel.CODE;
            case PROJECT -> Link.Rel.PROJECT;
            case SLIDES -> Link.Rel.SLIDES;
            case VIDEO -> Link.Rel.VIDEO;
            case DATA -> Link.Rel.DATA;
            case BLOG -> Link.Rel.BLOG;
            case PERSON, OTHER -> Link.Rel.OTHER;
            case UNKNOWN -> otherwise;
        };
    }

    /// All links, each address once, in their order.
    List<Link> all() {
        List<Link> links = new ArrayList<>();
        rels.forEach((url, rel) -> links.add(new Link(rel, url)));
        return links;
    }

    /// What the work's own links show: those of its title and those to papers.
    List<LinkFacts> main() {
        return main;
    }

    /// Whether the list says of a link that a paper lies there.
    boolean saysPaper() {
        return saidPaper;
    }

    boolean isEmpty() {
        return rels.isEmpty();
    }

    boolean has(Link.Rel rel) {
        return rels.containsValue(rel);
    }
}
