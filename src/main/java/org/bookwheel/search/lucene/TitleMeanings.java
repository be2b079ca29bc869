package org.bookwheel.search.lucene;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.IndexReader;
import org.bookwheel.search.Meaning;

/// What the titles of one state of the index mean. Those of a small index are held once they were
/// worked out, half a kilobyte each; those of a large one are worked out each time. Safe for many
/// threads.
final class TitleMeanings {

    /// Works whose titles' meanings are held, 8 MB of them at most.
    static final int MOST = 16_384;

    private final FoldedTitles titles;
    private final AtomicReferenceArray<float[]> held;

    /// @param most works in an index whose titles' meanings are held
    TitleMeanings(IndexReader reader, int most) {
        this.titles = new FoldedTitles(reader);
        this.held = new AtomicReferenceArray<>(reader.maxDoc() <= most ? reader.maxDoc() : 0);
    }

    /// What a title means, as [Meaning#of] has it.
    float[] of(int doc) throws IOException {
        float[] meaning = doc < held.length() ? held.get(doc) : null;
        if (meaning == null) {
            meaning = Meaning.of(titles.of(doc));
            if (doc < held.length()) {
                held.set(doc, meaning);
            }
        }
        return meaning;
    }
}
