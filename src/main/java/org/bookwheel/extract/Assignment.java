package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.List;

/// The pieces of an entry with their roles.
final class Assignment {

    private final List<Facts> facts;
    private final Role[] roles;
    private final double[] margins;
    private final int titleFirst;
    private final int titleLast;

    /// @param titleFirst index of the title's first piece, -1 if there is no title
    Assignment(List<Facts> facts, Role[] roles, double[] margins, int titleFirst, int titleLast) {
        this.facts = facts;
        this.roles = roles;
        this.margins = margins;
        this.titleFirst = titleFirst;
        this.titleLast = titleLast;
    }

    int size() {
        return facts.size();
    }

    Facts facts(int index) {
        return facts.get(index);
    }

    Piece piece(int index) {
        return facts.get(index).piece;
    }

    Role role(int index) {
        return roles[index];
    }

    /// From 0 (a guess) to 1: by how much the role beat the next best.
    double certainty(int index) {
        return Math.clamp(margins[index] / 3, 0.1, 1);
    }

    boolean hasTitle() {
        return titleFirst >= 0;
    }

    int titleFirst() {
        return titleFirst;
    }

    int titleLast() {
        return titleLast;
    }

    /// The indexes of all pieces with a role, in their order.
    List<Integer> all(Role role) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < roles.length; i++) {
            if (roles[i] == role) {
                all.add(i);
            }
        }
        return all;
    }
}
