package org.bookwheel.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bookwheel.keeping.Backend;
import org.bookwheel.keeping.IndexLocation;
import org.bookwheel.search.BadQueryException;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/// What is typed for values that are no mere text, and what is said if it cannot be one.
final class TypedValues {

    private static final String PATH = "a file or a folder (the current one is .)";

    private TypedValues() {}

    /// Has all commands of a line read the values of their options so.
    static CommandLine registerWith(CommandLine line) {
        return line.registerConverter(int.class, TypedValues::number)
                .registerConverter(Path.class, TypedValues::folder)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static int number(String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException other) {
            throw new TypeConversionException("must be a whole number, got " + typed);
        }
    }

    private static Path folder(String typed) {
        try {
            return path("it", typed);
        } catch (BadQueryException wrong) {
            throw new TypeConversionException(wrong.getMessage());
        }
    }

    /// Paths that stand behind a command. No converter of the library's reads them: where one
    /// refuses, the library only says that it does not know the word.
    ///
    /// @throws BadQueryException if one cannot be a path
    static List<Path> paths(List<String> typed) {
        return typed.stream().map(one -> path("PATH", one)).toList();
    }

    /// Where an index is.
    ///
    /// @throws BadQueryException if it can be neither a folder nor an address
    static IndexLocation index(String typed) {
        return Backend.isAddress(typed)
                ? IndexLocation.of(typed)
                : IndexLocation.in(path("--index", typed));
    }

    /// An empty text would be the current folder, which nobody means who types a variable without a
    /// value.
    private static Path path(String name, String typed) {
        if (typed.isEmpty()) {
            throw new BadQueryException(name, "an empty text", PATH);
        }
        try {
            return Path.of(typed);
        } catch (InvalidPathException unspeakable) {
            String allowed =
                    "in the letters of %s, the locale's; %s"
                            .formatted(Platform.names(), Platform.CURE);
            throw new BadQueryException(name, typed, allowed);
        }
    }

    /// Names as they are typed: `venue, year`.
    static String names(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
