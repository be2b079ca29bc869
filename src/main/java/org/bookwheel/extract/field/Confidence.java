package org.bookwheel.extract.field;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.bookwheel.extract.model.Role;
import org.bookwheel.extract.name.WordTable;

/// How sure the fields of an entry are: of the values with .9 nine in ten are right. What the
/// models say is set right by what was counted on lists that they had not seen, see
/// `confidence.tsv`. Safe for many threads.
public final class Confidence {

    /// By field and origin (`venue entry`, `year heading`), what share is right from which
    /// likelihood on.
    private static final Map<String, TreeMap<Double, Double>> TABLE = table();

    private Confidence() {}

    private static Map<String, TreeMap<Double, Double>> table() {
        Map<String, TreeMap<Double, Double>> table = new HashMap<>();
        for (String[] row : WordTable.rows("confidence.tsv")) {
            table.computeIfAbsent(row[0], key -> new TreeMap<>())
                    .put(Double.valueOf(row[1]), Double.valueOf(row[2]));
        }
        return Map.copyOf(table);
    }

    /// The share of right values among those as likely.
    ///
    /// @param field the field's name in JSON, with its origin where it has one
    /// @param likely what the model says, from 0 to 1
    static double of(String field, double likely) {
        TreeMap<Double, Double> shares = TABLE.get(field);
        Map.Entry<Double, Double> share = shares == null ? null : shares.floorEntry(likely);
        return share == null ? likely : share.getValue();
    }

    /// How likely all tokens of a role in an entry have it, as a geometric mean; 1 if there is
    /// none.
    static double likely(Labelled labelled, Role role) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < labelled.size(); i++) {
            if (labelled.roles()[i] == role && labelled.token(i).isWord()) {
                sum += Math.log(Math.max(1e-6, labelled.likely()[i]));
                count++;
            }
        }
        return count == 0 ? 1 : Math.exp(sum / count);
    }
}
