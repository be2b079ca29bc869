package org.bookwheel.meaning;

import java.util.Random;

/// The few directions in which vectors differ most: their leading principal axes, found by subspace
/// iteration.
final class Projection {

    private static final int ROUNDS = 12;

    private final double[][] axes;

    /// @param vectors of one length
    /// @param count how many directions
    Projection(float[][] vectors, int count) {
        int size = vectors[0].length;
        double[][] moments = new double[size][size];
        for (float[] vector : vectors) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    moments[i][j] += vector[i] * vector[j];
                }
            }
        }
        Random random = new Random(1);
        axes = new double[count][size];
        for (double[] axis : axes) {
            for (int i = 0; i < size; i++) {
                axis[i] = random.nextGaussian();
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int k = 0; k < count; k++) {
                axes[k] = times(moments, axes[k]);
            }
            orthonormal();
        }
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            product[i] = dot(matrix[i], vector);
        }
        return product;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private void orthonormal() {
        for (int k = 0; k < axes.length; k++) {
            for (int earlier = 0; earlier < k; earlier++) {
                double along = dot(axes[k], axes[earlier]);
                for (int i = 0; i < axes[k].length; i++) {
                    axes[k][i] -= along * axes[earlier][i];
                }
            }
            double length = Math.sqrt(dot(axes[k], axes[k]));
            for (int i = 0; i < axes[k].length; i++) {
                axes[k][i] /= length;
            }
        }
    }

    float[] of(float[] vector) {
        float[] projected = new float[axes.length];
        for (int k = 0; k < axes.length; k++) {
            double sum = 0;
            for (int i = 0; i < vector.length; i++) {
                sum += axes[k][i] * vector[i];
            }
            projected[k] = (float) sum;
        }
        return projected;
    }
}
