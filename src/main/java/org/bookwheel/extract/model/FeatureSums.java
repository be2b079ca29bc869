package org.bookwheel.extract.model;

import java.util.Arrays;
import java.util.function.Consumer;
import org.bookwheel.extract.name.HashNumbers;

/// Adds up the weights of features by label. What bundles of them weigh is kept, since most are
/// seen again and again in a list. For one list and one thread.
final class FeatureSums implements Features {

    private static final int BUNDLES = Bundle.values().length;

    /// So many bundles are kept at most, with the weights of some eight labels each: 3 MB.
    private static final int MOST = 1 << 16;

    private final FeatureTable table;
    private final int labels;

    /// The bundles that are kept, numbered.
    private final HashNumbers bundles = new HashNumbers();

    /// What they weigh, by number and label.
    private float[] kept;

    private float[] sums;

    FeatureSums(FeatureTable table) {
        this.table = table;
        labels = table.labels();
        sums = new float[labels];
        kept = new float[64 * labels];
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
        int known = bundles.find(key);
        int start = (known < 0 ? keep(key, each) : known) * labels;
        for (int l = 0; l < labels; l++) {
            sums[l] += kept[start + l];
        }
    }

    private int keep(long key, Consumer<Features> each) {
        float[] outer = sums;
        sums = new float[labels];
        each.accept(this);
        if (bundles.size() > MOST) {
            bundles.clear();
        }
        int number = bundles.of(key);
        int start = number * labels;
        if (start + labels > kept.length) {
            kept = Arrays.copyOf(kept, 2 * kept.length);
        }
        System.arraycopy(sums, 0, kept, start, labels);
        sums = outer;
        return number;
    }
}
