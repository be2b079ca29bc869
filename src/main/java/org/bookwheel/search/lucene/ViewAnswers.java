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
import org.bookwheel.search.Suggestion;
import org.bookwheel.search.text.Word;
import org.bookwheel.search.text.Words;

/// What is answered from a view of an index, the same wherever its works lie.
public final class ViewAnswers {

    /// A result that is promised whole is never cut, only understood in good time.
    private static final Duration WHOLE = Duration.ofMinutes(1);

    private ViewAnswers() {}

    public static Results search(IndexView view, SearchQuery query) throws IOException {
        Interpretation interpretation = new Interpreter(view).interpret(query.text());
        return new SearchRun(view, query, interpretation).run();
    }

    /// See [LuceneSyntax].
    public static Results searchNatively(IndexView view, SearchQuery query) throws IOException {
        Interpretation interpretation = Interpretation.of(LuceneSyntax.parse(query.text()));
        return new SearchRun(view, query, interpretation).run();
    }

    public static Found<Suggestion> suggest(IndexView view, SearchQuery query, int limit)
            throws IOException {
        List<Suggestion> all = new Completer(view, query).suggest(limit);
        return new Found<>(all, view.deadline().isPassed());
    }

    /// @param work that others are related to, in its JSON form; empty if there is none
    public static Found<Results.Hit> related(IndexView view, Optional<String> work, int limit)
            throws IOException {
        List<Results.Hit> all =
                work.isEmpty() ? List.of() : new RelatedSearch(view).to(work.get(), limit);
        return new Found<>(all, view.deadline().isPassed());
    }

    public static Found<Results.Count> values(
            IndexView view, SearchQuery query, Facet facet, String prefix, int limit)
            throws IOException {
        List<String> prefixes = Words.of(prefix).stream().map(Word::form).toList();
        Interpretation interpretation = new Interpreter(view).interpret(query.text());
        List<Results.Count> all =
                new FacetValueSearch(view, query, interpretation.query(), facet)
                        .find(prefixes, limit);
        return new Found<>(all, view.deadline().isPassed() || interpretation.isPartial());
    }

    /// All works of a search, however long that takes.
    ///
    /// @param piece how many are looked for at a time
    /// @param reading what all is read through
    public static Stream<String> all(
            IndexView view, SearchQuery query, int piece, ViewReading reading) throws IOException {
        var interpreter = new Interpreter(view.until(Deadline.in(WHOLE)));
        Interpretation interpretation = interpreter.interpret(query.text());
        return new Walk(view, query, interpretation, piece, reading).stream();
    }
}
