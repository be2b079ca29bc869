package org.bookwheel.extract.model;

import static org.bookwheel.extract.model.Argument.NUMBER;
import static org.bookwheel.extract.model.Argument.WORD;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Units that are set alike, in a list or in a section of one: how many, what they look like, what
/// stands before and behind them.
final class UnitTally {

    static final Template TALLY = Template.of("unit-all", WORD, NUMBER, NUMBER);
    private static final Template SECTION = Template.of("unit-section", WORD, NUMBER, NUMBER);
    private static final Template TALLY_FORM =
            Template.of("unit-usually-beside", WORD, NUMBER, NUMBER);

    private static final String[] OWN_COUNTED =
            Arrays.stream(UnitLook.COUNTED).map("own-"::concat).toArray(String[]::new);

    /// Another one for each of a list.
    private final int number;

    int count;
    final int[] looks = new int[UnitLook.COUNTED.length];
    final Map<Integer, Integer> before = new HashMap<>();
    final Map<Integer, Integer> after = new HashMap<>();
    int usuallyBefore;
    int usuallyAfter;

    UnitTally(int number) {
        this.number = number;
    }

    void end() {
        usuallyBefore = most(before);
        usuallyAfter = most(after);
    }

    void add(boolean[] seen, int shapeBefore, int shapeAfter) {
        count++;
        for (int k = 0; k < seen.length; k++) {
            looks[k] += seen[k] ? 1 : 0;
        }
        before.merge(shapeBefore, 1, Integer::sum);
        after.merge(shapeAfter, 1, Integer::sum);
    }

    private static int most(Map<Integer, Integer> counts) {
        int best = 0;
        int most = 0;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            boolean more =
                    entry.getValue() > most || entry.getValue() == most && entry.getKey() < best;
            if (more) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best;
    }

    /// What of all is true of one of them, as features.
    ///
    /// @param isSection whether these are the units of a section
    /// @param seen what of the unit is counted, see [UnitLook#COUNTED]
    /// @param units how many units the list has
    void addTo(Features features, boolean isSection, boolean[] seen, int shape, int units) {
        if (features.begins(Bundle.TALLY, (long) number << seen.length | UnitLook.bits(seen))) {
            all(features, isSection, seen, shape, units);
            features.ends();
        }
    }

    private void all(Features features, boolean isSection, boolean[] seen, int shape, int units) {
        Template template = isSection ? SECTION : TALLY;
        int often = count < 2 ? 0 : count < 5 ? 1 : count < 20 ? 2 : 3;
        int many = count > 4 ? 1 : 0;
        add(template, "count", often, 0, features);
        for (int k = 0; k < seen.length; k++) {
            int share = ListProfile.share(looks[k], count);
            add(template, UnitLook.COUNTED[k], share, many, features);
            add(template, OWN_COUNTED[k], share, seen[k] ? 1 : 0, features);
        }
        add(template, "share", ListProfile.share(count, units), 0, features);
        add(
                TALLY_FORM,
                isSection ? "section-before" : "all-before",
                usuallyBefore,
                shape,
                features);
        add(TALLY_FORM, isSection ? "section-after" : "all-after", usuallyAfter, shape, features);
    }

    private static void add(Template template, String name, int a, int b, Features features) {
        features.add(template, name, name.hashCode(), a, b);
    }
}
