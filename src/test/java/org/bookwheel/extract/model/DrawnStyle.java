package org.bookwheel.extract.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the entries of one list, or of a part of it, have in common.
final class DrawnStyle {

    final Draw draw;
    final Stock stock;
    final String language;

    /// How it cites, or null where it does not.
    final CitationGrammar citation;

    final PeopleForm people;
    final VenueForm venues;
    final DateForm dates;
    final TitleForm titles;
    final LinkForm links;
    final TagForm tags;

    /// By the code of a field in a [LineForm] the share of entries that have it.
    final Map<Character, Double> shares;

    /// The lines that say where numbered links lead.
    final List<String> references;

    final List<String> topics;

    /// The year that the heading above gives, 0 where none does.
    int yearNow;

    final String venueYear;
    final String yearForm;
    final String places;
    final int oldest;
    final int newest;

    /// The share of titles in the list's own language where that is not English.
    final double foreign;

    /// How a person, ①, and where they work, ②, are written together, or empty.
    final String affiliated;

    /// How a short name, ①, with its address, ②, goes over into the rest of a title, ③.
    final String joined;

    /// Whether a preprint's identifier stands with its venue.
    final boolean identifies;

    /// @param carrier the name of what carries the entries
    DrawnStyle(Draw draw, Stock stock, String language, String carrier) {
        this(draw, stock, language, carrier, new ArrayList<>());
    }

    private DrawnStyle(
            Draw draw, Stock stock, String language, String carrier, List<String> references) {
        this.references = references;
        this.draw = draw;
        this.stock = stock;
        this.language = language;
        boolean glued = carrier.equals("glued");
        boolean cited = carrier.equals("cited");
        citation = cited ? CitationGrammar.any(draw) : null;
        people = cited ? PeopleForm.of(draw, citation.people()) : PeopleForm.any(draw);
        venues = new VenueForm(draw, stock.venues(), glued, cited && draw.chance(.6));
        dates = new DateForm(draw, language);
        titles = new TitleForm(draw, carrier);
        links = new LinkForm(draw, language, carrier);
        tags = new TagForm(draw, carrier);
        shares = shares(draw, glued, cited, titles.isLink());
        topics = new ArrayList<>(TopicWording.some(draw, language, 9));
        venueYear = draw.lot(Joints.VENUE_YEAR);
        yearForm = draw.lot(12, "%Y", 1, "'%y", .5, "’%y");
        places = draw.lot(6, ", ", 3, " & ", 2, "/", 2, "; ", 1, " and ", 1, " + ", 1, " | ");
        newest =
                Integer.parseInt(
                        draw.lot(
                                6, "2025", 3, "2023", 3, "2020", 2, "2017", 1, "2012", 1, "2004",
                                .5, "1999"));
        oldest = newest - Integer.parseInt(draw.lot(4, "3", 4, "8", 3, "15", 2, "30"));
        foreign =
                language.equals("en")
                        ? 0
                        : draw.chance(.5) && ForeignTitles.knows(language) ? .3 : 0;
        affiliated =
                !cited && draw.chance(.05)
                        ? draw.of("① (②)", "① (②)", "①, ②", "① [②]", "① - ②")
                        : "";
        joined =
                draw.lot(
                        5,
                        "[①](②): ③",
                        4,
                        "**①**: ③",
                        2,
                        "**[①](②)**: ③",
                        2,
                        "[①](②) : ③",
                        1,
                        "[**①**](②): ③",
                        1,
                        "[①:](②) ③",
                        1,
                        "*①*: ③",
                        1,
                        "`①`: ③");
        identifies = draw.chance(.25);
    }

    private static Map<Character, Double> shares(
            Draw draw, boolean glued, boolean cited, boolean linked) {
        Map<Character, Double> shares = new java.util.HashMap<>();
        shares.put('A', cited ? 1 : draw.share(.55));
        shares.put('V', glued ? 1 : cited ? .97 : draw.share(.52));
        shares.put('Y', glued ? 1 : cited ? .99 : draw.share(.72));
        shares.put('D', draw.share(.16));
        shares.put('F', draw.share(cited ? .03 : .2));
        shares.put('G', draw.share(cited ? .05 : .2));
        shares.put('L', draw.share(linked ? .45 : cited ? .4 : .78));
        shares.put('R', draw.chance(.35) ? draw.of(List.of(.12, .3, .7, 1.0)) : .03);
        shares.put('S', draw.share(.24));
        shares.put('N', draw.chance(.4) ? draw.of(List.of(.2, .6, 1.0)) : 0.0);
        shares.put('I', cited ? draw.share(.75) : draw.share(.12));
        shares.put('K', cited ? draw.share(.3) : 0.0);
        shares.put('P', 1.0);
        shares.put('X', 1.0);
        return shares;
    }

    void set(char field, double share) {
        shares.put(field, share);
    }

    /// A style of entries in one folder or list may change with the part; the language and the
    /// years stay.
    DrawnStyle other(String carrier) {
        return new DrawnStyle(draw, stock, language, carrier, references);
    }
}
