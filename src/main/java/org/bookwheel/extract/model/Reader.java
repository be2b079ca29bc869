package org.bookwheel.extract.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bookwheel.extract.name.HashNumbers;
import org.bookwheel.extract.unit.Unit;

/// The three fitted decisions: what each unit of a list is, what each token of an entry says, and
/// whether an entry is a paper. Safe for many threads.
public final class Reader {

    private final Chain units;
    private final Chain tokens;
    private final Chain kinds;

    Reader(Chain units, Chain tokens, Chain kinds) {
        this.units = units;
        this.tokens = tokens;
        this.kinds = kinds;
    }

    /// With the weights that were fitted to all lists with answers, see `weights.tsv`.
    public static Reader shipped() {
        return Shipped.READER;
    }

    /// Read when the first list is.
    private static final class Shipped {
        private static final Reader READER = load();

        private static Reader load() {
            try (InputStream stream =
                    Reader.class.getResourceAsStream("/org/bookwheel/extract/weights.tsv")) {
                return read(stream.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /// @param table of weights in UTF-8, see [WeightFile]
    public static Reader read(byte[] table) {
        // their classes make all kinds of features known
        List.of(TokenFeatures.ANY, TokenNeighbours.BEFORE, TokenPlaceFeatures.POSITION);
        List.of(TokenEntryFeatures.VENUES);
        SegmentFeatures.of(true);
        List.of(UnitSequence.ANY, UnitLookFeatures.FLAG, UnitNeighbour.BEFORE, UnitTally.TALLY);
        List.of(KindSequence.ANY, ListLinks.LIST);
        List<Chain> chains = WeightFile.read(table);
        return new Reader(chains.get(0), chains.get(1), chains.get(2));
    }

    /// What is known of a list before anything is decided.
    public record ListFacts(List<UnitFacts> units, ListProfile profile) {}

    public static ListFacts facts(List<Unit> found) {
        HashNumbers places = new HashNumbers();
        List<UnitFacts> units = new ArrayList<>(found.size());
        for (Unit unit : found) {
            units.add(
                    new UnitFacts(
                            unit, unit.parent() < 0 ? null : found.get(unit.parent()), places));
        }
        return new ListFacts(units, new ListProfile(units, places));
    }

    /// What each unit is.
    public Part[] parts(List<UnitFacts> facts) {
        if (facts.isEmpty()) {
            return new Part[0];
        }
        UnitSequence sequence = new UnitSequence(facts);
        return new Structure(units, sequence).parts();
    }

    /// The roles of the tokens of all candidates of a list, and how likely each is. What stands in
    /// the same place in most entries is believed to mean the same in all.
    ///
    /// @param sure whether it is asked how likely each role is
    public List<Tagged> roles(List<Candidate> candidates, ListFacts facts, boolean sure) {
        List<TokenSequence> sequences = new ArrayList<>();
        List<float[][]> emissions = new ArrayList<>();
        SlotVotes votes = new SlotVotes(facts.profile().slots());
        FeatureSums sums = tokens.idle().borrow();
        for (Candidate candidate : candidates) {
            TokenSequence sequence = new TokenSequence(candidate, facts.profile());
            float[][] emission = tokens.emissions(sequence, sums);
            votes.add(candidate, tokens.marginals(sequence, emission));
            sequences.add(sequence);
            emissions.add(emission);
        }
        tokens.idle().giveBack(sums);
        List<Tagged> all = new ArrayList<>();
        for (int k = 0; k < candidates.size(); k++) {
            votes.addTo(candidates.get(k), k, emissions.get(k));
            all.add(tagged(sequences.get(k), emissions.get(k), sure));
        }
        return all;
    }

    private Tagged tagged(TokenSequence sequence, float[][] emissions, boolean sure) {
        int[] labels = tokens.decode(sequence, emissions, Role.TITLE.ordinal());
        Role[] roles = new Role[labels.length];
        Arrays.setAll(roles, i -> Role.ALL[labels[i]]);
        if (!sure) {
            return new Tagged(roles, new float[0]);
        }
        float[][] marginals = tokens.marginals(sequence, emissions);
        float[] likely = new float[labels.length];
        for (int i = 0; i < labels.length; i++) {
            likely[i] = marginals[i][labels[i]];
        }
        return new Tagged(roles, likely);
    }

    /// Says why the tokens of a candidate have their roles.
    public Explanation explanation(Candidate candidate, ListFacts facts) {
        return new Explanation(tokens, new TokenSequence(candidate, facts.profile()));
    }

    /// Roles by token, with their likelihoods if these were asked for.
    public record Tagged(Role[] roles, float[] likely) {}

    /// How likely an entry is a paper and no resource, from 0 to 1.
    public float paper(KindSequence entry) {
        return kinds.marginals(entry, kinds.emissions(entry))[0][KindSequence.PAPER];
    }
}
