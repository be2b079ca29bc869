package org.bookwheel.extract.model;

import java.util.Arrays;

/// A linear chain: it gives each place of a sequence one of a few labels, so that what is seen of
/// the places and which label follows which together weigh most. A conditional random field
/// (Lafferty, McCallum and Pereira, 2001). Safe for many threads.
final class Chain {

    private static final float NEVER = -1e30f;

    private final int labels;
    private final FeatureTable table;
    private final IdleSums idle;

    /// By border, label before (the last one stands for the beginning), label.
    private final float[][][] transitions;

    /// By border, label, label before.
    private final float[][][] transitionsInto;

    /// The exponentials of the transitions.
    private final float[][][] factors;

    Chain(int labels, FeatureTable table, float[][][] transitions) {
        this.labels = labels;
        this.table = table;
        idle = new IdleSums(table);
        this.transitions = transitions;
        transitionsInto = new float[transitions.length][labels][labels];
        factors = new float[transitions.length][labels + 1][labels];
        for (int b = 0; b < transitions.length; b++) {
            for (int p = 0; p <= labels; p++) {
                for (int l = 0; l < labels; l++) {
                    factors[b][p][l] = (float) Math.exp(transitions[b][p][l]);
                    if (p < labels) {
                        transitionsInto[b][l][p] = transitions[b][p][l];
                    }
                }
            }
        }
    }

    IdleSums idle() {
        return idle;
    }

    FeatureTable table() {
        return table;
    }

    /// What speaks for each label at each place, transitions left out.
    float[][] emissions(Sequence sequence) {
        FeatureSums sums = idle.borrow();
        float[][] emissions = emissions(sequence, sums);
        idle.giveBack(sums);
        return emissions;
    }

    /// @param sums that were borrowed from the idle ones
    float[][] emissions(Sequence sequence, FeatureSums sums) {
        float[][] groups = new float[sequence.groups()][labels];
        for (int g = 0; g < groups.length; g++) {
            sums.into(groups[g]);
            sequence.group(g, sums);
        }
        float[][] emissions = new float[sequence.size()][labels];
        for (int i = 0; i < emissions.length; i++) {
            sums.into(emissions[i]);
            sequence.place(i, sums);
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
        byte[][] from = new byte[size][states];
        float[] best = new float[states];
        float[] next = new float[states];
        Arrays.fill(best, NEVER);
        for (int l = 0; l < labels; l++) {
            best[l] = emissions[0][l] + transitions[sequence.border(0)][labels][l];
        }
        for (int i = 1; i < size; i++) {
            float[][] into = transitionsInto[sequence.border(i)];
            for (int l = 0; l < labels; l++) {
                float emission = emissions[i][l];
                next[l] = before(best, into[l], l, once, from[i]) + emission;
                if (states > labels) {
                    next[labels + l] = behind(best, into[l], l, once, from[i]) + emission;
                }
            }
            float[] swapped = best;
            best = next;
            next = swapped;
        }
        return back(from, best);
    }

    /// The best way to a label before the run is over: of all labels, but not out of the run.
    private float before(float[] best, float[] into, int label, int once, byte[] from) {
        float most = NEVER;
        for (int p = 0; p < labels; p++) {
            float score = best[p] + into[p];
            if (score > most && (p != once || label == once)) {
                most = score;
                from[label] = (byte) p;
            }
        }
        return most;
    }

    /// The best way to a label behind the run: out of the run, or of a label behind it.
    private float behind(float[] best, float[] into, int label, int once, byte[] from) {
        if (label == once) {
            return NEVER;
        }
        float most = NEVER;
        if (best[once] + into[once] > most) {
            most = best[once] + into[once];
            from[labels + label] = (byte) once;
        }
        for (int p = 0; p < labels; p++) {
            float score = best[labels + p] + into[p];
            if (score > most && p != once) {
                most = score;
                from[labels + label] = (byte) (labels + p);
            }
        }
        return most;
    }

    private int[] back(byte[][] from, float[] best) {
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

    /// How likely each label is at each place (forward and backward sums, each scaled to 1), from 0
    /// to 1.
    float[][] marginals(Sequence sequence, float[][] emissions) {
        int size = emissions.length;
        float[] seen = new float[size * labels];
        float[][] forward = new float[size][labels];
        for (int i = 0; i < size; i++) {
            exponentials(emissions[i], seen, i * labels);
            float[][] factor = factors[sequence.border(i)];
            float[] here = forward[i];
            if (i == 0) {
                System.arraycopy(factor[labels], 0, here, 0, labels);
            } else {
                for (int p = 0; p < labels; p++) {
                    float weight = forward[i - 1][p];
                    for (int l = 0; l < labels; l++) {
                        here[l] += weight * factor[p][l];
                    }
                }
            }
            times(here, seen, i * labels);
        }
        float[] behind = new float[labels];
        Arrays.fill(behind, 1);
        float[] weighed = new float[labels];
        for (int i = size - 1; i >= 0; i--) {
            times(forward[i], behind, 0);
            float[][] factor = factors[sequence.border(i)];
            for (int l = 0; l < labels; l++) {
                weighed[l] = seen[i * labels + l] * behind[l];
            }
            for (int p = 0; p < labels; p++) {
                float sum = 0;
                for (int l = 0; l < labels; l++) {
                    sum += factor[p][l] * weighed[l];
                }
                behind[p] = sum;
            }
            scale(behind);
        }
        return forward;
    }

    /// The largest becomes 1.
    private static void exponentials(float[] values, float[] into, int from) {
        float most = values[0];
        for (float value : values) {
            most = Math.max(most, value);
        }
        for (int l = 0; l < values.length; l++) {
            into[from + l] = (float) Math.exp(values[l] - most);
        }
    }

    private static void times(float[] values, float[] factors, int from) {
        for (int l = 0; l < values.length; l++) {
            values[l] *= factors[from + l];
        }
        scale(values);
    }

    /// To a sum of 1; where all were too small to tell, all are alike.
    private static void scale(float[] values) {
        float sum = 0;
        for (float value : values) {
            sum += value;
        }
        if (sum < Float.MIN_NORMAL) {
            Arrays.fill(values, 1f / values.length);
            return;
        }
        for (int l = 0; l < values.length; l++) {
            values[l] /= sum;
        }
    }
}
