package org.bookwheel.fielded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads BibTeX, in the dialects of BibTeX, biblatex, JabRef, Zotero, Mendeley and publishers. What
/// an entry lacks it has from the one that it refers to by `crossref`.
final class BibTexReader {

    /// What a volume gives to what stands in it, under which names.
    private static final Map<String, String> INHERITED =
            Map.of(
                    "booktitle", "booktitle",
                    "title", "booktitle",
                    "journal", "journal",
                    "journaltitle", "journaltitle",
                    "series", "series",
                    "year", "year",
                    "date", "date",
                    "eventtitle", "eventtitle");

    /// A longer value is none that all in a volume have.
    private static final int LONGEST_INHERITED = 1_000;

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)\\s*\\{?\\s*(?:\\\\url\\b|https?:).*", Pattern.DOTALL);
    private static final Pattern KEYWORDS = Pattern.compile("\\s*;\\s*");
    private static final Pattern KEYWORDS_BY_COMMA = Pattern.compile("\\s*,\\s*");

    private final String text;
    private final LineIndex lines;
    private final Map<String, BibTexScanner.Raw> byKey = new HashMap<>();
    private final Set<String> volumes = new HashSet<>();

    private BibTexReader(String text) {
        this.text = text;
        this.lines = new LineIndex(text);
    }

    static FieldedList read(String text) {
        return new BibTexReader(text).read(BibTexScanner.of(text));
    }

    private FieldedList read(BibTexScanner scanned) {
        for (BibTexScanner.Raw raw : scanned.entries) {
            byKey.putIfAbsent(raw.key().toLowerCase(Locale.ROOT), raw);
            volumes.add(crossref(raw));
        }
        List<FieldedEntry> entries = new ArrayList<>();
        for (BibTexScanner.Raw raw : scanned.entries) {
            boolean isVolume =
                    raw.type().endsWith("proceedings")
                            && !raw.type().equals("inproceedings")
                            && volumes.contains(raw.key().toLowerCase(Locale.ROOT));
            if (!isVolume) {
                entries.add(entry(raw));
            }
        }
        List<Damage> damages =
                scanned.broken.stream()
                        .map(broken ->
                                new Damage(
                                        lines.line(broken.from()),
                                        broken.reason(),
                                        text.substring(
                                                broken.from(),
                                                Math.min(text.length(), broken.from() + 200))))
                        .toList();
        return new FieldedList(entries, damages);
    }

    private static String crossref(BibTexScanner.Raw raw) {
        return LatexText.verbatim(raw.fields().getOrDefault("crossref", ""))
                .toLowerCase(Locale.ROOT);
    }

    private FieldedEntry entry(BibTexScanner.Raw raw) {
        Map<String, String> fields = new HashMap<>(raw.fields());
        BibTexScanner.Raw volume = byKey.get(crossref(raw));
        if (volume != null && volume != raw) {
            INHERITED.forEach((name, as) -> {
                String value = volume.fields().get(name);
                if (value != null
                        && value.length() <= LONGEST_INHERITED
                        && (name.equals(as) || !volume.fields().containsKey(as))) {
                    fields.putIfAbsent(as, value);
                }
            });
        }
        List<Value> values = new ArrayList<>();
        values.add(new Value(Field.TYPE, "@" + raw.type(), raw.type(), true));
        fields.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(field -> add(field.getKey(), field.getValue(), values));
        eprint(fields, values);
        return new FieldedEntry(
                lines.line(raw.from()),
                lines.line(raw.to() - 1),
                text.substring(raw.from(), raw.to()),
                List.of(),
                values);
    }

    private static void add(String name, String latex, List<Value> values) {
        Optional<Field> known = FieldNames.NAMES.of(name);
        if (known.isEmpty() || name.equals("type")) {
            return;
        }
        Field field = known.get();
        if (field == Field.AUTHORS) {
            PersonNames.ofBibTex(latex)
                    .forEach(person -> values.add(new Value(field, name, person, true)));
        } else if (field == Field.TAGS) {
            String plain = LatexText.plain(latex);
            Pattern between = plain.indexOf(';') >= 0 ? KEYWORDS : KEYWORDS_BY_COMMA;
            between.splitAsStream(plain)
                    .filter(tag -> !tag.isBlank())
                    .forEach(tag -> values.add(new Value(field, name, tag, true)));
        } else if (field.isAddress()
                || field == Field.DOI
                || field == Field.PUBLISHED && ADDRESS.matcher(latex).matches()) {
            values.add(new Value(field, name, LatexText.verbatim(latex), true));
        } else {
            values.add(new Value(field, name, LatexText.plain(latex), false));
        }
    }

    /// A preprint's number, and the one by which DBLP names preprints: `abs/1706.03762`.
    private static void eprint(Map<String, String> fields, List<Value> values) {
        String where = fields.getOrDefault("archiveprefix", fields.getOrDefault("eprinttype", ""));
        String eprint = LatexText.verbatim(fields.getOrDefault("eprint", ""));
        if (where.isBlank() || LatexText.plain(where).equalsIgnoreCase("arxiv")) {
            values.add(new Value(Field.ARXIV, "eprint", eprint, true));
        }
        String volume = LatexText.verbatim(fields.getOrDefault("volume", ""));
        if (volume.startsWith("abs/")) {
            values.add(new Value(Field.ARXIV, "volume", volume.substring(4), true));
        }
    }
}
