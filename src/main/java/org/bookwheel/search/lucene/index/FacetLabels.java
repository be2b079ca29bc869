package org.bookwheel.search.lucene.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.bookwheel.search.Facet;

/// How the values of one facet are shown, by their ordinals: the key, or of keys that stand for
/// several spellings the one that most works have. Held as bytes one after the other, since the
/// index holds them compressed in blocks; where that takes more than it may, each is looked up when
/// it is shown. Safe for many threads.
final class FacetLabels {

    /// Ends the key in a term of key and spelling.
    private static final byte GAP = 0;

    private final IndexReader reader;
    private final Facet facet;

    /// All labels, or null where they are looked up.
    private final byte[] held;

    /// Where each label begins, and where the last one ends.
    private final int[] starts;

    /// @param most bytes that may be held
    FacetLabels(IndexReader reader, Facet facet, SortedSetDocValues values, long most)
            throws IOException {
        this.reader = reader;
        this.facet = facet;
        int size = Math.toIntExact(values.getValueCount());
        int[] ends = (size + 1L) * Integer.BYTES > most ? null : new int[size + 1];
        this.held = ends == null ? null : read(values, ends, most);
        this.starts = held == null ? new int[0] : ends;
    }

    /// All labels, or null if they take too much.
    private byte[] read(SortedSetDocValues values, int[] ends, long most) throws IOException {
        byte[] all = new byte[1 << 12];
        TermsEnum keys = values.termsEnum();
        TermsEnum spellings = spellings();
        if (spellings != null && spellings.next() == null) {
            spellings = null;
        }
        BytesRefBuilder best = new BytesRefBuilder();
        for (int i = 0; i + 1 < ends.length; i++) {
            BytesRef label = keys.next();
            if (spellings != null && best(label, spellings, best)) {
                label = best.get();
            }
            long end = (long) ends[i] + label.length;
            if (end + (long) ends.length * Integer.BYTES > most) {
                return null;
            }
            all = ArrayUtil.grow(all, (int) end);
            System.arraycopy(label.bytes, label.offset, all, ends[i], label.length);
            ends[i + 1] = (int) end;
        }
        return Arrays.copyOf(all, ends[ends.length - 1]);
    }

    private TermsEnum spellings() throws IOException {
        if (!FacetValues.hasSpellings(facet)) {
            return null;
        }
        Terms terms = MultiTerms.getTerms(reader, FacetValues.spelled(facet));
        return terms == null ? null : terms.iterator();
    }

    /// The spelling of a key that most works have. The terms of key and spelling are in the order
    /// of the keys.
    ///
    /// @param spellings at a term; then at the first one of a later key, or at the last of all
    private static boolean best(BytesRef key, TermsEnum spellings, BytesRefBuilder best)
            throws IOException {
        int most = 0;
        BytesRef term = spellings.term();
        while (term != null && compare(term, key) <= 0) {
            if (compare(term, key) == 0 && spellings.docFreq() > most) {
                most = spellings.docFreq();
                int from = key.length + 1;
                best.copyBytes(term.bytes, term.offset + from, term.length - from);
            }
            term = spellings.next();
        }
        return most > 0;
    }

    /// Compares the key of a term of key and spelling with a key.
    private static int compare(BytesRef term, BytesRef key) {
        int length = 0;
        while (length < term.length && term.bytes[term.offset + length] != GAP) {
            length++;
        }
        return Arrays.compareUnsigned(
                term.bytes,
                term.offset,
                term.offset + length,
                key.bytes,
                key.offset,
                key.offset + key.length);
    }

    /// How many bytes are held.
    long bytes() {
        return held == null ? 0 : held.length + (long) starts.length * Integer.BYTES;
    }

    String of(int ordinal) throws IOException {
        if (held != null) {
            int start = starts[ordinal];
            return new String(held, start, starts[ordinal + 1] - start, StandardCharsets.UTF_8);
        }
        BytesRef key =
                MultiDocValues.getSortedSetValues(reader, FacetValues.field(facet))
                        .lookupOrd(ordinal);
        TermsEnum spellings = spellings();
        BytesRefBuilder best = new BytesRefBuilder();
        boolean isSpelled =
                spellings != null
                        && spellings.seekCeil(key) != TermsEnum.SeekStatus.END
                        && best(key, spellings, best);
        return isSpelled ? best.get().utf8ToString() : key.utf8ToString();
    }
}
