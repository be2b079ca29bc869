package org.bookwheel.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.bookwheel.search.Clause;
import org.bookwheel.search.Facet;
import org.bookwheel.search.FieldStart;
import org.bookwheel.search.Highlighter;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchField;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.Suggestion;
import org.bookwheel.search.lucene.index.WorkDocument;
import org.bookwheel.search.text.Words;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;

/// Completes what is being typed: titles and coined names of works, and values of facets. The typed
/// words may begin words anywhere in the text.
final class Completer {

    private static final Map<Facet, Suggestion.Kind> KINDS =
            Map.of(
                    Facet.VENUE, Suggestion.Kind.VENUE,
                    Facet.AFFILIATION, Suggestion.Kind.AFFILIATION,
                    Facet.AUTHOR, Suggestion.Kind.AUTHOR,
                    Facet.TAG, Suggestion.Kind.TAG,
                    Facet.LIST, Suggestion.Kind.LIST);

    private static final List<Facet> ORDER =
            List.of(Facet.VENUE, Facet.TAG, Facet.AFFILIATION, Facet.AUTHOR);

    /// Nobody types more words and waits for a completion.
    private static final int MOST_WORDS = 32;

    private final IndexView view;
    private final SearchQuery query;

    /// Above all that words weigh, below a whole title or name.
    private static final float BEGINS_SO = 500f;

    private final List<String> typed = new ArrayList<>();

    Completer(IndexView view, SearchQuery query) {
        this.view = view;
        this.query = query;
        Words.of(query.text()).stream().limit(MOST_WORDS).forEach(word -> typed.add(word.form()));
    }

    List<Suggestion> suggest(int limit) throws IOException {
        Optional<FieldStart> field = FieldStart.of(query.text());
        if (field.isPresent()) {
            return inField(field.get(), limit);
        }
        if (typed.isEmpty()) {
            return List.of();
        }
        List<Suggestion> found = asTyped(limit);
        return found.isEmpty() && correct() ? asTyped(limit) : found;
    }

    /// Values of the one facet, among the works that have the words before.
    private List<Suggestion> inField(FieldStart start, int limit) throws IOException {
        typed.clear();
        Words.of(start.begun()).stream().limit(MOST_WORDS).forEach(word -> typed.add(word.form()));
        Query works =
                start.before().isBlank()
                        ? MatchAllDocsQuery.INSTANCE
                        : new Interpreter(view).interpret(start.before()).query();
        List<Suggestion> found = values(start.facet(), works, limit);
        return found.isEmpty() && correct() ? values(start.facet(), works, limit) : found;
    }

    /// Takes what was typed for a typing error where no word begins so; whether there was any.
    private boolean correct() throws IOException {
        NearWords near = new NearWords(view.lexicon(), view.deadline());
        List<String> corrected = new ArrayList<>();
        for (String word : typed) {
            corrected.add(near.beginning(word).orElse(word));
        }
        boolean changed = !corrected.equals(typed);
        typed.clear();
        typed.addAll(corrected);
        return changed;
    }

    private List<Suggestion> asTyped(int limit) throws IOException {
        List<Suggestion> works = works(limit);
        List<Suggestion> values = new ArrayList<>();
        if (typed.getLast().length() > 1 || typed.size() > 1) {
            for (Facet facet : ORDER) {
                values.addAll(values(facet, 3));
            }
        }
        int forValues = Math.min(values.size(), Math.max(limit / 3, limit - works.size()));
        List<Suggestion> all =
                new ArrayList<>(works.subList(0, Math.min(works.size(), limit - forValues)));
        values.sort(java.util.Comparator.comparingLong(one -> -one.count()));
        all.addAll(values.subList(0, Math.min(values.size(), limit - all.size())));
        return all;
    }

    private List<Suggestion> works(int limit) throws IOException {
        LuceneQueries queries = new LuceneQueries(view.lexicon());
        List<Clause> words = clauses();
        Clause title = new Clause.In(SearchField.TITLE, new Clause.All(words));
        Clause name = new Clause.In(SearchField.NAME, new Clause.All(words));
        Clause all = new Clause.All(words);
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        builder.add(
                LuceneQueries.any(List.of(queries.of(title), queries.of(name), beginsSo())),
                Occur.FILTER);
        builder.add(Tier.of(all, queries, new Ranking(queries)).ranked(0), Occur.SHOULD);
        builder.add(beginsSo(), Occur.SHOULD);
        SearchRun.narrow(query, query.filters(), builder);
        ScoreDoc[] top = view.best(builder.build(), limit);
        view.willRead(top);
        List<Suggestion> suggestions = new ArrayList<>();
        Highlighter highlighter = new Highlighter(all);
        for (ScoreDoc one : top) {
            String json = view.hit(one.doc, false).json();
            Work work = WorkJson.readWork(json);
            String shortName = work.reference().shortName();
            boolean named = !shortName.isEmpty() && typed.size() == 1 && begins(shortName);
            SearchField field = named ? SearchField.NAME : SearchField.TITLE;
            suggestions.add(
                    new Suggestion(
                            named ? shortName : work.reference().title(),
                            named ? Suggestion.Kind.NAME : Suggestion.Kind.TITLE,
                            1,
                            highlighter.mark(json).getOrDefault(field, List.of()),
                            named ? work.reference().title() : "",
                            work.id(),
                            work.reference().venue(),
                            work.reference().year()));
        }
        return suggestions;
    }

    /// Titles that begin with all that was typed: whoever types a title begins at its beginning.
    private Query beginsSo() {
        Term start = new Term(WorkDocument.WHOLE, String.join("", typed));
        return new BoostQuery(new ConstantScoreQuery(new PrefixQuery(start)), BEGINS_SO);
    }

    private boolean begins(String text) {
        return Words.of(text).stream().anyMatch(word -> word.form().startsWith(typed.getLast()));
    }

    /// The typed words, the last of them unfinished; a letter alone begins too much.
    private List<Clause> clauses() {
        List<Clause> clauses = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            boolean letter = typed.size() == 1 && typed.get(i).length() == 1;
            clauses.add(new Clause.Word(typed.get(i), i == typed.size() - 1 && !letter));
        }
        return clauses;
    }

    private List<Suggestion> values(Facet facet, int limit) throws IOException {
        return values(facet, MatchAllDocsQuery.INSTANCE, limit);
    }

    /// Values of a facet of which words begin as typed, counted among some works.
    private List<Suggestion> values(Facet facet, Query works, int limit) throws IOException {
        List<Suggestion> suggestions = new ArrayList<>();
        FacetValueSearch search = new FacetValueSearch(view, query, works, facet);
        for (Results.Count count : search.find(typed, limit)) {
            if (!count.value().isEmpty()) {
                suggestions.add(Suggestion.of(KINDS.get(facet), count, typed));
            }
        }
        return suggestions;
    }
}
