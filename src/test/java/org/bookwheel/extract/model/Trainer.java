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

    private static final double LEAST_CHANGE = 1e-7;

    private final int labels;
    private final int borders;
    private final int features;
    private final Settings settings;
    private final boolean[] used;
    private final float[] weights;
    private final float[] squares;
    private final float[] transitions;
    private final float[] transitionSquares;

    private final Likelihoods likelihoods;
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
        likelihoods = new Likelihoods(labels, transitions.length);
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
        double[] seen = new double[size * labels];
        double[] forward = likelihoods.forward(sample, emissions, seen);
        float weight = sample.weight() / times(sample);
        float[][] groupGradient = new float[groups.length][];
        float[] transitionGradient = new float[transitions.length];
        double[] behind = new double[labels];
        Arrays.fill(behind, 1);
        float[] gradient = new float[labels];
        for (int i = size - 1; i >= 0; i--) {
            double all = 0;
            for (int l = 0; l < labels; l++) {
                all += forward[i * labels + l] * behind[l];
            }
            int right = sample.labels()[i];
            float most = 0;
            for (int l = 0; l < labels; l++) {
                float likely = (float) (forward[i * labels + l] * behind[l] / all);
                gradient[l] = weight * ((l == right ? 1 : 0) - likely);
                most = Math.max(most, Math.abs(gradient[l]));
            }
            int from = sample.borders()[i] * (labels + 1) * labels;
            if (i == 0) {
                for (int l = 0; l < labels; l++) {
                    transitionGradient[from + labels * labels + l] += gradient[l];
                }
            } else {
                int before = sample.labels()[i - 1];
                transitionGradient[from + before * labels + right] += weight;
                likelihoods.behind(forward, seen, i, from, behind, weight, transitionGradient);
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
            if (Math.abs(transitionGradient[t]) > LEAST_CHANGE) {
                float d = (float) (transitionGradient[t] - settings.decay() * transitions[t]);
                transitionSquares[t] += d * d;
                transitions[t] +=
                        (float) (settings.rate() * d / Math.sqrt(transitionSquares[t] + 1));
                likelihoods.set(t, transitions[t]);
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
}
