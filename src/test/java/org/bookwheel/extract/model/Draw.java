package org.bookwheel.extract.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/// Draws by lot, the same for the same seed. Not for several threads.
final class Draw {

    /// Choices with their weights, written one a line: the weight, a space and the choice, where
    /// `␠` is a space at an end.
    record Lots(List<String> choices, double[] weights) {
        static Lots of(String block) {
            List<String> choices = new ArrayList<>();
            List<Double> weights = new ArrayList<>();
            for (String line : block.split("\n")) {
                if (line.isBlank()) {
                    continue;
                }
                int space = line.indexOf(' ');
                weights.add(Double.valueOf(line.substring(0, space)));
                choices.add(line.substring(space + 1).replace('␠', ' '));
            }
            return new Lots(choices, weights.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    private final Random random;

    Draw(long seed) {
        random = new Random(new SplittableRandom(seed).nextLong());
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /// A whole number from `first` to `last`, both included.
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String of(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /// One of `weight, choice, weight, choice ...`.
    String lot(Object... weightsAndChoices) {
        double sum = 0;
        for (int i = 0; i < weightsAndChoices.length; i += 2) {
            sum += ((Number) weightsAndChoices[i]).doubleValue();
        }
        double point = random.nextDouble() * sum;
        for (int i = 0; i < weightsAndChoices.length; i += 2) {
            point -= ((Number) weightsAndChoices[i]).doubleValue();
            if (point < 0) {
                return (String) weightsAndChoices[i + 1];
            }
        }
        return (String) weightsAndChoices[weightsAndChoices.length - 1];
    }

    String lot(Lots lots) {
        double sum = 0;
        for (double weight : lots.weights) {
            sum += weight;
        }
        double point = random.nextDouble() * sum;
        for (int i = 0; i < lots.weights.length; i++) {
            point -= lots.weights[i];
            if (point < 0) {
                return lots.choices.get(i);
            }
        }
        return lots.choices.getLast();
    }

    /// Some different ones, in any order.
    <T> List<T> some(List<T> choices, int count) {
        List<T> rest = new ArrayList<>(choices);
        Collections.shuffle(rest, random);
        return new ArrayList<>(rest.subList(0, Math.min(count, rest.size())));
    }

    <T> void shuffle(List<T> list) {
        Collections.shuffle(list, random);
    }

    /// The share of a list's entries that state a field: often none or all.
    double share(double mean) {
        double point = random.nextDouble();
        if (point > mean) {
            return 0;
        }
        return chance(.6) ? 1 : chance(.5) ? .9 : chance(.6) ? .7 : .35;
    }
}
