package org.bookwheel.cli;

import java.util.List;
import java.util.function.Predicate;
import org.bookwheel.authority.Authority;
import org.bookwheel.authority.AuthorityFile;
import org.bookwheel.search.Facet;
import org.bookwheel.search.YearRange;
import org.bookwheel.work.Titles;
import org.bookwheel.work.Work;
import picocli.CommandLine.Option;

/// The works that filters choose, as `search` has them: one of the values of each.
final class FilterOptions {

    private static final List<Facet> FACETS = List.of(Facet.VENUE, Facet.YEAR, Facet.TAG);

    @Option(
            names = "--venue",
            paramLabel = "VENUE",
            description = "Only of this venue; may be repeated, as the others.")
    private List<String> venues = List.of();

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "Only of this year or range: 2022..2024.")
    private List<String> years = List.of();

    @Option(names = "--tag", paramLabel = "TAG", description = "Only with this tag.")
    private List<String> tags = List.of();

    /// What was chosen of one of them.
    List<String> of(Facet facet) {
        return switch (facet) {
            case VENUE -> venues;
            case YEAR -> years;
            case TAG -> tags;
            default -> throw new IllegalArgumentException(facet.text());
        };
    }

    /// @throws org.bookwheel.search.BadQueryException for a value that cannot be chosen
    Predicate<Work> chosen() {
        FACETS.forEach(facet -> facet.check(of(facet)));
        return work -> FACETS.stream().allMatch(facet -> has(work, facet, of(facet)));
    }

    private static boolean has(Work work, Facet facet, List<String> wanted) {
        List<String> values = facet.values(work);
        return wanted.isEmpty()
                || wanted.stream()
                        .anyMatch(one ->
                                values.isEmpty()
                                        ? one.equals(Facet.NONE)
                                        : values.stream()
                                                .anyMatch(value -> isSame(facet, value, one)));
    }

    private static boolean isSame(Facet facet, String value, String wanted) {
        return switch (facet) {
            case YEAR ->
                    YearRange.of(wanted)
                            .filter(years ->
                                    years.from() <= Integer.parseInt(value)
                                            && Integer.parseInt(value) <= years.to())
                            .isPresent();
            case VENUE ->
                    Titles.key(value)
                            .equals(
                                    Titles.key(
                                            AuthorityFile.venues()
                                                    .find(wanted)
                                                    .map(Authority::name)
                                                    .orElse(wanted)));
            default -> Titles.key(value).equals(Titles.key(wanted));
        };
    }
}
