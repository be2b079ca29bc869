package org.bookwheel.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.bookwheel.search.Clause;
import org.bookwheel.search.ClausePrinter;
import org.bookwheel.search.Field;
import org.bookwheel.search.Results;
import org.bookwheel.search.Sort;
import org.bookwheel.work.Counted;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;

/// Says in words why a work stands where it stands in the results: what each word weighs and where
/// it stands, what lifts the work, and what decides among equals.
final class Reasons {

    private final Snapshot snapshot;
    private final IndexSearcher searcher;
    private final LuceneQueries queries;
    private final Understanding understanding;
    private final Sort sort;

    Reasons(Snapshot snapshot, Understanding understanding, Sort sort) {
        this.snapshot = snapshot;
        this.searcher = snapshot.searcher();
        this.queries = new LuceneQueries(snapshot.reader(), snapshot.acronyms());
        this.understanding = understanding;
        this.sort = sort;
    }

    List<String> of(int doc) throws IOException {
        List<String> why = new ArrayList<>();
        if (sort == Sort.RELEVANCE) {
            relevance(doc, why);
        }
        why.add(order(doc));
        return why;
    }

    private void relevance(int doc, List<String> why) throws IOException {
        List<Clause> readings = readings();
        boolean whole = false;
        for (Clause reading : readings) {
            if (!whole && searcher.explain(queries.of(reading), doc).isMatch()) {
                whole = true;
                words(reading, doc, why);
            }
        }
        if (!whole) {
            why.add("has only most of the words, so it stands below those that have all");
            words(readings.getLast(), doc, why);
        }
        for (Results.Correction one : understanding.corrections()) {
            why.add("\"%s\" was also read as \"%s\"".formatted(one.typed(), one.used()));
        }
    }

    /// The text as typed, and as corrected if it was.
    private List<Clause> readings() {
        boolean corrected = !understanding.corrections().isEmpty();
        return corrected && understanding.clause() instanceof Clause.Any(List<Clause> any)
                ? any
                : List.of(understanding.clause());
    }

    private void words(Clause reading, int doc, List<String> why) throws IOException {
        List<Clause> parts =
                reading instanceof Clause.All(List<Clause> all) ? all : List.of(reading);
        for (Clause part : parts) {
            Explanation weight = searcher.explain(queries.of(part), doc);
            if (weight.isMatch() && !(part instanceof Clause.Not)) {
                String fields = fields(part, doc);
                why.add(
                        "%s: %s%s"
                                .formatted(
                                        ClausePrinter.print(part).strip(),
                                        number(weight),
                                        fields.isEmpty() ? "" : ", in " + fields));
            }
        }
        for (Ranking.Lift lift : new Ranking(queries).lifts(reading)) {
            Explanation weight = searcher.explain(lift.query(), doc);
            if (weight.isMatch()) {
                why.add("%s: %s".formatted(lift.why(), number(weight)));
            }
        }
    }

    /// The fields in which a part of the query stands.
    private String fields(Clause part, int doc) throws IOException {
        List<String> fields = new ArrayList<>();
        for (Field field : Field.values()) {
            boolean searchable = Field.of(field.text()).isPresent();
            Clause in = new Clause.In(field, part);
            if (searchable && searcher.explain(queries.of(in), doc).isMatch()) {
                fields.add(field.name().toLowerCase(Locale.ROOT));
            }
        }
        return String.join(", ", fields);
    }

    private static String number(Explanation weight) {
        return String.format(Locale.ROOT, "%.2f", weight.getValue().doubleValue());
    }

    /// What decides in this order, and among equals.
    private String order(int doc) throws IOException {
        Work work =
                WorkJson.readWork(Searching.json(snapshot.reader().storedFields().document(doc)));
        String lists = "named by " + Counted.of(work.listCount(), "list");
        int year = work.reference().year();
        String dated = year == 0 ? "no year" : String.valueOf(year);
        Stream<String> order =
                switch (sort) {
                    case RELEVANCE -> Stream.of("among equals", lists, dated);
                    case NEWEST, OLDEST -> Stream.of(sort.text() + " first", dated, lists);
                    case MENTIONS -> Stream.of("most lists first", lists, dated);
                    case TITLE -> Stream.of("by title");
                };
        return order.collect(Collectors.joining(", ")) + ", then by id";
    }
}
