package org.bookwheel.search.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Results;
import org.bookwheel.search.SortOrder;
import org.bookwheel.search.lucene.index.FacetColumn;
import org.bookwheel.search.lucene.index.Lexicon;
import org.bookwheel.search.lucene.index.StoredWork;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;

/// One state of an index as one search sees it, until its deadline: wherever the works lie, a text
/// means the same and is answered in the same order. Works are told apart by numbers, which are
/// only good for the view that gave them and its kin ([#until]). For one thread.
public interface IndexView {

    /// Values of a facet that an answer has at most, beside those that were chosen.
    int VALUES = 50;

    /// What is known of the words of the state.
    Lexicon lexicon();

    /// Counts up with the states of an index.
    long generation();

    /// When the search must end.
    Deadline deadline();

    /// The same, with another end.
    IndexView until(Deadline end);

    /// How many works a query finds, counted no further than asked.
    int count(Query query, int limit) throws IOException;

    /// How many works a query finds.
    long count(Query query) throws IOException;

    /// A query in two, of which together each is answered sooner than the whole.
    ///
    /// @param some finds the works of the whole
    /// @param above gives some of them the scores that they have in the whole
    /// @param most no more are found by `above`
    record Parts(Query some, Query above, int most) {}

    /// What is asked of a search.
    ///
    /// @param works what is looked for, in the order of its scores
    /// @param parts another way to ask for the same, if there is any
    /// @param chosen values of facets which narrow all but the counts of their own facet
    /// @param counted the facets of which values are counted, each with the keys that are counted
    ///   in any case
    /// @param wanted how many of the first works are wanted; if none, nothing need be scored
    record Search(
            Query works,
            Optional<Parts> parts,
            ChosenFilters chosen,
            Map<Facet, Set<String>> counted,
            SortOrder sort,
            int wanted) {}

    /// What was found.
    ///
    /// @param top the first works, each with the values that it was sorted by
    /// @param isCut whether the deadline cut the search
    record Found(
            long total, ScoreDoc[] top, Map<Facet, List<Results.Count>> facets, boolean isCut) {}

    Found search(Search search) throws IOException;

    /// The first works in an order, each with the values that it was sorted by; the score, if it is
    /// sorted by, first of them.
    ///
    /// @param after the work behind which they begin; null for the very first
    ScoreDoc[] first(Query query, SortOrder sort, int size, FieldDoc after) throws IOException;

    /// The first works by relevance, each with its score as the first of its fields.
    default ScoreDoc[] best(Query query, int size) throws IOException {
        return first(query, SortOrder.RELEVANCE, size, null);
    }

    /// The most frequent values of a facet among some works, then those that were chosen.
    ///
    /// @param accept which values are asked for, by how they are shown
    List<Results.Count> values(
            Facet facet, Query works, Set<String> chosen, int limit, FacetColumn.LabelFilter accept)
            throws IOException;

    /// How a key of a facet is shown; empty for the works that have no value.
    String shown(Facet facet, String key) throws IOException;

    /// Tells which works are about to be read: a view may then fetch them together.
    default void willRead(ScoreDoc[] works) throws IOException {}

    StoredWork hit(int work, boolean withMentions) throws IOException;

    /// A work as it was added.
    String json(int work) throws IOException;

    default Work work(int work) throws IOException {
        return WorkJson.readWork(json(work));
    }

    /// The folded title of a work.
    String title(int work) throws IOException;

    /// What a title means, as [org.bookwheel.search.Meaning] packs it.
    ByteBuffer meaning(int work) throws IOException;

    /// What a query weighs in a work; empty where it does not find that.
    OptionalDouble weight(Query query, int work) throws IOException;
}
