package org.bookwheel.search.lucene.index;

import java.util.Arrays;
import org.bookwheel.search.Facet;

/// The documents that match: all choices, or all but those of one facet. Document numbers are those
/// of the whole index, rising.
public final class MatchSets {

    private int[] docs = new int[256];
    private int size;
    private final int[][] near = new int[Facet.values().length][];
    private final int[] nearSize = new int[Facet.values().length];

    public void add(int doc) {
        if (size == docs.length) {
            docs = Arrays.copyOf(docs, size * 2);
        }
        docs[size++] = doc;
    }

    /// Notes a document that only the choices of one facet keep out.
    public void addNear(int facet, int doc) {
        int[] list = near[facet] == null ? new int[64] : near[facet];
        if (nearSize[facet] == list.length) {
            list = Arrays.copyOf(list, list.length * 2);
        }
        list[nearSize[facet]++] = doc;
        near[facet] = list;
    }

    public void addAll(MatchSets other) {
        docs = append(docs, size, other.docs, other.size);
        size += other.size;
        for (int i = 0; i < near.length; i++) {
            if (other.nearSize[i] > 0) {
                int[] own = near[i] == null ? new int[0] : near[i];
                near[i] = append(own, nearSize[i], other.near[i], other.nearSize[i]);
                nearSize[i] += other.nearSize[i];
            }
        }
    }

    private static int[] append(int[] own, int size, int[] more, int count) {
        int[] all = Arrays.copyOf(own, Math.max(16, size + count));
        System.arraycopy(more, 0, all, size, count);
        return all;
    }

    /// Puts the documents in order after several threads added theirs.
    public void sort() {
        Arrays.sort(docs, 0, size);
        for (int i = 0; i < near.length; i++) {
            if (near[i] != null) {
                Arrays.sort(near[i], 0, nearSize[i]);
            }
        }
    }

    public int size() {
        return size;
    }

    int[] docs() {
        return docs;
    }

    int nearSize(Facet facet) {
        return nearSize[facet.ordinal()];
    }

    int[] near(Facet facet) {
        return near[facet.ordinal()];
    }
}
