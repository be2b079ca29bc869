package org.bookwheel.extract;

import java.util.List;
import java.util.Optional;
import org.bookwheel.authority.AuthorityFile;
import org.bookwheel.work.Identifiers;
import org.bookwheel.work.Origin;
import org.bookwheel.work.Reference;

/// Decides venue and year: what the entry says wins over the heading above it, and that over what a
/// link shows.
final class VenueAndYear {

    private final Assignment assignment;
    private final Context context;
    private final List<Finding> findings;
    private String venue = "";
    private Origin venueFrom = Origin.NONE;
    private int year;
    private Origin yearFrom = Origin.NONE;

    VenueAndYear(Assignment assignment, Context context, List<Finding> findings) {
        this.assignment = assignment;
        this.context = context;
        this.findings = findings;
    }

    /// @param main what the work's own links show, the main one first
    void decide(Reference.Builder reference, List<LinkFacts> main) {
        stated();
        headings();
        shown(main);
        reference.venue(venue, venueFrom).year(year, yearFrom);
    }

    boolean isStated() {
        return venueFrom.isStated();
    }

    private void stated() {
        Facts best = null;
        for (int i : assignment.all(Role.VENUE)) {
            Facts facts = assignment.facts(i);
            if (best == null || rank(facts) > rank(best)) {
                best = facts;
            }
        }
        if (best != null && rank(best) > 0) {
            venue(name(best), Origin.ENTRY, "says so", best.words);
            if (best.venue.year() > 0) {
                year(best.venue.year(), Origin.ENTRY, "beside the venue", best.words);
            }
        }
        for (int i : assignment.all(Role.VENUE)) {
            VenueReading reading = assignment.facts(i).venue;
            year(reading.year(), Origin.ENTRY, "beside a venue", assignment.facts(i).words);
        }
        identifierAsVenue();
        conferencePage();
        for (int i : assignment.all(Role.DATE)) {
            Facts facts = assignment.facts(i);
            int read = facts.year > 0 ? facts.year : withNext(i);
            year(read, Origin.ENTRY, "a date", facts.words);
        }
    }

    private String name(Facts facts) {
        return facts.venue.hasVenue() ? facts.venue.venue() : facts.words;
    }

    /// A conference counts more than a preprint server, a listed venue more than an unlisted one.
    private static int rank(Facts facts) {
        if (!facts.venue.hasVenue()) {
            boolean named = Labels.is(facts.piece.part().label(), "venue") && isName(facts.words);
            return named ? 1 : 0;
        }
        boolean preprint =
                AuthorityFile.venues()
                        .find(facts.venue.venue())
                        .filter(one -> one.kind().equals("preprint"))
                        .isPresent();
        return !facts.venue.listed() ? 2 : preprint ? 3 : facts.venue.sure() ? 5 : 4;
    }

    /// A venue column may hold a name that no table has.
    private static boolean isName(String words) {
        boolean capital = !words.isEmpty() && Character.isUpperCase(words.charAt(0));
        return capital
                && Looks.words(words) <= 8
                && !Unstated.is(words)
                && !VenueReader.isRemark(words)
                && LinkWords.meaning(words).isEmpty();
    }

    /// `March 30`, `2012`: a comma cut the date.
    private int withNext(int index) {
        return index + 1 < assignment.size() ? assignment.facts(index + 1).year : 0;
    }

    /// `arXiv:1503.02531` in the place of the venue.
    private void identifierAsVenue() {
        for (int i : assignment.all(Role.IDENTIFIER)) {
            Facts facts = assignment.facts(i);
            boolean says = facts.words.toLowerCase(java.util.Locale.ROOT).contains("arxiv");
            boolean beforeTitle = assignment.hasTitle() && i < assignment.titleFirst();
            boolean inPlace = !facts.piece.isLink() || beforeTitle;
            if (says && inPlace && !facts.arxiv().isEmpty() && isUnlabelled(facts.piece.part())) {
                venue("arXiv", Origin.ENTRY, "an arXiv id in the venue's place", facts.words);
            }
        }
    }

    private static boolean isUnlabelled(Part part) {
        return !Labels.isKnown(part.label()) || Labels.is(part.label(), "title");
    }

    /// `[NSDI'26](https://...)`, a conference's page, says itself where and when.
    private void conferencePage() {
        for (int i : assignment.all(Role.TITLE)) {
            Facts facts = assignment.facts(i);
            if (ConferencePages.isNamed(facts)) {
                venue(facts.venue.venue(), Origin.ENTRY, "names the page", facts.words);
                year(facts.venue.year(), Origin.ENTRY, "names the page", facts.words);
            }
        }
    }

    private void headings() {
        String where = context.titled() ? "the list's title" : "a heading above";
        boolean other =
                !venue.isEmpty() && !context.venue().isEmpty() && !venue.equals(context.venue());
        venue(context.venue(), Origin.HEADING, where, "");
        if (!other) {
            year(context.year(), Origin.HEADING, where, "");
        }
    }

    private void shown(List<LinkFacts> main) {
        for (LinkFacts link : main) {
            Series series = link.series();
            if (!series.venue().isEmpty() && venue.isEmpty()) {
                venue(series.venue(), origin(series), "the link shows it", link.url());
                year(series.year(), origin(series), "the link shows it", link.url());
            } else if (series.venue().equals(venue) && !venue.isEmpty()) {
                year(series.year(), origin(series), "the link shows it", link.url());
            }
        }
        Optional<LinkFacts> arxiv =
                main.stream().filter(link -> !link.arxiv().isEmpty()).findFirst();
        arxiv.ifPresent(link ->
                year(
                        Identifiers.arxivYear(link.arxiv()),
                        Origin.IDENTIFIER,
                        "the arXiv id shows it",
                        link.url()));
        for (int i : assignment.all(Role.IDENTIFIER)) {
            String id = assignment.facts(i).arxiv();
            if (!id.isEmpty()) {
                year(Identifiers.arxivYear(id), Origin.IDENTIFIER, "the arXiv id shows it", id);
            }
        }
        for (LinkFacts link : main) {
            year(link.series().year(), origin(link.series()), "the link shows it", link.url());
        }
    }

    private static Origin origin(Series series) {
        return series.fromDoi() ? Origin.IDENTIFIER : Origin.URL;
    }

    private void venue(String value, Origin from, String evidence, String words) {
        if (venue.isEmpty() && !value.isEmpty()) {
            venue = value;
            venueFrom = from;
            findings.add(new Finding("venue", value, evidence, words));
        }
    }

    private void year(int value, Origin from, String evidence, String words) {
        if (year == 0 && value > 0) {
            year = value;
            yearFrom = from;
            findings.add(new Finding("year", String.valueOf(value), evidence, words));
        }
    }
}
