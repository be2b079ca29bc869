package org.bookwheel.search.lucene.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;
import org.bookwheel.search.AcronymReader;
import org.bookwheel.search.Acronyms;
import org.bookwheel.work.Work;

/// The acronyms that the works of an index explain. Each is a term of the works that explain it, so
/// the index itself counts how many do.
final class LearntAcronyms {

    static final String FIELD = "acronym";

    private static final char BETWEEN = '\0';

    private record Counted(Acronyms.Learnt learnt, int works) {}

    private LearntAcronyms() {}

    /// The terms of a work.
    static List<String> terms(Work work) {
        List<String> terms = new ArrayList<>();
        List<String> texts = new ArrayList<>(work.reference().tags());
        texts.add(work.reference().title());
        texts.add(work.reference().summary());
        for (String text : texts) {
            for (Acronyms.Learnt one : AcronymReader.read(text)) {
                terms.add(one.acronym() + BETWEEN + one.phrase());
            }
        }
        return terms.stream().distinct().toList();
    }

    /// All that was learnt, what most works say first.
    static Acronyms of(IndexReader reader) throws IOException {
        return of(TermCursor.of(reader, FIELD));
    }

    /// @param all the terms of all works
    static Acronyms of(TermCursor all) throws IOException {
        List<Counted> counted = new ArrayList<>();
        for (BytesRef term = all.next(); term != null; term = all.next()) {
            String text = term.utf8ToString();
            int cut = text.indexOf(BETWEEN);
            counted.add(
                    new Counted(
                            new Acronyms.Learnt(text.substring(0, cut), text.substring(cut + 1)),
                            all.works()));
        }
        if (counted.isEmpty()) {
            return Acronyms.known();
        }
        counted.sort(Comparator.comparingInt(Counted::works).reversed());
        return Acronyms.with(counted.stream().map(Counted::learnt).toList());
    }
}
