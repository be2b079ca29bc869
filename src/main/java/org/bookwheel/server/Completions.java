package org.bookwheel.server;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
                        .map(count -> Suggestion.of(Suggestion.Kind.LIST, count, typed))
                        .toList();
        return new Found<>(lists, all.partial());
    }

    private static boolean begin(String title, String name, List<String> typed) {
        Set<String> spellings = new HashSet<>(Words.spellings(title));
        spellings.addAll(Words.spellings(name));
        return Words.beginSo(spellings, typed);
    }
}
