package org.bookwheel.extract.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bookwheel.extract.address.Hosts;
import org.bookwheel.extract.address.LinkFacts;
import org.bookwheel.extract.model.Role;
import org.bookwheel.extract.name.Labels;
import org.bookwheel.extract.name.LinkWords;
import org.bookwheel.extract.text.Token;
import org.bookwheel.work.Link;

/// The links of an entry and what lies behind each.
final class EntryLinks {

    /// A link of the entry.
    ///
    /// @param first its first token
    /// @param last its last token
    /// @param says what its text, or the words before it, promise; empty for nothing
    record Found(LinkFacts facts, int first, int last, Role role, String says) {}

    /// A work's own links stand in its first parts, and not in sentences.
    private static final int MOST_PARTS = 6;

    private static final int SHORT_PART = 20;

    private final Labelled labelled;
    private final List<Found> found = new ArrayList<>();
    private final Map<String, Link.Rel> rels = new LinkedHashMap<>();

    EntryLinks(Labelled labelled) {
        this.labelled = labelled;
        int i = 0;
        while (i < labelled.size()) {
            int link = labelled.token(i).link();
            int end = i;
            while (end + 1 < labelled.size()
                    && labelled.token(end + 1).link() == link
                    && link > 0) {
                end++;
            }
            if (link > 0) {
                add(i, end);
            }
            i = end + 1;
        }
        if (rels.isEmpty()) {
            addPapersOfPeople();
        }
    }

    private void add(int first, int last) {
        String url = labelled.candidate().url(first);
        LinkFacts facts = labelled.candidate().linkFacts(first);
        Role role = role(first, last);
        String says = role == Role.TITLE ? "" : says(first, last);
        Found one = new Found(facts, first, last, role, says);
        found.add(one);
        boolean person = facts.what() == Hosts.What.PERSON && role != Role.TITLE;
        if (!facts.isWeb() || person || isOfPeople(role)) {
            return;
        }
        Link.Rel rel = rel(one);
        rels.merge(url, rel, (before, now) -> before == Link.Rel.OTHER ? now : before);
    }

    private static boolean isOfPeople(Role role) {
        return role == Role.AUTHORS || role == Role.AFFILIATIONS;
    }

    /// Where there is no other link, `[Hidey and McKeown, 2016](...)` leads to what they wrote.
    private void addPapersOfPeople() {
        for (Found one : found) {
            if (isOfPeople(one.role()) && one.facts().isWeb() && one.facts().isPaper()) {
                rels.put(one.facts().url(), Link.Rel.PAPER);
            }
        }
    }

    /// The role that most of its words have.
    private Role role(int first, int last) {
        int[] counts = new int[Role.values().length];
        for (int i = first; i <= last; i++) {
            counts[labelled.roles()[i].ordinal()] += labelled.token(i).isWord() ? 2 : 1;
        }
        int most = 0;
        for (int r = 0; r < counts.length; r++) {
            most = counts[r] > counts[most] ? r : most;
        }
        return counts[Role.TITLE.ordinal()] > 0 ? Role.TITLE : Role.values()[most];
    }

    private String says(int first, int last) {
        String text = labelled.text(first, last);
        boolean address = text.startsWith("http") || text.startsWith("www.") || text.isBlank();
        String meaning = address ? "" : LinkWords.meaning(text);
        if (!meaning.isEmpty() || !address) {
            return meaning;
        }
        String before = "";
        for (int i = first - 1; i >= Math.max(0, first - 4); i--) {
            Token token = labelled.token(i);
            if (token.isWord() && token.link() == 0) {
                before = LinkWords.meaning(token.text());
                break;
            } else if (token.isBorder()) {
                break;
            }
        }
        if (!before.isEmpty()) {
            return before;
        }
        String label = labelled.candidate().labels[first];
        return Labels.fields(label).stream().filter(EntryLinks::isRel).findFirst().orElse("");
    }

    private static boolean isRel(String field) {
        for (Link.Rel rel : Link.Rel.values()) {
            if (rel.text().equals(field)) {
                return true;
            }
        }
        return false;
    }

    private static Link.Rel rel(Found one) {
        String says = one.says();
        Link.Rel said = says.isEmpty() ? null : Link.Rel.valueOf(says.toUpperCase(Locale.ROOT));
        boolean title = one.role() == Role.TITLE;
        return rel(one.facts(), said, title ? Link.Rel.PAPER : Link.Rel.OTHER);
    }

    /// What is said counts more than the address, but for what the address shows for sure.
    ///
    /// @param said what lies there by the words, null if they say nothing
    /// @param otherwise what lies there if the address shows nothing, either
    static Link.Rel rel(LinkFacts link, Link.Rel said, Link.Rel otherwise) {
        boolean identified = !link.arxiv().isEmpty() || !link.doi().isEmpty();
        Link.Rel shown = shown(link, otherwise);
        if (said == null) {
            return shown;
        }
        boolean code =
                shown == Link.Rel.CODE
                        && (said == Link.Rel.PROJECT
                                || said == Link.Rel.DATA
                                || said == Link.Rel.PAPER);
        boolean known = shown != Link.Rel.OTHER && said == Link.Rel.PAPER;
        boolean paper = identified && said != Link.Rel.OTHER;
        return code || known || paper ? shown : said;
    }

    private static Link.Rel shown(LinkFacts link, Link.Rel otherwise) {
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

    List<Found> found() {
        return found;
    }

    /// All links, each address once, in their order.
    List<Link> all() {
        List<Link> links = new ArrayList<>();
        rels.forEach((url, rel) -> links.add(new Link(rel, url)));
        return links;
    }

    /// The same for a resource, whose own link is not a paper only because its title leads there.
    List<Link> ofResource() {
        List<Link> links = new ArrayList<>();
        for (Link link : all()) {
            boolean shown = LinkFacts.of(link.url()).isPaper();
            boolean guessed = link.rel() == Link.Rel.PAPER && !shown;
            links.add(guessed ? new Link(Link.Rel.OTHER, link.url()) : link);
        }
        return links;
    }

    /// The links that show what the work is: those of the title first, then those to papers.
    List<LinkFacts> main() {
        List<LinkFacts> main = new ArrayList<>();
        for (Found one : found) {
            if (one.facts().isWeb() && one.role() == Role.TITLE) {
                main.add(one.facts());
            }
        }
        for (Found one : found) {
            boolean paper = rels.get(one.facts().url()) == Link.Rel.PAPER;
            boolean own = one.role() != Role.AUTHORS && one.role() != Role.AFFILIATIONS;
            if (paper && own && one.role() != Role.TITLE && isOfWork(one)) {
                main.add(one.facts());
            }
        }
        return main;
    }

    /// Links within sentences of notes lead to other works.
    private boolean isOfWork(Found one) {
        int part = labelled.candidate().part[one.first()];
        int words = 0;
        for (int i = 0; i < labelled.size(); i++) {
            words += labelled.candidate().part[i] == part && labelled.token(i).isWord() ? 1 : 0;
        }
        return part == 0 || !one.says().isEmpty() || part <= MOST_PARTS && words <= SHORT_PART;
    }
}
