package org.bookwheel.site;

import static java.time.temporal.ChronoUnit.DAYS;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.bookwheel.search.DayRange;
import org.bookwheel.search.IndexContent;
import org.bookwheel.search.Presence;
import org.bookwheel.search.SearchField;
import org.bookwheel.work.Work;

/// A number of each work for whatever is asked of all works, column by column, each in files of so
/// many works: of what a search does not ask nothing is read.
final class Columns {

    /// Works in a file.
    static final int WORKS = 2048;

    private final SearchFiles files;
    private final Directory directory;

    Columns(SearchFiles files, Directory directory) {
        this.files = files;
        this.directory = directory;
    }

    void write(IndexContent content, List<Work> works) throws IOException {
        int count = works.size();
        column("year", count, i -> works.get(i).reference().year());
        column("date", count, i -> works.get(i).reference().dateOrder());
        column("lists", count, i -> works.get(i).listCount());
        column("added", count, i -> added(works.get(i)));
        int[] titles = content.titleOrder();
        column("title", count, i -> titles[i]);
        for (String field : List.of(SearchIndexFiles.ANY, SearchIndexFiles.SUMMARY)) {
            int[] lengths = content.lengths(field);
            column("length." + field, count, i -> lengths[i]);
        }
        List<Set<Presence>> has =
                works.stream().map(work -> Set.copyOf(Presence.of(work))).toList();
        for (Presence one : Presence.values()) {
            column("has." + one.text(), count, i -> has.get(i).contains(one) ? 1 : 0);
        }
        int[][] ends = works.stream().map(content::ends).toArray(int[][]::new);
        for (SearchField field : SearchField.values()) {
            column("end." + field.text(), count, i -> ends[i][field.ordinal()]);
        }
    }

    private void column(String name, int works, IntUnaryOperator value) throws IOException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < works; i += WORKS) {
            IntStream some = IntStream.range(i, Math.min(works, i + WORKS));
            names.add(files.add(new Bytes().numbers(some.map(value).toArray()).zipped()));
        }
        directory.rows("column." + name, names);
    }

    /// The day on which a work was added, counted from the first one; 0 where nobody knows it.
    private static int added(Work work) {
        return work.added().isEmpty()
                ? 0
                : (int) DayRange.FIRST.until(LocalDate.parse(work.added()), DAYS) + 1;
    }
}
