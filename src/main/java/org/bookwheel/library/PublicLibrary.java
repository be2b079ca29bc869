package org.bookwheel.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bookwheel.catalogue.ListSummary;
import org.bookwheel.search.SearchIndex;

/// A library as it is shown to others. Where on this machine its lists and its index lie is
/// nobody's business: paths are those below what was given, in whatever words they stand.
public final class PublicLibrary implements Library {

    private static final String BELOW = "/";

    private final Library library;
    private final Pattern places;

    /// @param given the paths of lists and index
    public PublicLibrary(Library library, Stream<Path> given) {
        this.library = library;
        this.places = places(given);
    }

    /// All ways to write them where a path begins, the longest first.
    private static Pattern places(Stream<Path> given) {
        String all =
                given.flatMap(path -> Stream.of(path, path.toAbsolutePath(), real(path)))
                        .flatMap(path -> Stream.of(path, path.normalize()))
                        .map(Path::toString)
                        .filter(path -> !path.isEmpty() && !path.equals(BELOW))
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\w./-])(?:" + all + ")(" + BELOW + "|(?![\\w-]))");
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException missing) {
            return path;
        }
    }

    private String outside(String words) {
        return places.matcher(words).replaceAll(PublicLibrary::below);
    }

    /// Nothing before what lies below a place, and for the place itself its name.
    private static String below(MatchResult place) {
        Path name = Path.of(place.group()).getFileName();
        return place.group(1).equals(BELOW) ? "" : Matcher.quoteReplacement(name.toString());
    }

    @Override
    public SearchIndex index() {
        return library.index();
    }

    @Override
    public List<ListSummary> lists() {
        return library.lists().stream()
                .map(list ->
                        new ListSummary(
                                list.name(),
                                list.title(),
                                outside(list.path()),
                                list.entries(),
                                list.works(),
                                list.readAt(),
                                list.copyOf(),
                                list.warnings().stream().map(this::outside).toList()))
                .toList();
    }

    @Override
    public Map<String, String> checks() {
        Map<String, String> checks = new LinkedHashMap<>();
        library.checks().forEach((name, words) -> checks.put(name, outside(words)));
        return checks;
    }

    @Override
    public Reload reload() {
        return library.reload();
    }

    @Override
    public long watchOverflows() {
        return library.watchOverflows();
    }
}
