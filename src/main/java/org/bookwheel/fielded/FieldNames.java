package org.bookwheel.fielded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
        try (InputStream stream = FieldNames.class.getResourceAsStream("fields.tsv");
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> line.startsWith(format + "\t"))
                    .map(line -> line.split("\t"))
                    .forEach(row -> {
                        for (String name : row[2].split(";")) {
                            fields.put(key(name), Field.valueOf(row[1].toUpperCase(Locale.ROOT)));
                        }
                    });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
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
