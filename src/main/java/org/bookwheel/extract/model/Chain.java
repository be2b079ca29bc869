package org.bookwheel.extract.model;

import java.util.Arrays;

/// A linear chain: it gives each place of a sequence one of a few labels, so that what is seen of
/// the places and which label follows which together weigh most. A conditional random field
/// (Lafferty, McCallum and Pereira, 2001). Safe for many threads.
final class Chain {

    private static final float NEVER = -1e30f;

    private final int labels;
    private final FeatureTable table;

    /// By border, label before (the last one stands for the beginning), label.
    private final float[][][] transitions;

    Chain(int labels, FeatureTable table, float[][][] transitions) {
        this.labels = labels;
        this.table = table;
        this.transitions = transitions;
    }

    FeatureTable table() {
        return table;
    }

    /// What speaks for each label at each place, transitions left out.
    float[][] emissions(Sequence sequence) {
        float[][] groups = new float[sequence.groups()][labels];
        for (int g = 0; g < groups.length; g++) {
            sequence.group(g, table.into(groups[g]));
        }
        float[][] emissions = new float[sequence.size()][labels];
        for (int i = 0; i < emissions.length; i++) {
            sequence.place(i, table.into(emissions[i]));
            for (int g : sequence.groupsOf(i)) {
                for (int l = 0; l < labels; l++) {
                    emissions[i][l] += groups[g][l];
                }
            }
        }
        return emissions;
    }

    /// The likeliest labels (Viterbi).
    int[] decode(Sequence sequence, float[][] emissions) {
        return decode(sequence, emissions, -1);
    }

    /// The likeliest labels with which all places of one label stand in one run. Each label has two
    /// states: before the run is over, and behind.
    ///
    /// @param once the label of the run, -1 for none
    int[] decode(Sequence sequence, float[][] emissions, int once) {
        int size = emissions.length;
        if (size == 0) {
            return new int[0];
        }
        int states = once < 0 ? labels : 2 * labels;
        int[][] from = new int[size][states];
        float[] best = new float[states];
        Arrays.fill(best, NEVER);
        for (int l = 0; l < labels; l++) {
            best[l] = emissions[0][l] + transitions[sequence.border(0)][labels][l];
        }
        for (int i = 1; i < size; i++) {
            float[][] transition = transitions[sequence.border(i)];
            float[] next = new float[states];
            for (int s = 0; s < states; s++) {
                next[s] = NEVER;
                for (int p = 0; p < states; p++) {
                    if (best[p] > NEVER && follows(p, s, once)) {
                        float score = best[p] + transition[p % labels][s % labels];
                        if (score > next[s]) {
                            next[s] = score;
                            from[i][s] = p;
                        }
                    }
                }
                next[s] += next[s] > NEVER ? emissions[i][s % labels] : 0;
            }
            best = next;
        }
        return back(from, best);
    }

    private boolean follows(int before, int state, int once) {
        if (once < 0) {
            return true;
        }
        boolean behind = state >= labels;
        boolean wasBehind = before >= labels;
        int label = state % labels;
        if (behind) {
            return label != once && (wasBehind || before == once);
        }
        return !wasBehind && (before != once || label == once);
    }

    private int[] back(int[][] from, float[] best) {
        int state = 0;
        for (int s = 1; s < best.length; s++) {
            state = best[s] > best[state] ? s : state;
        }
        int[] decoded = new int[from.length];
        for (int i = from.length - 1; i >= 0; i--) {
            decoded[i] = state % labels;
            state = from[i][state];
        }
        return decoded;
    }

    /// How likely each label is at each place (forward and backward sums), from 0 to 1.
    float[][] marginals(Sequence sequence, float[][] emissions) {
        int size = emissions.length;
        float[][] forward = new float[size][labels];
        float[][] backward = new float[size][labels];
        float[] sum = new float[labels];
        for (int i = 0; i < size; i++) {
            float[][] transition = transitions[sequence.border(i)];
            for (int l = 0; l < labels; l++) {
                if (i == 0) {
                    forward[i][l] = transition[labels][l] + emissions[i][l];
                    continue;
                }
                for (int p = 0; p < labels; p++) {
                    sum[p] = forward[i - 1][p] + transition[p][l];
                }
                forward[i][l] = logSum(sum) + emissions[i][l];
            }
        }
        for (int i = size - 2; i >= 0; i--) {
            float[][] transition = transitions[sequence.border(i + 1)];
            for (int p = 0; p < labels; p++) {
                for (int l = 0; l < labels; l++) {
                    sum[l] = transition[p][l] + emissions[i + 1][l] + backward[i + 1][l];
                }
                backward[i][p] = logSum(sum);
            }
        }
        float all = size == 0 ? 0 : logSum(forward[size - 1]);
        for (int i = 0; i < size; i++) {
            for (int l = 0; l < labels; l++) {
                forward[i][l] = (float) Math.exp(forward[i][l] + backward[i][l] - all);
            }
        }
        return forward;
    }

    private static float logSum(float[] values) {
        float most = values[0];
        for (float value : values) {
            most = Math.max(most, value);
        }
        double sum = 0;
        for (float value : values) {
            sum += Math.exp(value - most);
        }
        return most + (float) Math.log(sum);
    }
}
