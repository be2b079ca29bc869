package org.bookwheel.extract.model;

import java.util.Arrays;
import java.util.function.Consumer;

/// Adds up the weights of features by label. What bundles of them weigh is kept, since most are
/// seen again and again in a list. For one list and one thread.
final class FeatureSums implements Features {

    private static final int BUNDLES = Bundle.values().length;

    /// So many bundles are kept at most, with the weights of some eight labels each: 3 MB.
    private static final int MOST = 1 << 16;

    private final FeatureTable table;
    private final int labels;

    /// The bundles that are kept, each with where its sums begin; 0 where none is.
    private long[] keys = new long[256];

    private int[] starts = new int[256];
    private float[] kept;
    private int end;
    private float[] sums;

    FeatureSums(FeatureTable table) {
        this.table = table;
        labels = table.labels();
        sums = new float[labels];
        kept = new float[64 * labels];
        end = labels;
    }

    /// Where the weights of what follows are added.
    void into(float[] target) {
        sums = target;
    }

    @Override
    public void add(Template template, String word, int a, int b, int c) {
        table.add(template.hash(a, b, c), sums);
    }

    @Override
    public void bundle(Bundle bundle, long number, Consumer<Features> each) {
        long key = number * BUNDLES + bundle.ordinal();
        int slot = slot(key);
        int start = starts[slot];
        if (start == 0) {
            start = keep(key, each);
        }
        for (int l = 0; l < labels; l++) {
            sums[l] += kept[start + l];
        }
    }

    private int keep(long key, Consumer<Features> each) {
        float[] outer = sums;
        sums = new float[labels];
        each.accept(this);
        if (end / labels > MOST) {
            Arrays.fill(starts, 0);
            end = labels;
        } else if (2 * end / labels > keys.length) {
            grow();
        }
        if (end + labels > kept.length) {
            kept = Arrays.copyOf(kept, 2 * kept.length);
        }
        int start = end;
        int slot = slot(key);
        keys[slot] = key;
        starts[slot] = start;
        System.arraycopy(sums, 0, kept, start, labels);
        end += labels;
        sums = outer;
        return start;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key ^ key >>> 32) * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (starts[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldStarts = starts;
        keys = new long[2 * oldKeys.length];
        starts = new int[2 * oldKeys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldStarts[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                starts[slot] = oldStarts[i];
            }
        }
    }
}
