package org.bookwheel.extract.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What stands in each place of a list's entries, by how likely each role is there: after all
/// entries have been read once, each is read again with what the others said. For one list.
final class SlotVotes {

    /// How much the others weigh against what is seen of the token itself; tuned on folds.
    static double weight = .3;

    /// Fewer others are not asked.
    private static final int LEAST_OTHERS = 3;

    /// No role is thought impossible.
    private static final double FLOOR = .02;

    /// Roles by slot: sums over its entries of the mean likelihoods, and how many entries.
    private static final class Votes {
        final double[] sums = new double[Role.ALL.length];
        int entries;
    }

    private final Map<Integer, Votes> slots = new HashMap<>();

    /// By entry, what it said of each of its slots.
    private final List<Map<Integer, double[]>> said = new ArrayList<>();

    void add(Candidate candidate, float[][] likely) {
        Map<Integer, double[]> own = new HashMap<>();
        Map<Integer, Integer> words = new HashMap<>();
        for (int i = 0; i < likely.length; i++) {
            if (candidate.tokens.get(i).isWord()) {
                for (int slot : slots(candidate, i)) {
                    double[] sums = own.computeIfAbsent(slot, key -> new double[Role.ALL.length]);
                    words.merge(slot, 1, Integer::sum);
                    for (int r = 0; r < sums.length; r++) {
                        sums[r] += likely[i][r];
                    }
                }
            }
        }
        own.forEach((slot, sums) -> {
            Votes votes = slots.computeIfAbsent(slot, key -> new Votes());
            votes.entries++;
            for (int r = 0; r < sums.length; r++) {
                sums[r] /= words.get(slot);
                votes.sums[r] += sums[r];
            }
        });
        said.add(own);
    }

    private static Set<Integer> slots(Candidate candidate, int i) {
        Set<Integer> slots = new HashSet<>();
        for (Segment segment : new Segment[] {candidate.coarse[i], candidate.fine[i]}) {
            if (segment != null) {
                slots.add(segment.slot());
                slots.add(segment.slotFromEnd());
            }
        }
        return slots;
    }

    /// Adds what the other entries say to what is seen of the tokens of the entry with a number.
    void addTo(Candidate candidate, int number, float[][] emissions) {
        Map<Integer, double[]> own = said.get(number);
        for (int i = 0; i < emissions.length; i++) {
            double[] sums = new double[Role.ALL.length];
            int asked = 0;
            for (int slot : slots(candidate, i)) {
                Votes votes = slots.get(slot);
                int others = votes == null ? 0 : votes.entries - (own.containsKey(slot) ? 1 : 0);
                if (others < LEAST_OTHERS) {
                    continue;
                }
                asked++;
                double[] mine = own.getOrDefault(slot, new double[Role.ALL.length]);
                for (int r = 0; r < sums.length; r++) {
                    sums[r] += Math.log(FLOOR + (votes.sums[r] - mine[r]) / others);
                }
            }
            for (int r = 0; r < sums.length && asked > 0; r++) {
                emissions[i][r] += (float) (weight * sums[r] / asked);
            }
        }
    }
}
