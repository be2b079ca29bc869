package org.bookwheel.extract.field;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bookwheel.authority.AuthorityFile;
import org.bookwheel.extract.address.Hosts;
import org.bookwheel.extract.address.LinkFacts;
import org.bookwheel.extract.model.KindSequence;
import org.bookwheel.extract.model.ListLinks;
import org.bookwheel.extract.model.Reader;
import org.bookwheel.extract.model.Role;
import org.bookwheel.extract.outline.Context;
import org.bookwheel.extract.text.Token;
import org.bookwheel.work.Identifiers;
import org.bookwheel.work.Kind;
import org.bookwheel.work.Origin;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Titles;

/// Makes the record of an entry from its tokens and their roles.
public final class Composer {

    private static final Pattern BETWEEN_TAGS = Pattern.compile("\\s*[;；、,，|]\\s*|\\s#");
    private static final Pattern AROUND_TAG = Pattern.compile("^[#\\s\\[(（【`*]+|[\\s\\])）】`*:：]+$");

    private final Labelled labelled;
    private final Context context;
    private final EntryLinks links;
    private final Reader reader;
    private final ListLinks list;
    private float paper;

    /// @param list where the entries of the list lead
    public Composer(Labelled labelled, Context context, Reader reader, ListLinks list) {
        this.labelled = labelled;
        this.context = context;
        this.links = new EntryLinks(labelled);
        this.reader = reader;
        this.list = list;
    }

    public Reference compose() {
        AddressFirst.settle(labelled);
        CertainPlaces.settle(labelled);
        NameEdges.settle(labelled);
        NamedBeside.settle(labelled);
        VenueEdges.settle(labelled);
        AttachedBrackets.settle(labelled);
        Labelled.Run run = Title.run(labelled);
        run = run == null ? null : TitleEdges.repair(labelled, run);
        TagBrackets.fill(labelled);
        MarkedTags.settle(labelled);
        String title = run == null ? "" : Title.of(labelled, run);
        if (title.isEmpty()) {
            title = named();
        }
        if (title.isEmpty()) {
            title = linkTitle();
        }
        Reference.Builder reference = Reference.titled(title);
        Set<String> affiliations = new LinkedHashSet<>(Affiliations.of(labelled));
        List<LinkFacts> main = links.main();
        String arxiv = identifiers(reference, main);
        dates(reference, main, arxiv, affiliations);
        boolean venueAbove = !context.venue().isEmpty();
        paper =
                reader.paper(
                        new KindSequence(
                                labelled.candidate(),
                                labelled.roles(),
                                context.headings(),
                                venueAbove,
                                list));
        paper = StatedKind.of(labelled, paper);
        boolean isPaper = paper >= .5;
        reference.kind(isPaper ? Kind.PAPER : Kind.RESOURCE);
        for (String author : People.of(labelled)) {
            Affiliations.known(author)
                    .ifPresentOrElse(affiliations::add, () -> reference.authors.add(author));
        }
        reference.affiliations.addAll(affiliations);
        reference.links.addAll(isPaper ? links.all() : links.ofResource());
        reference.shortName(CoinedName.of(labelled, run, title, isPaper));
        tags(reference, title);
        Remarks remarks = new Remarks(labelled, title);
        reference.note(remarks.note()).summary(remarks.summary());
        return reference.build();
    }

    /// How likely the entry is a paper, once it is composed.
    public float paper() {
        return paper;
    }

    /// Where an entry gives only a coined name that name is the title.
    private String named() {
        for (Labelled.Run run : labelled.runs(Role.NAME)) {
            String name = Title.clean(labelled.text(run));
            if (labelled.isOwn(run) && !Titles.key(name).isEmpty()) {
                return name;
            }
        }
        return "";
    }

    /// The title of an entry that gives only a link: the link as written; for a code host the
    /// repository's name.
    private String linkTitle() {
        for (EntryLinks.Found link : links.found()) {
            if (!link.facts().isWeb()) {
                continue;
            }
            String text = labelled.text(link.first(), link.last());
            boolean address = text.isBlank() || text.startsWith("http") || text.startsWith("www.");
            if (!address && link.says().isEmpty()) {
                return Title.clean(text);
            }
            String[] pieces = link.facts().address().pieces();
            if (link.facts().what() == Hosts.What.CODE && pieces.length >= 2) {
                return pieces[1].replaceFirst("\\.git$", "");
            }
            return address && !text.isBlank() ? text : link.facts().url();
        }
        return "";
    }

    /// Gives the arXiv id, too; empty for none.
    private String identifiers(Reference.Builder reference, List<LinkFacts> main) {
        String arxiv = "";
        String doi = "";
        for (LinkFacts link : main) {
            arxiv = arxiv.isEmpty() ? link.arxiv() : arxiv;
            doi = doi.isEmpty() ? link.doi() : doi;
        }
        for (int i = 0; i < labelled.size(); i++) {
            Token token = labelled.token(i);
            boolean near = labelled.candidate().part[i] <= 3;
            if (near && token.kind() == Token.Kind.ARXIV && token.link() == 0 && arxiv.isEmpty()) {
                arxiv = Identifiers.arxivBare(token.text());
            } else if (near
                    && token.kind() == Token.Kind.ADDRESS
                    && token.link() == 0
                    && doi.isEmpty()) {
                doi = Identifiers.doiInText(token.text());
            }
        }
        reference.arxiv(arxiv).doi(doi);
        return arxiv;
    }

    private void dates(
            Reference.Builder reference,
            List<LinkFacts> main,
            String arxiv,
            Set<String> affiliations) {
        Venue venue = Venue.of(labelled);
        if (!venue.known()
                && !venue.name().isEmpty()
                && Affiliations.known(venue.name()).isPresent()) {
            affiliations.add(Affiliations.known(venue.name()).get());
            venue = Venue.NONE;
        }
        if (venue.preprint() && context.titled()) {
            venue = Venue.NONE;
        }
        String name = venue.name();
        Origin venueFrom = Origin.ENTRY;
        int year = StatedYear.of(labelled, venue);
        Origin yearFrom = Origin.ENTRY;
        boolean other =
                !name.isEmpty() && !context.venue().isEmpty() && !name.equals(context.venue());
        if (name.isEmpty() && !context.venue().isEmpty()) {
            name = context.venue();
            venueFrom = Origin.HEADING;
        }
        boolean meeting = context.venue().isEmpty() && StatedYear.isPresented(labelled.candidate());
        if (year == 0 && !other && context.year() > 0 && !meeting) {
            year = context.year();
            yearFrom = Origin.HEADING;
        }
        for (LinkFacts link : main) {
            boolean fromDoi = link.series().fromDoi();
            if (name.isEmpty() && !link.series().venue().isEmpty()) {
                name = link.series().venue();
                venueFrom = fromDoi ? Origin.IDENTIFIER : Origin.URL;
            }
            if (year == 0 && link.series().year() > 0) {
                year = link.series().year();
                yearFrom = fromDoi ? Origin.IDENTIFIER : Origin.URL;
            }
            if (year == 0 && !link.arxiv().isEmpty()) {
                year = Identifiers.arxivYear(link.arxiv());
                yearFrom = Origin.IDENTIFIER;
            }
        }
        boolean published = !name.isEmpty() && !AuthorityFile.isPreprint(name);
        reference
                .venue(name, venueFrom)
                .year(year, yearFrom)
                .date(Dates.of(labelled, venue, year, published, arxiv));
    }

    private void tags(Reference.Builder reference, String title) {
        Map<String, String> tags = new LinkedHashMap<>();
        String key = Titles.key(title);
        context.tags().stream()
                .filter(tag -> !Titles.key(tag).equals(key))
                .forEach(tag -> tag(tag, tags));
        for (Labelled.Run run : labelled.runs(Role.TAGS)) {
            int from = run.first();
            for (int i = run.first() + 1; i <= run.last() + 1; i++) {
                if (i > run.last() || labelled.token(i).has(Token.BEGINS_CODE)) {
                    for (String tag : BETWEEN_TAGS.split(labelled.text(from, i - 1))) {
                        tag(AROUND_TAG.matcher(tag).replaceAll(""), tags);
                    }
                    from = i;
                }
            }
        }
        reference.tags.addAll(tags.values());
    }

    private static void tag(String tag, Map<String, String> tags) {
        String key = Titles.key(tag);
        if (!key.isEmpty() && !key.equals("s") && !MarkedTags.NO_TAG.contains(key)) {
            key = key.endsWith("s") ? key.substring(0, key.length() - 1) : key;
            tags.putIfAbsent(key, tag);
        }
    }
}
