package org.bookwheel.search.lucene.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;
import org.bookwheel.search.Meaning;

/// What the titles of one state of the index mean, as [Meaning#packed] has it. It stands in the
/// index, but for the first works of one: a small index is built and opened without the table of
/// meanings. What is missing is worked out when it is first asked for, and held. Safe for many
/// threads.
public final class TitleMeanings {

    /// Works that are written without what their titles mean. To hold that takes some hundred bytes
    /// each.
    static final int FIRST = 16_384;

    private final BinaryColumn stored;
    private final FoldedTitles titles;
    private final Map<Integer, byte[]> held = new ConcurrentHashMap<>();

    TitleMeanings(IndexReader reader) {
        this.stored = new BinaryColumn(reader, WorkDocument.MEANING);
        this.titles = new FoldedTitles(reader);
    }

    public ByteBuffer of(int doc) throws IOException {
        BytesRef written = stored.of(doc);
        if (written != null) {
            return ByteBuffer.wrap(written.bytes, written.offset, written.length);
        }
        byte[] packed = held.get(doc);
        if (packed == null) {
            packed = Meaning.packed(titles.of(doc));
            held.put(doc, packed);
        }
        return ByteBuffer.wrap(packed);
    }

    /// How many are held.
    int held() {
        return held.size();
    }
}
