package org.bookwheel.export;

import java.util.ArrayList;
import java.util.List;
import org.bookwheel.work.Link;
import org.bookwheel.work.Origin;
import org.bookwheel.work.Reference;

/// What a reader of a citation should know beside it, and where the work is read.
final class CitationNote {

    private CitationNote() {}

    /// Says that the venue or the year is nobody's word but was inferred; empty if both are stated.
    static String inferred(Reference reference) {
        boolean venue = isInferred(reference.venueFrom());
        boolean year = isInferred(reference.yearFrom());
        if (venue && year && reference.venueFrom() == reference.yearFrom()) {
            return "Venue and year inferred from " + from(reference.venueFrom());
        }
        List<String> parts = new ArrayList<>();
        if (venue) {
            parts.add("Venue inferred from " + from(reference.venueFrom()));
        }
        if (year) {
            parts.add("Year inferred from " + from(reference.yearFrom()));
        }
        return String.join("; ", parts);
    }

    private static boolean isInferred(Origin origin) {
        return origin != Origin.NONE && !origin.isStated();
    }

    private static String from(Origin origin) {
        return origin == Origin.IDENTIFIER ? "the arXiv identifier or DOI" : "a link";
    }

    /// All addresses of a work, that of the paper first.
    static List<String> addresses(Reference reference) {
        List<String> urls = new ArrayList<>();
        String paper = reference.link(Link.Rel.PAPER);
        if (!paper.isEmpty()) {
            urls.add(paper);
        }
        reference.links().stream()
                .map(Link::url)
                .filter(url -> !urls.contains(url))
                .forEach(urls::add);
        return urls;
    }

    /// Where to read a work, or empty text.
    static String address(Reference reference) {
        return addresses(reference).stream().findFirst().orElse("");
    }

    /// On one line, without control characters: no value may begin a line of its own.
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> isControl(point) ? ' ' : point)
                .forEach(line::appendCodePoint);
        return line.toString().strip().replaceAll(" {2,}", " ");
    }

    private static boolean isControl(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
