package org.bookwheel.extract.field;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bookwheel.authority.Authority;
import org.bookwheel.authority.AuthorityFile;
import org.bookwheel.extract.address.LinkFacts;
import org.bookwheel.fielded.Field;
import org.bookwheel.fielded.FieldedEntry;
import org.bookwheel.fielded.Value;
import org.bookwheel.work.Identifiers;
import org.bookwheel.work.Origin;
import org.bookwheel.work.Reference;

/// Venue and year of an entry of named values, and where they were read: stated, as the name of its
/// group, shown by an identifier or a link, or as one of our own exports says.
final class FieldedDates {

    private static final Pattern HEADING_YEAR = Pattern.compile("(?:19|20)\\d\\d");

    /// What our own exports say of a value that is nobody's word.
    private static final Pattern INFERRED =
            Pattern.compile(
                    "(?:^|;\\s)(Venue and year|Venue|Year) inferred from (the arXiv identifier or DOI|a link)");

    private final FieldedEntry entry;

    /// By `venue` and `year`, where an export says that they were read.
    private final Map<String, Origin> inferred = new HashMap<>();

    FieldedDates(FieldedEntry entry) {
        this.entry = entry;
        read();
    }

    void settle(FieldedVenue stated, FieldedLinks links, Reference.Builder reference) {
        String venue = stated.name();
        Origin venueFrom = inferred.getOrDefault("venue", Origin.ENTRY);
        int year = FieldedVenue.fullYear(entry.first(Field.YEAR));
        year = year == 0 ? FieldedVenue.fullYear(entry.first(Field.DATE)) : year;
        year = year == 0 ? stated.year() : year;
        Origin yearFrom = inferred.getOrDefault("year", Origin.ENTRY);
        for (String heading : entry.headings()) {
            Matcher said = HEADING_YEAR.matcher(heading);
            if (year == 0 && said.find()) {
                year = Integer.parseInt(said.group());
                yearFrom = Origin.HEADING;
            }
            String name = heading.replaceAll("[\\s'’]*(?:19|20)?\\d\\d\\s*$", "");
            Optional<Authority> known = AuthorityFile.venues().find(name);
            if (venue.isEmpty() && known.isPresent()) {
                venue = known.get().name();
                venueFrom = Origin.HEADING;
            }
        }
        for (LinkFacts link : links.facts()) {
            boolean fromDoi = link.series().fromDoi();
            if (venue.isEmpty() && !link.series().venue().isEmpty()) {
                venue = link.series().venue();
                venueFrom = fromDoi ? Origin.IDENTIFIER : Origin.URL;
            }
            if (year == 0 && link.series().year() > 0) {
                year = link.series().year();
                yearFrom = fromDoi ? Origin.IDENTIFIER : Origin.URL;
            }
        }
        if (year == 0 && !links.arxiv().isEmpty()) {
            year = Identifiers.arxivYear(links.arxiv());
            yearFrom = Origin.IDENTIFIER;
        }
        reference.venue(venue, venueFrom).year(year, yearFrom);
    }

    /// A note without what an export says of the others.
    String withoutOrigins(String note) {
        return inferred.isEmpty() ? note : INFERRED.matcher(note).replaceAll("");
    }

    static boolean hasYear(String heading) {
        return HEADING_YEAR.matcher(heading).find();
    }

    private void read() {
        for (Value value : entry.all(Field.NOTE).toList()) {
            Matcher said = INFERRED.matcher(value.text());
            while (said.find()) {
                Origin from = said.group(2).startsWith("a") ? Origin.URL : Origin.IDENTIFIER;
                Stream.of(said.group(1).toLowerCase(Locale.ROOT).split(" and "))
                        .forEach(what -> inferred.put(what, from));
            }
        }
        origin(Field.VENUE_FROM).ifPresent(from -> inferred.put("venue", from));
        origin(Field.YEAR_FROM).ifPresent(from -> inferred.put("year", from));
    }

    private Optional<Origin> origin(Field field) {
        return Stream.of(Origin.values())
                .filter(one -> one != Origin.NONE && one.text().equals(entry.first(field)))
                .findFirst();
    }
}
