package org.bookwheel.search.lucene;

import java.util.List;
import org.apache.lucene.search.Query;
import org.bookwheel.search.Clause;
import org.bookwheel.search.Results;

/// What a typed text was taken for. Decided by the text alone, before any choice of facets, so that
/// a choice never adds a work.
///
/// @param clause what is looked for, for marking it in the works
/// @param query what Lucene looks for
/// @param corrections words read otherwise than typed
/// @param isRelaxed whether works with only most of the words are found, too
/// @param didYouMean what might have been meant instead, or empty
/// @param isPartial whether there was no time to look at all ways to read it
record Understanding(
        Clause clause,
        Query query,
        List<Results.Correction> corrections,
        boolean isRelaxed,
        String didYouMean,
        boolean isPartial) {

    Understanding {
        corrections = List.copyOf(corrections);
    }
}
