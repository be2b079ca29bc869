package org.bookwheel.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is known of a paper or resource. Absent text is empty, an absent year 0.
///
/// @param title the title alone, plain text
/// @param shortName the coined name people search by, `vLLM`
/// @param venue canonical name, `NeurIPS`
/// @param year year of publication
/// @param date the same as finely as it is known, see [PartialDate], `2025-10-06`; its year is
///   another one where the venue's year won
/// @param authors people, as written
/// @param affiliations institutions, canonical names
/// @param tags topics, as written
/// @param arxiv bare arXiv identifier without a version, `2403.05313` or `cs/0302020`
/// @param doi bare DOI, `10.1145/3341301.3359654`
/// @param summary abstract, TL;DR or reading notes given with the entry, plain text
/// @param note what the maintainer remarks and no other field holds
public record Reference(
        Kind kind,
        String title,
        String shortName,
        String venue,
        int year,
        String date,
        Origin venueFrom,
        Origin yearFrom,
        List<String> authors,
        List<String> affiliations,
        List<String> tags,
        String arxiv,
        String doi,
        List<Link> links,
        String summary,
        String note) {

    /// No institution has a longer name: what is longer is a text that went astray.
    private static final int LONGEST_AFFILIATION = 300;

    /// Years beyond all calendars are later than these.
    private static final int LATEST = 99_999;

    public Reference {
        date = year == 0 || !date.isEmpty() ? date : PartialDate.text(year);
        authors = List.copyOf(authors);
        affiliations =
                affiliations.stream().filter(one -> one.length() <= LONGEST_AFFILIATION).toList();
        tags = List.copyOf(tags);
        links = List.copyOf(links);
    }

    public boolean hasVenue() {
        return !venue.isEmpty();
    }

    public boolean hasYear() {
        return year != 0;
    }

    /// The date where it is of the year of publication, else that year; empty without a year.
    public String published() {
        return PartialDate.of(date).filter(one -> one.year() != year).isPresent() && year > 0
                ? String.format(Locale.ROOT, "%04d", year)
                : date;
    }

    /// The number by which dates are put in order, see [PartialDate#order]; 0 without a year.
    public int dateOrder() {
        int order = PartialDate.order(date);
        return order > 0 || year == 0 ? order : Math.min(year, LATEST) * 10_000;
    }

    /// The first address with this relation, or empty text.
    public String link(Link.Rel rel) {
        return links.stream()
                .filter(link -> link.rel() == rel)
                .findFirst()
                .map(Link::url)
                .orElse("");
    }

    /// A builder that holds these values.
    public Builder change() {
        Builder builder = new Builder();
        builder.kind = kind;
        builder.title = title;
        builder.shortName = shortName;
        builder.venue(venue, venueFrom).year(year, yearFrom).date(date);
        builder.authors.addAll(authors);
        builder.affiliations.addAll(affiliations);
        builder.tags.addAll(tags);
        builder.arxiv = arxiv;
        builder.doi = doi;
        builder.links.addAll(links);
        builder.summary = summary;
        builder.note = note;
        return builder;
    }

    /// A paper of which nothing but the title is known.
    public static Builder titled(String title) {
        return new Builder().title(title);
    }

    /// Gathers the fields of a reference; lists may be added to freely. For one thread.
    public static final class Builder {
        private Kind kind = Kind.PAPER;
        private String title = "";
        private String shortName = "";
        private String venue = "";
        private int year;
        private String date = "";
        private Origin venueFrom = Origin.NONE;
        private Origin yearFrom = Origin.NONE;
        public final List<String> authors = new ArrayList<>();
        public final List<String> affiliations = new ArrayList<>();
        public final List<String> tags = new ArrayList<>();
        private String arxiv = "";
        private String doi = "";
        public final List<Link> links = new ArrayList<>();
        private String summary = "";
        private String note = "";

        private Builder() {}

        public Builder kind(Kind value) {
            kind = value;
            return this;
        }

        public Builder title(String value) {
            title = value;
            return this;
        }

        public Builder shortName(String value) {
            shortName = value;
            return this;
        }

        public Builder venue(String value, Origin from) {
            venue = value;
            venueFrom = value.isEmpty() ? Origin.NONE : from;
            return this;
        }

        /// A date that was given before is forgotten.
        public Builder year(int value, Origin from) {
            year = value;
            yearFrom = value == 0 ? Origin.NONE : from;
            date = "";
            return this;
        }

        /// The year as finely as it is known; empty for no finer.
        public Builder date(String value) {
            date = value;
            return this;
        }

        public Builder arxiv(String value) {
            arxiv = value;
            return this;
        }

        public Builder doi(String value) {
            doi = value;
            return this;
        }

        public Builder summary(String value) {
            summary = value;
            return this;
        }

        public Builder note(String value) {
            note = value;
            return this;
        }

        public Reference build() {
            return new Reference(
                    kind,
                    title,
                    shortName,
                    venue,
                    year,
                    date,
                    venueFrom,
                    yearFrom,
                    authors,
                    affiliations,
                    tags,
                    arxiv,
                    doi,
                    links,
                    summary,
                    note);
        }
    }
}
