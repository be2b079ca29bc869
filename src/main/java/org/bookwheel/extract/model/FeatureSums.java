package org.bookwheel.extract.model;

import java.util.Arrays;
import org.bookwheel.extract.name.Lexicon;

/// Adds up the weights of features by label. What bundles of them weigh is kept, since most are
/// seen again and again, in one list or in all. For one thread, and one list after the other.
final class FeatureSums implements Features {

    /// Two to the power of this many bundles are kept, the last one of each place: 1 MB.
    private static final int PLACE_BITS = 14;

    /// The bits of no number.
    private static final int UNKNOWN = -1;

    private final FeatureTable table;
    private final int labels;

    /// By place, in one stretch of memory because it is read so often: key, list, and what the
    /// bundle weighs for each label, as bits.
    private int[] bundles = {};

    private final int stride;

    /// By the place of a word, its number, and what each of its bundles weighs; none before any is
    /// asked for.
    private int[] words = {};

    private final int wordStride;

    /// Another number for each list; 0 stands for all.
    private int list = 1;

    private float[] sums;

    /// What is added up while a bundle is told, where to it goes then, and what was added up
    /// before.
    private final float[] inner;

    private int[] told;
    private int toldFrom;
    private float[] outer;

    FeatureSums(FeatureTable table) {
        this.table = table;
        labels = table.labels();
        stride = labels + 3;
        wordStride = Bundle.OfWord.PLACES * labels + 1;
        inner = new float[labels];
    }

    /// What was kept of a list holds no longer.
    void nextList() {
        list++;
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
    public boolean begins(Bundle bundle, long number) {
        if (bundles.length == 0) {
            bundles = new int[stride << PLACE_BITS];
        }
        // no key is 0, as places are that hold nothing
        long key = number * Bundle.ALL.length + bundle.ordinal() + 1;
        int of = bundle.ofList ? list : 0;
        int at = (int) ((key ^ key >>> 29) * 0x9E3779B97F4A7C15L >>> 64 - PLACE_BITS) * stride;
        if (bundles[at] == (int) key
                && bundles[at + 1] == (int) (key >>> 32)
                && bundles[at + 2] == of) {
            add(bundles, at + 3);
            return false;
        }
        bundles[at] = (int) key;
        bundles[at + 1] = (int) (key >>> 32);
        bundles[at + 2] = of;
        begin(bundles, at + 3);
        return true;
    }

    @Override
    public boolean begins(Bundle.OfWord bundle, Lexicon.Word word) {
        if (words.length == 0) {
            words = new int[Lexicon.PLACES * wordStride];
        }
        int at = word.place() * wordStride;
        if (words[at] != word.number()) {
            words[at] = word.number();
            Arrays.fill(words, at + 1, at + wordStride, UNKNOWN);
        }
        int from = at + 1 + bundle.place * labels;
        if (words[from] != UNKNOWN) {
            add(words, from);
            return false;
        }
        begin(words, from);
        return true;
    }

    private void begin(int[] into, int from) {
        told = into;
        toldFrom = from;
        outer = sums;
        sums = inner;
        Arrays.fill(inner, 0);
    }

    @Override
    public void ends() {
        sums = outer;
        for (int l = 0; l < labels; l++) {
            told[toldFrom + l] = Float.floatToRawIntBits(inner[l]);
        }
        add(told, toldFrom);
    }

    private void add(int[] weights, int from) {
        float[] target = sums;
        for (int l = 0; l < target.length; l++) {
            target[l] += Float.intBitsToFloat(weights[from + l]);
        }
    }
}
