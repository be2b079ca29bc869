package org.bookwheel.search;

import java.io.IOException;
import java.util.List;
import org.bookwheel.work.Work;

/// All that one state of an index holds, for who lays it out otherwise. Works are numbered from 0
/// in the order of their ids. For one thread, if nothing else is said.
public interface IndexContent {

    int works();

    /// A work in its JSON form.
    String json(int work) throws IOException;

    /// Works that a reader of one may want, best first, however long that takes: what is written
    /// must not depend on how busy a machine is. Safe for many threads.
    List<Results.Hit> related(int work, int limit) throws IOException;

    /// The place of each work in the order of titles; equal titles share one.
    int[] titleOrder() throws IOException;

    /// The folded titles, by works.
    List<String> foldedTitles() throws IOException;

    /// Where a word stands.
    ///
    /// @param works in their order
    /// @param frequencies how much it weighs in each; null where the index does not say
    /// @param positions of each work; null where the index does not say
    record Postings(int[] works, int[] frequencies, int[][] positions) {}

    /// Takes the terms of a field in the order of their UTF-8 bytes.
    interface TermReading {
        void term(String term, Postings postings) throws IOException;
    }

    /// @param field as the index names it
    void terms(String field, TermReading reading) throws IOException;

    /// What scores in a field rest on.
    ///
    /// @param works how many works have the field
    /// @param lengths for each form in which a length is kept, from 0 to 255, what
    ///   [BM25](https://doi.org/10.1561/1500000019) multiplies a frequency with
    record Statistics(int works, float[] lengths) {}

    Statistics statistics(String field) throws IOException;

    /// The form in which the length of each work in a field is kept, 0 where it has none.
    int[] lengths(String field) throws IOException;

    /// The values of a facet.
    ///
    /// @param keys in their order
    /// @param labels how each is shown
    /// @param works the numbers of each work's keys
    record Values(List<String> keys, List<String> labels, int[][] works) {}

    Values values(Facet facet) throws IOException;

    /// The key of a value as works spell it.
    String key(Facet facet, String value);

    /// The acronyms that the index knows.
    Acronyms acronyms();

    /// Where each field of a work ends among its words, field by field in their order.
    int[] ends(Work work);
}
