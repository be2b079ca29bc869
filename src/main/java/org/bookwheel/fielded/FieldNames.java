package org.bookwheel.fielded;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bookwheel.work.ResourceTable;

/// Which names and tags say what a value is, from `fields.tsv`. Case, spaces and punctuation do not
/// matter. Safe for many threads.
final class FieldNames {

    /// The fields of BibTeX, the keys of objects, the headings of columns.
    static final FieldNames NAMES = new FieldNames("names");

    /// The tags of RIS.
    static final FieldNames RIS = new FieldNames("ris");

    /// Those of PubMed.
    static final FieldNames NBIB = new FieldNames("nbib");

    /// Those of EndNote, without `%`.
    static final FieldNames ENDNOTE = new FieldNames("endnote");

    private final Map<String, Field> fields = new HashMap<>();

    private FieldNames(String format) {
        for (String[] row : ResourceTable.rows(FieldNames.class, "fields.tsv")) {
            if (row[0].equals(format)) {
                for (String name : row[2].split(";")) {
                    fields.put(key(name), Field.valueOf(row[1].toUpperCase(Locale.ROOT)));
                }
            }
        }
    }

    Optional<Field> of(String name) {
        return Optional.ofNullable(fields.get(key(name)));
    }

    /// A name without what does not matter. Signs alone are names, too.
    static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        name.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(key::appendCodePoint);
        return key.isEmpty() ? name.strip() : key.toString();
    }
}
