package org.bookwheel.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bookwheel.search.Clause;
import org.bookwheel.search.Results;

/// What of a query that finds hardly anything would find works.
final class Offers {

    /// More are no help.
    private static final int MOST = 8;

    private final IndexView view;
    private final LuceneQueries queries;

    Offers(IndexView view, LuceneQueries queries) {
        this.view = view;
        this.queries = queries;
    }

    /// The parts of a query that find works, each with how many. A part that finds nothing in its
    /// field is offered without it.
    List<Results.Offer> of(Clause clause) throws IOException {
        List<Results.Offer> offers = new ArrayList<>();
        for (Clause part : parts(clause)) {
            String text = LuceneQueries.label(part);
            offers.add(new Results.Offer(text, view.count(queries.of(part))));
        }
        offers.sort(Comparator.comparingLong(Results.Offer::total).reversed());
        return offers;
    }

    /// The longest query of those parts that finds works, or empty.
    String instead(Clause clause) throws IOException {
        List<Clause> parts = parts(clause);
        if (parts.isEmpty()) {
            return "";
        }
        Clause all = new Clause.All(parts);
        if (view.count(queries.of(all), 1) > 0) {
            return LuceneQueries.label(all);
        }
        return of(clause).getFirst().text();
    }

    private List<Clause> parts(Clause clause) throws IOException {
        List<Clause> all = clause instanceof Clause.All(List<Clause> some) ? some : List.of(clause);
        List<Clause> parts = new ArrayList<>();
        for (Clause part : all) {
            boolean alone = all.size() == 1;
            Clause offered = closed(part);
            if (offered instanceof Clause.In(var field, Clause inside)
                    && view.count(queries.of(offered), 1) == 0) {
                offered = inside;
                alone = false;
            }
            boolean isOffer = !alone && isWord(offered) && !parts.contains(offered);
            if (isOffer && view.count(queries.of(offered), 1) > 0) {
                parts.add(offered);
            }
        }
        return parts.subList(0, Math.min(MOST, parts.size()));
    }

    private static boolean isWord(Clause clause) {
        return switch (clause) {
            case Clause.Word word -> true;
            case Clause.Phrase phrase -> true;
            case Clause.Prefix prefix -> true;
            case Clause.In in -> true;
            case Clause.Id id -> true;
            case Clause.Any any -> true;
            default -> false;
        };
    }

    /// An offer is a word, not a beginning.
    private static Clause closed(Clause clause) {
        return switch (clause) {
            case Clause.Word(String text, boolean open) -> new Clause.Word(text, false);
            case Clause.In(var field, Clause inside) -> new Clause.In(field, closed(inside));
            default -> clause;
        };
    }
}
