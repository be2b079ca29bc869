package org.bookwheel.extract.model;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Fits a [Chain] to samples: the conditional likelihood of their labels is climbed by AdaGrad
/// (Duchi, Hazan and Singer, 2011) with a pull towards 0 and features left out by chance; the
/// weights are the mean over the last half of the rounds. One thread, so that the same samples give
/// the same weights.
final class Trainer {

    /// How it is done.
    ///
    /// @param rate the step
    /// @param decay the pull towards 0
    /// @param dropout the share of features that is left out each time
    /// @param least how many sources must have a feature
    record Settings(int rounds, double rate, double decay, double dropout, int least, long seed) {}

    private final int labels;
    private final int borders;
    private final int features;
    private final Settings settings;
    private final boolean[] used;
    private final float[] weights;
    private final float[] squares;
    private final float[] transitions;
    private final float[] transitionSquares;
    private final SplittableRandom random;

    Trainer(int labels, int borders, Sample.Dictionary dictionary, Settings settings) {
        this.labels = labels;
        this.borders = borders;
        this.features = dictionary.size();
        this.settings = settings;
        this.random = new SplittableRandom(settings.seed());
        used = new boolean[features];
        weights = new float[features * labels];
        squares = new float[features * labels];
        transitions = new float[borders * (labels + 1) * labels];
        transitionSquares = new float[transitions.length];
    }

    /// The fitted chain; features whose weights are all near 0 are left out.
    FittedChain fit(List<Sample> samples) {
        use(samples);
        double[] sum = new double[weights.length];
        double[] transitionSum = new double[transitions.length];
        int[] order = order(samples);
        int added = 0;
        for (int round = 0; round < settings.rounds(); round++) {
            shuffle(order);
            for (int s : order) {
                learn(samples.get(s));
            }
            if (round >= settings.rounds() / 2) {
                added++;
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += weights[i];
                }
                for (int i = 0; i < transitionSum.length; i++) {
                    transitionSum[i] += transitions[i];
                }
            }
        }
        for (int i = 0; i < sum.length; i++) {
            weights[i] = (float) (sum[i] / added);
        }
        for (int i = 0; i < transitionSum.length; i++) {
            transitions[i] = (float) (transitionSum[i] / added);
        }
        return new FittedChain(labels, borders, used, weights, transitions);
    }

    /// A step is as long for a heavy sample as for a light one, so what weighs as much as several
    /// is learnt as often.
    private static int[] order(List<Sample> samples) {
        return IntStream.range(0, samples.size())
                .flatMap(s -> IntStream.range(0, times(samples.get(s))).map(time -> s))
                .toArray();
    }

    private static int times(Sample sample) {
        return Math.max(1, Math.round(sample.weight()));
    }

    private void use(List<Sample> samples) {
        Map<String, BitSet> bySource = new HashMap<>();
        for (Sample sample : samples) {
            BitSet seen = bySource.computeIfAbsent(sample.source(), key -> new BitSet());
            for (int[] place : sample.places()) {
                for (int f : place) {
                    seen.set(f);
                }
            }
            for (int[] group : sample.groups()) {
                for (int f : group) {
                    seen.set(f);
                }
            }
        }
        int[] sources = new int[features];
        for (BitSet seen : bySource.values()) {
            seen.stream().forEach(f -> sources[f]++);
        }
        for (int f = 0; f < features; f++) {
            used[f] = sources[f] >= settings.least();
        }
    }

    private void shuffle(int[] order) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }

    private int[][] kept(int[][] all) {
        int[][] kept = new int[all.length][];
        int threshold = (int) (settings.dropout() * 65536);
        for (int i = 0; i < all.length; i++) {
            int[] some = new int[all[i].length];
            int size = 0;
            long bits = 0;
            for (int k = 0; k < all[i].length; k++) {
                if ((k & 3) == 0) {
                    bits = random.nextLong();
                }
                int chance = (int) (bits & 0xFFFF);
                bits >>>= 16;
                int f = all[i][k];
                if (used[f] && chance >= threshold) {
                    some[size++] = f;
                }
            }
            kept[i] = Arrays.copyOf(some, size);
        }
        return kept;
    }

    private void sum(int[] some, float[] into) {
        for (int f : some) {
            int from = f * labels;
            for (int l = 0; l < labels; l++) {
                into[l] += weights[from + l];
            }
        }
    }

    private void learn(Sample sample) {
        int size = sample.places().length;
        if (size == 0) {
            return;
        }
        int[][] places = kept(sample.places());
        int[][] groups = kept(sample.groups());
        float[][] group = new float[groups.length][labels];
        for (int g = 0; g < groups.length; g++) {
            sum(groups[g], group[g]);
        }
        float[][] emissions = new float[size][labels];
        for (int i = 0; i < size; i++) {
            sum(places[i], emissions[i]);
            for (int g : sample.groupsOf()[i]) {
                for (int l = 0; l < labels; l++) {
                    emissions[i][l] += group[g][l];
                }
            }
        }
        float[][] forward = new float[size][labels];
        float[][] backward = new float[size][labels];
        float[] x = new float[labels];
        for (int l = 0; l < labels; l++) {
            forward[0][l] = emissions[0][l] + transition(sample.borders()[0], labels, l);
        }
        for (int i = 1; i < size; i++) {
            for (int l = 0; l < labels; l++) {
                for (int p = 0; p < labels; p++) {
                    x[p] = forward[i - 1][p] + transition(sample.borders()[i], p, l);
                }
                forward[i][l] = logSum(x) + emissions[i][l];
            }
        }
        for (int i = size - 2; i >= 0; i--) {
            for (int p = 0; p < labels; p++) {
                for (int l = 0; l < labels; l++) {
                    x[l] =
                            transition(sample.borders()[i + 1], p, l)
                                    + emissions[i + 1][l]
                                    + backward[i + 1][l];
                }
                backward[i][p] = logSum(x);
            }
        }
        float weight = sample.weight() / times(sample);
        float all = logSum(forward[size - 1]);
        float[][] groupGradient = new float[groups.length][];
        float[] transitionGradient = new float[transitions.length];
        for (int i = 0; i < size; i++) {
            float[] gradient = new float[labels];
            float most = 0;
            for (int l = 0; l < labels; l++) {
                float likely = (float) Math.exp(forward[i][l] + backward[i][l] - all);
                gradient[l] = weight * ((l == sample.labels()[i] ? 1 : 0) - likely);
                most = Math.max(most, Math.abs(gradient[l]));
            }
            int border = sample.borders()[i];
            for (int p = 0; p <= labels; p++) {
                if (i == 0 && p < labels || i > 0 && p == labels) {
                    continue;
                }
                for (int l = 0; l < labels; l++) {
                    int at = (border * (labels + 1) + p) * labels + l;
                    if (i == 0) {
                        transitionGradient[at] += gradient[l];
                        continue;
                    }
                    float likely =
                            (float)
                                    Math.exp(
                                            forward[i - 1][p]
                                                    + transitions[at]
                                                    + emissions[i][l]
                                                    + backward[i][l]
                                                    - all);
                    boolean right = p == sample.labels()[i - 1] && l == sample.labels()[i];
                    transitionGradient[at] += weight * ((right ? 1 : 0) - likely);
                }
            }
            if (most < 1e-3) {
                continue;
            }
            step(places[i], gradient);
            for (int g : sample.groupsOf()[i]) {
                if (groupGradient[g] == null) {
                    groupGradient[g] = new float[labels];
                }
                for (int l = 0; l < labels; l++) {
                    groupGradient[g][l] += gradient[l];
                }
            }
        }
        for (int g = 0; g < groups.length; g++) {
            if (groupGradient[g] != null) {
                step(groups[g], groupGradient[g]);
            }
        }
        for (int t = 0; t < transitions.length; t++) {
            if (transitionGradient[t] != 0) {
                float d = (float) (transitionGradient[t] - settings.decay() * transitions[t]);
                transitionSquares[t] += d * d;
                transitions[t] +=
                        (float) (settings.rate() * d / Math.sqrt(transitionSquares[t] + 1));
            }
        }
    }

    private void step(int[] some, float[] gradient) {
        float decay = (float) settings.decay();
        float rate = (float) settings.rate();
        for (int f : some) {
            int from = f * labels;
            for (int l = 0; l < labels; l++) {
                float d = gradient[l] - decay * weights[from + l];
                squares[from + l] += d * d;
                weights[from + l] += rate * d / (float) Math.sqrt(squares[from + l] + 1);
            }
        }
    }

    private float transition(int border, int before, int label) {
        return transitions[(border * (labels + 1) + before) * labels + label];
    }

    private static float logSum(float[] values) {
        float most = values[0];
        for (float value : values) {
            most = Math.max(most, value);
        }
        float sum = 0;
        for (float value : values) {
            sum += (float) Math.exp(value - most);
        }
        return most + (float) Math.log(sum);
    }
}
