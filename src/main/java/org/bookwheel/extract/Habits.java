package org.bookwheel.extract;

import java.util.HashMap;
import java.util.Map;

/// How a list writes its entries: which role the pieces in each slot had, over all entries that
/// were read so far. A list is consistent with itself, so this tells what an unclear piece is.
final class Habits {

    /// So many pieces make half a habit.
    private static final double FEW = 4;

    private static final double FOR = 2.4;
    private static final double AGAINST = -1.2;

    private static final class Slot {
        private final double[] roles = new double[Role.ALL.length];
        private double total;
    }

    private final Map<String, Slot> slots = new HashMap<>();

    /// Notes what the pieces of an entry were taken for.
    void learn(Assignment assignment) {
        for (int i = 0; i < assignment.size(); i++) {
            Slot slot = slots.computeIfAbsent(assignment.piece(i).slot(), key -> new Slot());
            double weight = assignment.certainty(i);
            slot.roles[assignment.role(i).ordinal()] += weight;
            slot.total += weight;
        }
    }

    /// How much the habit speaks for a role in a slot; negative where it speaks against it.
    double score(String slot, Role role) {
        Slot seen = slots.get(slot);
        if (seen == null || seen.total == 0) {
            return 0;
        }
        double share = seen.roles[role.ordinal()] / seen.total;
        double strength = seen.total / (seen.total + FEW);
        return strength * (FOR * share + AGAINST * (1 - share));
    }

    /// The share of pieces in a slot that had a role.
    double share(String slot, Role role) {
        Slot seen = slots.get(slot);
        return seen == null || seen.total == 0 ? 0 : seen.roles[role.ordinal()] / seen.total;
    }
}
