package org.bookwheel.search;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.bookwheel.work.WorkSource;

/// Where works are kept for searching. Safe for many threads. Failures of the machine are thrown as
/// [java.io.UncheckedIOException]; no text and no combination of choices is an error.
public interface SearchIndex extends AutoCloseable {

    /// Replaces the content. Readers see the old content until the new one is whole.
    void rebuild(WorkSource works);

    /// Makes the content these works, writing only those that differ from what there is. The result
    /// is the same as that of [#rebuild], and readers see the old content or the new.
    void update(WorkSource works);

    Results search(SearchQuery query);

    /// The same index for somebody who may stop waiting: what is asked is given up then, and the
    /// answer to it is partial.
    ///
    /// @param stopped asked often, by the thread that searches
    default SearchIndex until(BooleanSupplier stopped) {
        return this;
    }

    /// Completions of what is being typed, best first, among the works that pass the query's
    /// filters.
    Found<Suggestion> suggest(SearchQuery query, int limit);

    /// The work with this id, or with any other of its ids, in its JSON form.
    Optional<String> find(String id);

    /// Works that a reader of this one may want, best first.
    Found<Results.Hit> related(String id, int limit);

    /// Values of a facet of which a word begins with the prefix, most frequent first.
    Found<Results.Count> values(SearchQuery query, Facet facet, String prefix, int limit);

    /// All works of a search in its order, in their JSON form, however many; to be closed. All come
    /// from one state of the index.
    Stream<String> all(SearchQuery query);

    /// How many works there are.
    long size();

    /// Counts up with every change of the content.
    long generation();

    /// A text that no other content has or ever had, not even one of the same generation in an
    /// index that was removed and built anew.
    String stamp();

    @Override
    void close();
}
