package org.bookwheel.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.bookwheel.search.Clause;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Field;
import org.bookwheel.search.Highlighter;
import org.bookwheel.search.Results;
import org.bookwheel.search.Suggestion;
import org.bookwheel.search.text.Word;
import org.bookwheel.search.text.Words;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;

/// Completes what is being typed: titles and coined names of works, and values of facets. The typed
/// words may begin words anywhere in the text.
final class Completing {

    private static final Map<Facet, Suggestion.Kind> KINDS =
            Map.of(
                    Facet.VENUE, Suggestion.Kind.VENUE,
                    Facet.AFFILIATION, Suggestion.Kind.AFFILIATION,
                    Facet.AUTHOR, Suggestion.Kind.AUTHOR,
                    Facet.TAG, Suggestion.Kind.TAG);

    private static final List<Facet> ORDER =
            List.of(Facet.VENUE, Facet.TAG, Facet.AFFILIATION, Facet.AUTHOR);

    private final Snapshot snapshot;
    private final org.bookwheel.search.Query query;
    private final IndexSearcher searcher;
    private final List<String> typed = new ArrayList<>();

    Completing(Snapshot snapshot, org.bookwheel.search.Query query) {
        this.snapshot = snapshot;
        this.query = query;
        this.searcher = snapshot.searcher();
        this.searcher.setTimeout(new Deadline());
        Words.of(query.text()).forEach(word -> typed.add(word.form()));
    }

    List<Suggestion> suggest(int limit) throws IOException {
        if (typed.isEmpty()) {
            return List.of();
        }
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
        LuceneQueries queries = new LuceneQueries(snapshot.reader(), Acronyms.NONE);
        List<Clause> words = clauses();
        Clause title = new Clause.In(Field.TITLE, new Clause.All(words));
        Clause name = new Clause.In(Field.NAME, new Clause.All(words));
        Clause all = new Clause.All(words);
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        builder.add(LuceneQueries.any(List.of(queries.of(title), queries.of(name))), Occur.FILTER);
        builder.add(new Ranking(queries).of(all, queries.of(all)), Occur.SHOULD);
        new ChosenFilters(query.filters()).addTo(builder);
        TopDocs top =
                searcher.search(
                        builder.build(), limit, Orders.of(org.bookwheel.search.Sort.RELEVANCE));
        List<Suggestion> suggestions = new ArrayList<>();
        Highlighter highlighter = new Highlighter(all);
        for (ScoreDoc one : top.scoreDocs) {
            Document document = snapshot.reader().storedFields().document(one.doc);
            String json = Searching.json(document);
            Work work = WorkJson.readWork(json);
            String shortName = work.reference().shortName();
            boolean named = !shortName.isEmpty() && typed.size() == 1 && begins(shortName);
            Field field = named ? Field.NAME : Field.TITLE;
            suggestions.add(
                    new Suggestion(
                            named ? shortName : work.reference().title(),
                            named ? Suggestion.Kind.NAME : Suggestion.Kind.TITLE,
                            1,
                            highlighter.mark(json).getOrDefault(field, List.of()),
                            work.id(),
                            work.reference().venue(),
                            work.reference().year()));
        }
        return suggestions;
    }

    private boolean begins(String text) {
        return Words.of(text).stream().anyMatch(word -> word.form().startsWith(typed.getLast()));
    }

    /// The typed words, the last of them unfinished.
    private List<Clause> clauses() {
        List<Clause> clauses = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            clauses.add(new Clause.Word(typed.get(i), i == typed.size() - 1));
        }
        return clauses;
    }

    private List<Suggestion> values(Facet facet, int limit) throws IOException {
        List<Suggestion> suggestions = new ArrayList<>();
        for (Results.Count count : values(facet, typed, limit)) {
            if (!count.value().isEmpty()) {
                suggestions.add(
                        new Suggestion(
                                count.value(),
                                KINDS.get(facet),
                                count.count(),
                                marks(count.value()),
                                "",
                                "",
                                0));
            }
        }
        return suggestions;
    }

    /// Values of which words begin with all of the prefixes, the most frequent first.
    List<Results.Count> values(Facet facet, List<String> prefixes, int limit) throws IOException {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        LuceneQueries queries = new LuceneQueries(snapshot.reader(), Acronyms.NONE);
        for (String prefix : prefixes) {
            field(facet)
                    .ifPresent(field ->
                            builder.add(
                                    queries.of(new Clause.In(field, new Clause.Prefix(prefix))),
                                    Occur.FILTER));
        }
        builder.add(
                new org.apache.lucene.search.ConstantScoreQuery(
                        org.apache.lucene.search.MatchAllDocsQuery.INSTANCE),
                Occur.MUST);
        Map<Facet, Set<String>> others = new java.util.EnumMap<>(Facet.class);
        others.putAll(query.filters());
        others.remove(facet);
        new ChosenFilters(others).addTo(builder);
        Query all = builder.build();
        ChosenFilters none = new ChosenFilters(Map.of());
        MatchCollector.Found found =
                searcher.search(
                        all,
                        new MatchCollector(
                                searcher, none, Orders.of(org.bookwheel.search.Sort.NEWEST), 0));
        return snapshot.facets()
                .count(
                        facet,
                        found.matches(),
                        Set.of(),
                        limit,
                        key -> hasAll(snapshot.facets().shown(facet, key), prefixes));
    }

    private static java.util.Optional<Field> field(Facet facet) {
        return switch (facet) {
            case VENUE -> java.util.Optional.of(Field.VENUE);
            case AFFILIATION -> java.util.Optional.of(Field.AFFILIATION);
            case AUTHOR -> java.util.Optional.of(Field.AUTHOR);
            case TAG -> java.util.Optional.of(Field.TAG);
            case LIST -> java.util.Optional.of(Field.LIST);
            case YEAR, KIND -> java.util.Optional.empty();
        };
    }

    private static boolean hasAll(String value, List<String> prefixes) {
        Set<String> forms = new LinkedHashSet<>();
        for (Word word : Words.of(value)) {
            forms.add(word.form());
            forms.addAll(word.parts());
        }
        return prefixes.stream()
                .allMatch(prefix -> forms.stream().anyMatch(form -> form.startsWith(prefix)));
    }

    private List<Results.Highlight> marks(String value) {
        List<Results.Highlight> marks = new ArrayList<>();
        for (Word word : Words.of(value)) {
            boolean begins = typed.stream().anyMatch(prefix -> word.form().startsWith(prefix));
            if (begins) {
                marks.add(new Results.Highlight(value, word.start(), word.end()));
            }
        }
        return marks;
    }
}
