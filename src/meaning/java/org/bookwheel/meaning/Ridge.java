package org.bookwheel.meaning;

/// Ridge regression: vectors of pieces of which the sum, divided by the root of their number, comes
/// nearest to the vectors of texts. Solved for all dimensions at once by conjugate gradients.
final class Ridge {

    private static final int ROUNDS = 40;

    private final int[][] texts;
    private final int pieces;
    private final int size;
    private final double penalty;

    Ridge(int[][] texts, int pieces, int size, double penalty) {
        this.texts = texts;
        this.pieces = pieces;
        this.size = size;
        this.penalty = penalty;
    }

    /// @param targets a vector for each text
    /// @return a vector for each piece
    float[][] fit(float[][] targets) {
        float[][] solution = new float[pieces][size];
        float[][] rest = new float[pieces][size];
        for (int t = 0; t < texts.length; t++) {
            add(texts[t], targets[t], rest);
        }
        float[][] direction = new float[pieces][];
        for (int p = 0; p < pieces; p++) {
            direction[p] = rest[p].clone();
        }
        double[] length = squares(rest);
        for (int round = 0; round < ROUNDS; round++) {
            float[][] image = image(direction);
            double[] curve = new double[size];
            for (int p = 0; p < pieces; p++) {
                for (int d = 0; d < size; d++) {
                    curve[d] += direction[p][d] * image[p][d];
                }
            }
            for (int p = 0; p < pieces; p++) {
                for (int d = 0; d < size; d++) {
                    double step = length[d] / Math.max(curve[d], 1e-30);
                    solution[p][d] += (float) (step * direction[p][d]);
                    rest[p][d] -= (float) (step * image[p][d]);
                }
            }
            double[] next = squares(rest);
            for (int p = 0; p < pieces; p++) {
                for (int d = 0; d < size; d++) {
                    double keep = next[d] / Math.max(length[d], 1e-30);
                    direction[p][d] = (float) (rest[p][d] + keep * direction[p][d]);
                }
            }
            length = next;
        }
        return solution;
    }

    /// The normal matrix times a direction.
    private float[][] image(float[][] direction) {
        float[][] image = new float[pieces][size];
        float[] sum = new float[size];
        for (int[] text : texts) {
            java.util.Arrays.fill(sum, 0);
            float weight = weight(text);
            for (int piece : text) {
                for (int d = 0; d < size; d++) {
                    sum[d] += weight * direction[piece][d];
                }
            }
            add(text, sum, image);
        }
        for (int p = 0; p < pieces; p++) {
            for (int d = 0; d < size; d++) {
                image[p][d] += (float) (penalty * direction[p][d]);
            }
        }
        return image;
    }

    private static float weight(int[] text) {
        return (float) (1 / Math.sqrt(Math.max(1, text.length)));
    }

    private static void add(int[] text, float[] vector, float[][] sums) {
        float weight = weight(text);
        for (int piece : text) {
            for (int d = 0; d < vector.length; d++) {
                sums[piece][d] += weight * vector[d];
            }
        }
    }

    private double[] squares(float[][] vectors) {
        double[] squares = new double[size];
        for (float[] vector : vectors) {
            for (int d = 0; d < size; d++) {
                squares[d] += vector[d] * vector[d];
            }
        }
        return squares;
    }
}
