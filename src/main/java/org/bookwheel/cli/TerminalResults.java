package org.bookwheel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.work.Counted;
import org.bookwheel.work.JsonText;
import org.bookwheel.work.Link;
import org.bookwheel.work.Reference;
import org.bookwheel.work.WorkJson;

/// Results as a terminal shows them: works and counts on standard output, how they were found on
/// standard error.
record TerminalResults(SearchQuery query, Results results) {

    private static final int AUTHORS = 4;

    /// One work in JSON on each line; with why it stands there as its last member if that was asked
    /// for.
    String json() {
        StringBuilder lines = new StringBuilder();
        for (Results.Hit hit : results.hits()) {
            String work = hit.json();
            if (query.explain()) {
                String why = JsonText.object(json -> JsonText.strings(json, "why", hit.why()));
                work = work.substring(0, work.length() - 1) + "," + why.substring(1);
            }
            lines.append(work).append('\n');
        }
        return lines.toString();
    }

    /// For people: works, and below them counts.
    String text() {
        StringBuilder text = new StringBuilder();
        int number = query.offset();
        for (Results.Hit hit : results.hits()) {
            Reference reference = WorkJson.readWork(hit.json()).reference();
            text.append("%d. %s\n".formatted(++number, reference.title()));
            lines(reference, hit).forEach(line -> text.append("   ").append(line).append('\n'));
        }
        for (Facet facet : Facet.values()) {
            if (results.facets().containsKey(facet)) {
                text.append(counts(facet)).append('\n');
            }
        }
        return text.toString();
    }

    /// Says if works may be missing.
    void warn(Progress progress) {
        if (results.partial()) {
            progress.say(
                    "the search was cut short, so works may be missing; try it with fewer words");
        }
    }

    /// Says how the works were found.
    void say(Progress progress) {
        results.corrected()
                .forEach(one -> progress.say("%s read as %s".formatted(one.typed(), one.used())));
        if (results.relaxed()) {
            progress.say("few works have all the words, so those with some of them follow");
        }
        progress.say(Counted.of(results.total(), "work"));
    }

    private List<String> lines(Reference reference, Results.Hit hit) {
        List<String> lines = new ArrayList<>();
        String about = about(reference);
        if (!about.isEmpty()) {
            lines.add(about);
        }
        reference.links().stream().map(Link::url).findFirst().ifPresent(lines::add);
        hit.why().forEach(reason -> lines.add("- " + reason));
        return lines;
    }

    private static String about(Reference reference) {
        String venue = reference.venue() + (reference.hasYear() ? " " + reference.year() : "");
        String people = String.join(", ", reference.authors().stream().limit(AUTHORS).toList());
        return Stream.of(venue.strip(), people, String.join(", ", reference.affiliations()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /// `venue: MLSys 22, OSDI 9, none 14`
    private String counts(Facet facet) {
        return facet.text()
                + ": "
                + results.facets().get(facet).stream()
                        .map(one ->
                                (one.value().isEmpty() ? Facet.NONE : one.value())
                                        + " "
                                        + one.count())
                        .collect(Collectors.joining(", "));
    }
}
