package org.bookwheel.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bookwheel.search.Clause;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchField;
import org.bookwheel.search.SortOrder;
import org.bookwheel.work.Counted;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;

/// Says in words why a work stands where it stands in the results: what each word weighs and where
/// it stands, what lifts the work, and what decides among equals.
final class Reasons {

    private final IndexView view;
    private final LuceneQueries queries;
    private final Interpretation interpretation;
    private final SortOrder sort;
    private final Reranker reranker;

    /// @param reranker what changed the order, or null
    Reasons(IndexView view, Interpretation interpretation, SortOrder sort, Reranker reranker) {
        this.view = view;
        this.queries = new LuceneQueries(view.lexicon());
        this.interpretation = interpretation;
        this.sort = sort;
        this.reranker = reranker;
    }

    List<String> of(int doc) throws IOException {
        List<String> why = new ArrayList<>();
        if (sort == SortOrder.RELEVANCE) {
            relevance(doc, why);
        }
        why.add(order(doc));
        return why;
    }

    /// The parts of the score, which add up to it.
    private void relevance(int doc, List<String> why) throws IOException {
        List<Tier> tiers = interpretation.tiers();
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            if (view.weight(tier.matching(), doc).isPresent()) {
                if (tier.isRelaxed()) {
                    why.add("has only some of the words, so it stands below those that have all");
                }
                parts(tier, doc, why);
                int below = tiers.size() - 1 - i;
                if (below > 0) {
                    why.add("above works with less: %s".formatted(number(below * Tier.CLASS)));
                }
                break;
            }
        }
        for (Results.Correction one : interpretation.corrections()) {
            why.add("\"%s\" was also read as \"%s\"".formatted(one.typed(), one.used()));
        }
    }

    private void parts(Tier tier, int doc, List<String> why) throws IOException {
        List<String> without = new ArrayList<>();
        for (LuceneQueries.Part part : tier.parts()) {
            OptionalDouble weight = view.weight(part.query(), doc);
            if (weight.isPresent()) {
                String fields = fields(part, doc);
                String where = fields.isEmpty() ? "" : ", in " + fields;
                why.add("%s: %s%s".formatted(part.label(), number(weight.getAsDouble()), where));
            } else {
                without.add(part.label());
            }
        }
        List<LuceneQueries.Part> more = new ArrayList<>(tier.required());
        more.addAll(tier.lifts());
        for (LuceneQueries.Part part : more) {
            OptionalDouble weight = view.weight(part.query(), doc);
            if (weight.isPresent()) {
                why.add("%s: %s".formatted(part.label(), number(weight.getAsDouble())));
            }
        }
        if (tier.isRelaxed() && reranker != null) {
            Reranker.Added added = reranker.added(doc);
            if (added.together() > 0) {
                why.add("words close together: %s".formatted(number(added.together())));
            }
            if (added.meaning() > 0) {
                why.add("close in meaning: %s".formatted(number(added.meaning())));
            }
        }
        if (!without.isEmpty()) {
            why.add("without: " + String.join(", ", without));
        }
    }

    /// The fields in which a part of the query stands.
    private String fields(LuceneQueries.Part part, int doc) throws IOException {
        List<String> fields = new ArrayList<>();
        for (SearchField field : SearchField.values()) {
            boolean searchable = SearchField.of(field.text()).isPresent();
            Clause in = new Clause.In(field, part.clause());
            if (searchable && view.weight(queries.of(in), doc).isPresent()) {
                fields.add(field.name().toLowerCase(Locale.ROOT));
            }
        }
        return String.join(", ", fields);
    }

    private static String number(double weight) {
        return String.format(Locale.ROOT, "%.2f", weight);
    }

    /// What decides in this order, and among equals.
    private String order(int doc) throws IOException {
        Work work = WorkJson.readWork(view.hit(doc, false).json());
        String lists = "named by " + Counted.of(work.listCount(), "list");
        String date = work.reference().date();
        String dated = date.isEmpty() ? "no year" : date;
        Stream<String> order =
                switch (sort) {
                    case RELEVANCE -> Stream.of("among equals", lists, dated);
                    case NEWEST, OLDEST -> Stream.of(sort.text() + " first", dated, lists);
                    case ADDED ->
                            Stream.of(
                                    "latest added first",
                                    work.added().isEmpty() ? "no day known" : work.added(),
                                    dated,
                                    lists);
                    case MENTIONS -> Stream.of("most lists first", lists, dated);
                    case TITLE -> Stream.of("by title");
                };
        return order.collect(Collectors.joining(", ")) + ", then by id";
    }
}
