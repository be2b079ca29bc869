package org.bookwheel.extract.field;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bookwheel.authority.Authority;
import org.bookwheel.authority.AuthorityFile;
import org.bookwheel.extract.model.Role;
import org.bookwheel.extract.name.Years;
import org.bookwheel.fielded.Field;
import org.bookwheel.fielded.FieldedEntry;
import org.bookwheel.fielded.Value;
import org.bookwheel.work.Identifiers;
import org.bookwheel.work.Link;

/// The venue of an entry of named values.
///
/// @param name canonical, or as written if no table has it; empty if there is none
/// @param year the year that stands beside the name, 0 for none
/// @param value where it was read; null if nowhere
record FieldedVenue(String name, int year, Value value) {

    private static final FieldedVenue NONE = new FieldedVenue("", 0, null);

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[5-9]\\d\\d|20\\d\\d)(?!\\d)");
    private static final Pattern SHORT_YEAR = Pattern.compile("['’‘]\\s?(\\d\\d)(?!\\d)");

    /// What says that something can be read, not where it appeared.
    private static final Pattern NO_VENUE =
            Pattern.compile(
                    "(?i)(?:available|accessed|online|website|web ?page|web ?site|blog ?post|video|software|self[- ]published|unpublished|manuscript|personal communication|in preparation|under review|submitted|to appear)\\b.*");

    private static final Pattern PARTS = Pattern.compile("\\s*[,()]\\s*");
    private static final Pattern FINDINGS =
            Pattern.compile("(?i)(?:the )?findings of .{1,80}?:\\s*(.{2,80})");
    private static final Pattern WORKSHOP = Pattern.compile("(?i)\\bworkshops?\\b");
    private static final int MOST_PARTS = 8;

    static FieldedVenue of(FieldedEntry entry) {
        FieldedVenue first = NONE;
        for (Field field : new Field[] {Field.VENUE, Field.PUBLISHED, Field.SERIES}) {
            for (Value value : entry.all(field).toList()) {
                FieldedVenue venue = of(value, entry.line());
                if (AuthorityFile.venues().find(venue.name()).isPresent()) {
                    return venue.beside(first.year());
                }
                boolean isNamed = !venue.name().isEmpty() && field != Field.SERIES;
                first = isNamed && first == NONE ? venue : first;
            }
        }
        return first;
    }

    private FieldedVenue beside(int other) {
        return new FieldedVenue(name, year == 0 ? other : year, value);
    }

    private static FieldedVenue of(Value value, int line) {
        String text = value.text().strip();
        if (Link.isWeb(text) || text.startsWith("www.") || NO_VENUE.matcher(text).matches()) {
            return NONE;
        }
        int year = year(text);
        Optional<Authority> known = AuthorityFile.venues().find(text);
        if (known.isPresent()) {
            return new FieldedVenue(known.get().name(), year, value);
        } else if (!Identifiers.arxivInText(text).isEmpty()) {
            return new FieldedVenue("arXiv", 0, value);
        }
        Matcher findings = FINDINGS.matcher(text);
        if (findings.matches()) {
            String at = named(findings.group(1), line);
            if (AuthorityFile.venues().find(at).isPresent()) {
                return new FieldedVenue(at + " Findings", year, value);
            }
        }
        String name = named(text, line);
        if (AuthorityFile.venues().find(name).isEmpty()) {
            // DBLP: `3rd International Conference on Learning Representations, {ICLR} 2015, ...`
            String part =
                    PARTS.splitAsStream(text)
                            .limit(MOST_PARTS)
                            .filter(one -> !one.isBlank())
                            .map(one -> named(one, line))
                            .filter(one -> AuthorityFile.venues().find(one).isPresent())
                            .findFirst()
                            .orElse("");
            name =
                    part.isEmpty()
                            ? name
                            : WORKSHOP.matcher(text).find() ? part + " Workshop" : part;
        }
        return new FieldedVenue(name, year, value);
    }

    private static String named(String text, int line) {
        return Venue.of(FieldedText.of("venue", text, line, Role.VENUE)).name();
    }

    private static int year(String text) {
        int full = fullYear(text);
        Matcher two = SHORT_YEAR.matcher(text);
        return full > 0 || !two.find() ? full : Years.of(Integer.parseInt(two.group(1)));
    }

    /// The first year in a text, 0 for none.
    static int fullYear(String text) {
        Matcher year = YEAR.matcher(text);
        return year.find() ? Integer.parseInt(year.group(1)) : 0;
    }
}
