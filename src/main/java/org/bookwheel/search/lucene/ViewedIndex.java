package org.bookwheel.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Found;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.StoredIndex;
import org.bookwheel.search.Suggestion;
import org.bookwheel.search.text.Word;
import org.bookwheel.search.text.Words;
import org.bookwheel.work.WorkJson;

/// An index that answers from views of its states: what is asked means the same wherever its works
/// lie.
public abstract class ViewedIndex implements StoredIndex {

    /// What is promised of a whole search.
    protected static final Duration PATIENCE = Duration.ofSeconds(2);

    /// A result that is promised whole is never cut, only understood in good time.
    private static final Duration WHOLE = Duration.ofMinutes(1);

    /// Asks a view.
    ///
    /// @param <T> what is answered
    protected interface Asking<T> {
        T of(IndexView view) throws IOException;
    }

    /// Asks a view of one state, which stays the same meanwhile, with the time that an answer has.
    protected abstract <T> T ask(Asking<T> asking);

    @Override
    public Results search(SearchQuery query) {
        return ask(view -> {
            Interpretation interpretation = new Interpreter(view).interpret(query.text());
            return new SearchRun(view, query, interpretation).run();
        });
    }

    /// See [LuceneSyntax].
    @Override
    public Results searchNatively(SearchQuery query) {
        return ask(view -> {
            Interpretation interpretation = Interpretation.of(LuceneSyntax.parse(query.text()));
            return new SearchRun(view, query, interpretation).run();
        });
    }

    @Override
    public Found<Suggestion> suggest(SearchQuery query, int limit) {
        return ask(view -> {
            List<Suggestion> all = new Completer(view, query).suggest(limit);
            return new Found<>(all, view.deadline().isPassed());
        });
    }

    @Override
    public Found<Results.Count> values(SearchQuery query, Facet facet, String prefix, int limit) {
        return ask(view -> {
            List<String> prefixes = Words.of(prefix).stream().map(Word::form).toList();
            Interpretation interpretation = new Interpreter(view).interpret(query.text());
            List<Results.Count> all =
                    new FacetValueSearch(view, query, interpretation.query(), facet)
                            .find(prefixes, limit);
            return new Found<>(all, view.deadline().isPassed() || interpretation.isPartial());
        });
    }

    /// @param work that others are related to, in its JSON form; empty if there is none
    protected static Found<Results.Hit> related(IndexView view, Optional<String> work, int limit)
            throws IOException {
        List<Results.Hit> all =
                work.isEmpty()
                        ? List.of()
                        : new RelatedSearch(view).to(WorkJson.readWork(work.get()), limit);
        return new Found<>(all, view.deadline().isPassed());
    }

    /// All works of a search, however long that takes.
    ///
    /// @param piece how many are looked for at a time
    /// @param reading what all is read through
    protected static Stream<String> all(
            IndexView view, SearchQuery query, int piece, ViewReading reading) throws IOException {
        var interpreter = new Interpreter(view.until(Deadline.in(WHOLE)));
        Interpretation interpretation = interpreter.interpret(query.text());
        return new Walk(view, query, interpretation, piece, reading).stream();
    }
}
