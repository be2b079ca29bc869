package org.bookwheel.extract.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What stands in each place of a list's entries, by how likely each role is there: after all
/// entries have been read once, each is read again with what the others said. For one list.
final class SlotVotes {

    /// How much the others weigh against what is seen of the token itself; tuned on folds.
    static double weight = .3;

    /// Fewer others are not asked.
    private static final int LEAST_OTHERS = 3;

    /// No role is thought impossible.
    private static final double FLOOR = .02;

    /// Where the number of words stands behind the sums by role.
    private static final int WORDS = Role.ALL.length;

    /// Two of each of two segments.
    private static final int MOST_SLOTS = 4;

    private static final double[] NOTHING = new double[WORDS];

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
        List<double[]> here = List.of();
        for (int i = 0; i < likely.length; i++) {
            if (i == 0 || !isBesideBefore(candidate, i)) {
                here = new ArrayList<>();
                for (int slot : slots(candidate, i)) {
                    here.add(own.computeIfAbsent(slot, key -> new double[Role.ALL.length + 1]));
                }
            }
            if (candidate.tokens.get(i).isWord()) {
                for (double[] sums : here) {
                    sums[WORDS]++;
                    for (int r = 0; r < WORDS; r++) {
                        sums[r] += likely[i][r];
                    }
                }
            }
        }
        own.values().removeIf(sums -> sums[WORDS] == 0);
        own.forEach((slot, sums) -> {
            Votes votes = slots.computeIfAbsent(slot, key -> new Votes());
            votes.entries++;
            for (int r = 0; r < WORDS; r++) {
                sums[r] /= sums[WORDS];
                votes.sums[r] += sums[r];
            }
        });
        said.add(own);
    }

    /// Whether a token stands in the same slots as the one before it.
    private static boolean isBesideBefore(Candidate candidate, int i) {
        return candidate.coarse[i] == candidate.coarse[i - 1]
                && candidate.fine[i] == candidate.fine[i - 1];
    }

    private static List<Integer> slots(Candidate candidate, int i) {
        List<Integer> slots = new ArrayList<>(MOST_SLOTS);
        add(candidate.coarse[i], slots);
        add(candidate.fine[i], slots);
        return slots;
    }

    private static void add(Segment segment, List<Integer> slots) {
        if (segment != null && !slots.contains(segment.slot())) {
            slots.add(segment.slot());
        }
        if (segment != null && !slots.contains(segment.slotFromEnd())) {
            slots.add(segment.slotFromEnd());
        }
    }

    /// Adds what the other entries say to what is seen of the tokens of the entry with a number.
    void addTo(Candidate candidate, int number, float[][] emissions) {
        float[] others = new float[Role.ALL.length];
        for (int i = 0; i < emissions.length; i++) {
            if (i == 0 || !isBesideBefore(candidate, i)) {
                others = others(slots(candidate, i), said.get(number));
            }
            for (int r = 0; r < others.length; r++) {
                emissions[i][r] += others[r];
            }
        }
    }

    /// What the other entries say of some slots, by role.
    ///
    /// @param own what the entry itself said
    private float[] others(List<Integer> asked, Map<Integer, double[]> own) {
        double[] sums = new double[Role.ALL.length];
        int answers = 0;
        for (int slot : asked) {
            Votes votes = slots.get(slot);
            double[] mine = own.getOrDefault(slot, NOTHING);
            int others = votes == null ? 0 : votes.entries - (mine == NOTHING ? 0 : 1);
            if (others >= LEAST_OTHERS) {
                answers++;
                for (int r = 0; r < sums.length; r++) {
                    sums[r] += Math.log(FLOOR + (votes.sums[r] - mine[r]) / others);
                }
            }
        }
        float[] weighed = new float[sums.length];
        for (int r = 0; r < sums.length && answers > 0; r++) {
            weighed[r] = (float) (weight * sums[r] / answers);
        }
        return weighed;
    }
}
