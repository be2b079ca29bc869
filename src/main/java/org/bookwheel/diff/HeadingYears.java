package org.bookwheel.diff;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The years that a section is about by its heading: `2024`, `2019-2021`, `Before 2024`, `Older`.
record HeadingYears(int from, int to) {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

    /// The year that is named is not meant itself.
    private static final Pattern BEFORE = Pattern.compile("(?i)\\b(?:before|prior|pre)\\b|<");

    private static final Pattern OLDER =
            Pattern.compile("(?i)\\b(?:older|earlier|until|up to)\\b|≤");

    /// By the lowest of the headings over its entries that says anything of years.
    static Optional<HeadingYears> above(Section section) {
        return section.headings().reversed().stream()
                .flatMap(heading -> of(heading, section).stream())
                .findFirst();
    }

    /// Empty if the heading says nothing of years.
    static Optional<HeadingYears> of(Section section) {
        return of(section.heading(), section);
    }

    private static Optional<HeadingYears> of(String heading, Section section) {
        int first = Integer.MAX_VALUE;
        int last = 0;
        Matcher years = YEAR.matcher(heading);
        while (years.find()) {
            int year = Integer.parseInt(years.group());
            first = Math.min(first, year);
            last = Math.max(last, year);
        }
        boolean isBefore = BEFORE.matcher(heading).find();
        if (isBefore && last > 0) {
            return Optional.of(new HeadingYears(0, last - 1));
        } else if (isBefore || OLDER.matcher(heading).find()) {
            int latest =
                    section.entries().stream()
                            .mapToInt(entry -> entry.reference().year())
                            .max()
                            .orElse(0);
            return Optional.of(new HeadingYears(0, last > 0 ? last : latest));
        }
        return last == 0 ? Optional.empty() : Optional.of(new HeadingYears(first, last));
    }

    /// Whether it reaches back without end.
    boolean isOpen() {
        return from == 0;
    }

    boolean includes(int year) {
        return year > 0 && from <= year && year <= to;
    }
}
