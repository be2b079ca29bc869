package org.bookwheel.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bookwheel.catalogue.ListTitles;
import org.bookwheel.library.Library;
import org.bookwheel.search.Facet;
import org.bookwheel.search.FieldStart;
import org.bookwheel.search.Found;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.Suggestion;
import org.bookwheel.search.text.Word;
import org.bookwheel.search.text.Words;

/// Completes what is being typed as the index does, and lists by their titles besides: an index
/// knows lists by their names alone.
final class Completions {

    private Completions() {}

    static Found<Suggestion> of(Library library, SearchQuery query, int limit) {
        Optional<FieldStart> start = FieldStart.of(query.text());
        if (start.isPresent() && start.get().facet() == Facet.LIST) {
            Found<Suggestion> lists = lists(library, query, start.get(), limit);
            if (!lists.all().isEmpty()) {
                return lists;
            }
        }
        return library.index().suggest(query, limit);
    }

    /// The lists of which the title and the name have words that begin as typed.
    private static Found<Suggestion> lists(
            Library library, SearchQuery query, FieldStart start, int limit) {
        List<String> typed = Words.of(start.begun()).stream().map(Word::form).toList();
        ListTitles titles = library.titles();
        Found<Results.Count> all =
                library.index()
                        .values(
                                query.saying(start.before()),
                                Facet.LIST,
                                "",
                                Math.max(1, library.lists().size()));
        List<Suggestion> lists =
                all.all().stream()
                        .filter(count -> begin(titles.shown(count.value()), count.value(), typed))
                        .limit(limit)
                        .map(count ->
                                Suggestion.of(
                                        Suggestion.Kind.LIST, count, marks(count.value(), typed)))
                        .toList();
        return new Found<>(lists, all.partial());
    }

    private static boolean begin(String title, String name, List<String> typed) {
        Set<String> forms =
                Stream.of(title, name)
                        .flatMap(text -> Words.of(text).stream())
                        .flatMap(word ->
                                Stream.concat(Stream.of(word.form()), word.parts().stream()))
                        .collect(Collectors.toSet());
        return typed.stream()
                .allMatch(prefix -> forms.stream().anyMatch(form -> form.startsWith(prefix)));
    }

    private static List<Results.Highlight> marks(String name, List<String> typed) {
        List<Results.Highlight> marks = new ArrayList<>();
        for (Word word : Words.of(name)) {
            if (typed.stream().anyMatch(prefix -> word.form().startsWith(prefix))) {
                marks.add(new Results.Highlight(name, word.start(), word.end()));
            }
        }
        return marks;
    }
}
