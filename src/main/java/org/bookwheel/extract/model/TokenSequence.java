package org.bookwheel.extract.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bookwheel.extract.text.Token;

/// The tokens of a candidate, with what is known of the whole list.
final class TokenSequence implements Sequence {

    /// How many kinds of borders there are.
    static final int BORDERS = 10;

    private static final String INSIDE = "'’-&+";

    private static final int[] NONE = {};

    private record Group(UnitFacts facts, boolean coarse, int segment, int part) {}

    private final Candidate candidate;
    private final ListProfile profile;
    private final TokenFeatures own;
    private final List<Group> groups = new ArrayList<>();
    private final int[][] groupsOf;
    private final int[] borders;

    TokenSequence(Candidate candidate, ListProfile profile) {
        this.candidate = candidate;
        this.profile = profile;
        this.own = new TokenFeatures(candidate);
        groupsOf = new int[candidate.size()][];
        borders = new int[groupsOf.length];
        Arrays.setAll(borders, this::borderOf);
        int part = -1;
        int[] first = new int[3];
        for (int i = 0; i < groupsOf.length; i++) {
            boolean below = candidate.indexInPart(i) < 0;
            if (candidate.part[i] != part) {
                part = candidate.part[i];
                UnitFacts facts = candidate.parts.get(part);
                first[0] = groups.size();
                groups.add(new Group(facts, true, -1, part));
                first[1] = groups.size();
                add(facts, true, facts.coarse.all().size(), part);
                first[2] = groups.size();
                add(facts, false, facts.fine.all().size(), part);
            }
            groupsOf[i] = below ? NONE : groupsOf(i, first);
        }
    }

    private void add(UnitFacts facts, boolean coarse, int segments, int part) {
        for (int k = 0; k < segments; k++) {
            groups.add(new Group(facts, coarse, k, part));
        }
    }

    private int[] groupsOf(int i, int[] first) {
        UnitFacts facts = candidate.parts.get(candidate.part[i]);
        int at = candidate.indexInPart(i);
        int coarse = facts.coarse.at[at];
        int fine = facts.fine.at[at];
        boolean goesOn =
                at > 0 && coarse == facts.coarse.at[at - 1] && fine == facts.fine.at[at - 1];
        if (goesOn) {
            return groupsOf[i - 1];
        }
        if (coarse < 0) {
            return fine < 0 ? new int[] {first[0]} : new int[] {first[0], first[2] + fine};
        }
        return fine < 0
                ? new int[] {first[0], first[1] + coarse}
                : new int[] {first[0], first[1] + coarse, first[2] + fine};
    }

    @Override
    public int size() {
        return candidate.size();
    }

    @Override
    public void place(int i, Features features) {
        own.add(i, features);
    }

    @Override
    public int groups() {
        return groups.size();
    }

    @Override
    public void group(int index, Features features) {
        Group group = groups.get(index);
        if (group.segment() < 0) {
            SegmentFeatures.form(group.facts(), group.part() > 0, profile, features);
        } else {
            Segments segments = group.coarse() ? group.facts().coarse : group.facts().fine;
            SegmentFeatures.of(group.coarse())
                    .add(group.facts(), segments, group.segment(), profile, features);
        }
    }

    @Override
    public int[] groupsOf(int i) {
        return groupsOf[i];
    }

    @Override
    public int border(int i) {
        return borders[i];
    }

    private int borderOf(int i) {
        if (i == 0) {
            return 0;
        }
        Token token = candidate.tokens.get(i);
        Token before = candidate.tokens.get(i - 1);
        if (token.kind() == Token.Kind.BREAK || token.kind() == Token.Kind.BELOW) {
            return 1;
        } else if (token.kind() == Token.Kind.CELL) {
            return 2;
        } else if (before.kind() == Token.Kind.BREAK
                || before.kind() == Token.Kind.CELL
                || before.kind() == Token.Kind.BELOW) {
            return 3;
        } else if (token.link() != before.link()) {
            return 4;
        } else if ((token.styles() & 3) != (before.styles() & 3)) {
            return 5;
        } else if (separates(token)) {
            return 6;
        } else if (separates(before)) {
            return 7;
        }
        return token.spaced() ? 8 : 9;
    }

    private static boolean separates(Token token) {
        return !token.isWord() && !token.isOneOf(INSIDE);
    }
}
