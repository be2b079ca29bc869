package org.bookwheel.fielded;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The ways of writing a list of named values, by the endings of their files. Safe for many
/// threads.
public enum FieldedReader {
    BIBTEX(BibTexReader::read, ".bib", ".bibtex"),
    TAGGED(TaggedReader::read, ".ris", ".nbib", ".enw"),
    JSON(JsonObjects::read, ".json"),
    TABLE(TableReader::read, ".csv", ".tsv", ".tab"),
    YAML(YamlObjects::read, ".yaml", ".yml");

    private final Function<String, FieldedList> reader;
    private final String[] endings;

    FieldedReader(Function<String, FieldedList> reader, String... endings) {
        this.reader = reader;
        this.endings = endings;
    }

    /// The way in which a file of this name is written; none for a list in words.
    public static Optional<FieldedReader> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(one -> Stream.of(one.endings).anyMatch(lower::endsWith))
                .findFirst();
    }

    /// Whether nothing but works is written in this way, so that any such file is a list of them.
    public boolean isOfWorks() {
        return this == BIBTEX || this == TAGGED;
    }

    public FieldedList read(String text) {
        return reader.apply(text);
    }
}
