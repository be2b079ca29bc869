package org.bookwheel.search.lucene;

import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.bookwheel.search.Clause;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchField;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.lucene.index.FacetColumn;
import org.bookwheel.search.text.Words;

/// Finds values of one facet by the beginnings of their words, counted among the works of a search.
/// The choices of the facet itself do not narrow.
final class FacetValueSearch {

    private final IndexView view;
    private final SearchQuery query;
    private final Query works;
    private final Facet facet;

    /// @param query with the choices that narrow; its text is not looked at
    /// @param works among which works the values are counted
    FacetValueSearch(IndexView view, SearchQuery query, Query works, Facet facet) {
        this.view = view;
        this.query = query;
        this.works = works;
        this.facet = facet;
    }

    /// Values of which words begin with all of the prefixes, the most frequent first.
    List<Results.Count> find(List<String> prefixes, int limit) throws IOException {
        FacetColumn.LabelFilter wanted = label -> Words.beginSo(Words.spellings(label), prefixes);
        Set<String> chosen = new LinkedHashSet<>();
        for (String key : ChosenFilters.keys(facet, query.chosen(facet))) {
            if (wanted.accepts(view.shown(facet, key))) {
                chosen.add(key);
            }
        }
        return view.values(facet, narrowed(prefixes), chosen, limit, wanted);
    }

    /// The works that pass all other choices and have a word that begins so.
    private Query narrowed(List<String> prefixes) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(new ConstantScoreQuery(works), Occur.MUST);
        LuceneQueries queries = new LuceneQueries(view.lexicon());
        for (String prefix : prefixes) {
            field().ifPresent(field ->
                    all.add(
                            queries.of(new Clause.In(field, new Clause.Prefix(prefix))),
                            Occur.FILTER));
        }
        Map<Facet, Set<String>> others = new EnumMap<>(Facet.class);
        others.putAll(query.filters());
        others.remove(facet);
        SearchRun.narrow(query, others, all);
        return all.build();
    }

    private Optional<SearchField> field() {
        return switch (facet) {
            case VENUE -> Optional.of(SearchField.VENUE);
            case AFFILIATION -> Optional.of(SearchField.AFFILIATION);
            case AUTHOR -> Optional.of(SearchField.AUTHOR);
            case TAG -> Optional.of(SearchField.TAG);
            case LIST -> Optional.of(SearchField.LIST);
            case YEAR, MONTH, KIND -> Optional.empty();
        };
    }
}
