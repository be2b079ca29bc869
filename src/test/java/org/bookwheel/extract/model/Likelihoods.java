package org.bookwheel.extract.model;

import java.util.Arrays;

/// How likely the labels of a chain are by what stands before and behind each place (Rabiner,
/// 1989). Probabilities are scaled at each place, which takes no logarithms. For one thread.
final class Likelihoods {

    private final int labels;

    /// The exponentials of the transitions.
    private final double[] factors;

    Likelihoods(int labels, int transitions) {
        this.labels = labels;
        factors = new double[transitions];
        Arrays.fill(factors, 1);
    }

    void set(int transition, float weight) {
        factors[transition] = Math.exp(weight);
    }

    /// How likely each label is at each place by what stands before, each place scaled to 1.
    ///
    /// @param seen takes the exponentials of what is seen of the places
    double[] forward(Sample sample, float[][] emissions, double[] seen) {
        double[] forward = new double[seen.length];
        for (int i = 0; i < emissions.length; i++) {
            int at = i * labels;
            int from = sample.borders()[i] * (labels + 1) * labels;
            for (int p = 0; p < (i == 0 ? 1 : labels); p++) {
                double before = i == 0 ? 1 : forward[at - labels + p];
                int row = from + (i == 0 ? labels : p) * labels;
                for (int l = 0; l < labels; l++) {
                    forward[at + l] += before * factors[row + l];
                }
            }
            float most = emissions[i][0];
            for (float value : emissions[i]) {
                most = Math.max(most, value);
            }
            double sum = 0;
            for (int l = 0; l < labels; l++) {
                seen[at + l] = Math.exp(emissions[i][l] - most);
                forward[at + l] *= seen[at + l];
                sum += forward[at + l];
            }
            for (int l = 0; l < labels; l++) {
                forward[at + l] /= sum;
            }
        }
        return forward;
    }

    /// Makes what follows a place what follows the one before, scaled to 1, and takes how likely
    /// each transition between them is off its gradient.
    void behind(
            double[] forward,
            double[] seen,
            int i,
            int from,
            double[] behind,
            float weight,
            float[] transitionGradient) {
        double[] pairs = new double[labels * labels];
        double[] before = new double[labels];
        double sum = 0;
        double scale = 0;
        for (int p = 0; p < labels; p++) {
            for (int l = 0; l < labels; l++) {
                double pair = factors[from + p * labels + l] * seen[i * labels + l] * behind[l];
                before[p] += pair;
                pairs[p * labels + l] = forward[(i - 1) * labels + p] * pair;
            }
            sum += forward[(i - 1) * labels + p] * before[p];
            scale += before[p];
        }
        for (int k = 0; k < pairs.length; k++) {
            transitionGradient[from + k] -= (float) (weight * pairs[k] / sum);
        }
        for (int p = 0; p < labels; p++) {
            behind[p] = before[p] / scale;
        }
    }
}
