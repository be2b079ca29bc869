package org.bookwheel.extract.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bookwheel.authority.AuthorityFile;
import org.bookwheel.extract.model.Role;
import org.bookwheel.extract.name.WordTable;
import org.bookwheel.fielded.Field;
import org.bookwheel.fielded.FieldedEntry;
import org.bookwheel.fielded.Value;
import org.bookwheel.work.Kind;
import org.bookwheel.work.Link;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Titles;

/// Makes the record of an entry that says by name what each value is: the same record, with the
/// same names of venues and institutions, as of an entry in words.
public final class FieldedComposer {

    private static final Pattern BETWEEN = Pattern.compile("[;|]");
    private static final Pattern BETWEEN_TAGS = Pattern.compile("[,、，]");
    private static final int MOST_WORDS_IN_NAME = 4;

    private final FieldedEntry entry;
    private final FieldedLinks links;
    private final List<Finding> findings = new ArrayList<>();
    private Reference.Builder reference;

    public FieldedComposer(FieldedEntry entry) {
        this.entry = entry;
        this.links = new FieldedLinks(entry);
    }

    public Reference compose() {
        String title = title();
        reference = Reference.titled(title);
        FieldedVenue venue = FieldedVenue.of(entry);
        Kind kind = FieldedKind.of(entry, links, venue);
        reference.kind(kind).arxiv(links.arxiv()).doi(links.doi());
        reference.links.addAll(links.of(kind));
        reference.shortName(shortName(title, kind == Kind.PAPER));
        FieldedPeople people = new FieldedPeople(entry);
        reference.authors.addAll(people.authors());
        reference.affiliations.addAll(people.affiliations());
        tags(title);
        FieldedDates dates = new FieldedDates(entry);
        dates.settle(venue, links, reference);
        remarks(dates);
        return reference.build();
    }

    /// How each value was found; complete after [#compose].
    public List<Finding> findings(Reference made) {
        Stream.of(
                        Map.entry("title", made.title()),
                        Map.entry("shortName", made.shortName()),
                        Map.entry("venue", made.venue()),
                        Map.entry("year", made.hasYear() ? "" + made.year() : ""),
                        Map.entry("authors", String.join("; ", made.authors())),
                        Map.entry("affiliations", String.join("; ", made.affiliations())),
                        Map.entry("tags", String.join("; ", made.tags())),
                        Map.entry("arxiv", made.arxiv()),
                        Map.entry("doi", made.doi()))
                .filter(one -> !one.getValue().isEmpty())
                .forEach(one -> finding(one.getKey(), one.getValue()));
        return findings;
    }

    private void finding(String field, String value) {
        Field named =
                field.equals("shortName")
                        ? Field.NAME
                        : Field.valueOf(field.toUpperCase(Locale.ROOT));
        Optional<Value> given = entry.all(named).findFirst();
        String evidence =
                given.map(one -> "it stands under `" + one.key() + "`")
                        .orElse("what other values or headings show");
        findings.add(
                new Finding(field, value, "field", evidence, given.map(Value::text).orElse(""), 1));
    }

    private String title() {
        String title = entry.first(Field.TITLE);
        String more = entry.first(Field.SUBTITLE);
        if (!title.isEmpty() && !more.isEmpty() && !title.contains(more)) {
            title += ": " + more;
        }
        if (title.isEmpty()) {
            title =
                    Stream.concat(entry.all(Field.PAPER), entry.all(Field.NAME))
                            .map(Value::text)
                            .filter(text -> !Link.isWeb(text.strip()))
                            .findFirst()
                            .orElse("");
        }
        return Title.clean(title.replaceAll("\\s+", " ").strip());
    }

    /// The coined name that is given, unless it is only the beginning of the title.
    private String shortName(String title, boolean paper) {
        String given = Title.clean(entry.first(Field.NAME));
        boolean isName =
                !given.isEmpty()
                        && !given.equals(title)
                        && given.split(" ").length <= MOST_WORDS_IN_NAME
                        && (CoinedName.isName(given) || CoinedName.isCoined(given));
        Labelled none = FieldedText.of("title", "", entry.line(), Role.TITLE);
        return isName ? given : CoinedName.of(none, null, title, paper);
    }

    private void tags(String title) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (String heading : entry.headings()) {
            boolean isTopic =
                    !WordTable.HEADINGS.has(heading)
                            && !FieldedDates.hasYear(heading)
                            && AuthorityFile.venues().find(heading).isEmpty();
            if (isTopic && !Titles.key(heading).equals(Titles.key(title))) {
                tag(heading, tags);
            }
        }
        for (Value value : entry.all(Field.TAGS).toList()) {
            String text = value.text();
            boolean strong = text.indexOf(';') >= 0 || text.indexOf('|') >= 0;
            for (String tag : value.parts(strong ? BETWEEN : BETWEEN_TAGS)) {
                tag(tag.strip().replaceFirst("^#", ""), tags);
            }
        }
        reference.tags.addAll(tags.values());
    }

    private static void tag(String tag, Map<String, String> tags) {
        String key = Titles.key(tag).replaceFirst("s$", "");
        if (!key.isEmpty()) {
            tags.putIfAbsent(key, tag);
        }
    }

    private void remarks(FieldedDates dates) {
        Set<String> notes = new LinkedHashSet<>();
        for (Value value : entry.all(Field.NOTE).toList()) {
            String note = dates.withoutOrigins(value.text());
            boolean isId = note.matches("(?i)arxiv:\\s*\\S+(?:\\s\\[[\\w.-]+\\])?");
            if (!note.isBlank() && !isId) {
                notes.add(note.strip());
            }
        }
        reference.note(String.join("; ", notes).replaceAll("\\s+", " "));
        reference.summary(entry.first(Field.SUMMARY).replaceAll("\\s+", " ").strip());
    }
}
