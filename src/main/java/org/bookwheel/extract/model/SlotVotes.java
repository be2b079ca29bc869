package org.bookwheel.extract.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What stands in each place of a list's entries, by how likely each role is there: after all
/// entries have been read once, each is read again with what the others said. For one list.
final class SlotVotes {

    /// How much the others weigh against what is seen of the token itself; tuned on folds.
    static double weight = .3;

    /// Fewer others are not asked.
    private static final int LEAST_OTHERS = 3;

    /// No role is thought impossible.
    private static final double FLOOR = .02;

    private static final int ROLES = Role.ALL.length;

    /// Where the number of words stands behind the sums by role.
    private static final int WORDS = ROLES;

    /// Two of each of two segments.
    private static final int MOST_SLOTS = 4;

    /// Roles by slot: sums over its entries of the mean likelihoods, and how many entries.
    private final double[][] sums;

    private final int[] entries;

    /// By slot, from 1, what the entry at hand said of it; 0 where it has no such slot.
    private final int[] place;

    /// What an entry said of each of its slots, with a count of words behind the roles; null where
    /// it has no words.
    private record Said(int[] slots, double[][] means) {}

    private final List<Said> said = new ArrayList<>();

    /// The slots of the token at hand, without doubles.
    private final int[] here = new int[MOST_SLOTS];

    private int slotsHere;

    /// @param slots how many slots have a number
    SlotVotes(int slots) {
        sums = new double[slots][];
        entries = new int[slots];
        place = new int[slots];
    }

    void add(Candidate candidate, float[][] likely) {
        List<double[]> means = new ArrayList<>();
        int[] slots = new int[16];
        for (int i = 0; i < likely.length; i++) {
            if (i == 0 || !isBesideBefore(candidate, i)) {
                find(candidate, i);
                for (int k = 0; k < slotsHere; k++) {
                    if (place[here[k]] == 0) {
                        slots =
                                means.size() < slots.length
                                        ? slots
                                        : Arrays.copyOf(slots, 2 * slots.length);
                        slots[means.size()] = here[k];
                        means.add(new double[ROLES + 1]);
                        place[here[k]] = means.size();
                    }
                }
            }
            if (candidate.tokens.get(i).isWord()) {
                for (int k = 0; k < slotsHere; k++) {
                    double[] mean = means.get(place[here[k]] - 1);
                    mean[WORDS]++;
                    for (int r = 0; r < ROLES; r++) {
                        mean[r] += likely[i][r];
                    }
                }
            }
        }
        said.add(count(Arrays.copyOf(slots, means.size()), means.toArray(double[][]::new)));
    }

    private Said count(int[] slots, double[][] means) {
        for (int k = 0; k < slots.length; k++) {
            int slot = slots[k];
            place[slot] = 0;
            double[] mean = means[k];
            if (mean[WORDS] == 0) {
                means[k] = null;
                continue;
            }
            if (sums[slot] == null) {
                sums[slot] = new double[ROLES];
            }
            entries[slot]++;
            for (int r = 0; r < ROLES; r++) {
                mean[r] /= mean[WORDS];
                sums[slot][r] += mean[r];
            }
        }
        return new Said(slots, means);
    }

    /// Whether a token stands in the same slots as the one before it.
    private static boolean isBesideBefore(Candidate candidate, int i) {
        return candidate.coarse[i] == candidate.coarse[i - 1]
                && candidate.fine[i] == candidate.fine[i - 1];
    }

    private void find(Candidate candidate, int i) {
        slotsHere = 0;
        find(candidate.coarse[i]);
        find(candidate.fine[i]);
    }

    private void find(Segment segment) {
        if (segment != null) {
            find(segment.slot());
            find(segment.slotFromEnd());
        }
    }

    private void find(int slot) {
        for (int k = 0; k < slotsHere; k++) {
            if (here[k] == slot) {
                return;
            }
        }
        here[slotsHere++] = slot;
    }

    /// Adds what the other entries say to what is seen of the tokens of the entry with a number.
    void addTo(Candidate candidate, int number, float[][] emissions) {
        Said own = said.get(number);
        for (int k = 0; k < own.slots().length; k++) {
            place[own.slots()[k]] = k + 1;
        }
        float[] others = new float[ROLES];
        for (int i = 0; i < emissions.length; i++) {
            if (i == 0 || !isBesideBefore(candidate, i)) {
                find(candidate, i);
                others(own, others);
            }
            for (int r = 0; r < others.length; r++) {
                emissions[i][r] += others[r];
            }
        }
        for (int slot : own.slots()) {
            place[slot] = 0;
        }
    }

    /// What the other entries say of the slots of the token at hand, by role.
    private void others(Said own, float[] weighed) {
        double[] logs = new double[ROLES];
        int answers = 0;
        for (int k = 0; k < slotsHere; k++) {
            int slot = here[k];
            double[] mine = place[slot] == 0 ? null : own.means()[place[slot] - 1];
            int others = entries[slot] - (mine == null ? 0 : 1);
            if (others >= LEAST_OTHERS) {
                answers++;
                for (int r = 0; r < ROLES; r++) {
                    double theirs = sums[slot][r] - (mine == null ? 0 : mine[r]);
                    logs[r] += Math.log(FLOOR + theirs / others);
                }
            }
        }
        for (int r = 0; r < ROLES; r++) {
            weighed[r] = answers == 0 ? 0 : (float) (weight * logs[r] / answers);
        }
    }
}
