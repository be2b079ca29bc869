package org.bookwheel.extract.model;

import static org.bookwheel.extract.model.Argument.NUMBER;
import static org.bookwheel.extract.model.Argument.WORD;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What is seen of a unit before or behind another, as features of that other one. The names of the
/// features are put together once.
final class UnitNeighbour {

    static final UnitNeighbour BEFORE = new UnitNeighbour("before", Bundle.BEFORE);
    static final UnitNeighbour AFTER = new UnitNeighbour("after", Bundle.AFTER);
    static final UnitNeighbour SECOND_AFTER =
            new UnitNeighbour("second-after", Bundle.SECOND_AFTER);

    private static final Template NEIGHBOUR = Template.of("unit-beside", WORD, NUMBER, NUMBER);
    private static final Template BESIDE_LABEL = Template.of("unit-beside-label", WORD, NUMBER);

    private final Bundle bundle;
    private final String none;
    private final String kind;
    private final String links;
    private final String looks;
    private final String sameShape;
    private final String address;
    private final String place;
    private final Map<String, String> labels = new ConcurrentHashMap<>();

    private UnitNeighbour(String place, Bundle bundle) {
        this.bundle = bundle;
        this.place = place;
        none = place + "-none";
        kind = place + "-kind";
        links = place + "-links";
        looks = place + "-looks";
        sameShape = place + "-same-shape";
        address = place + "-address";
    }

    private String label(String field) {
        return labels.computeIfAbsent(field, label -> place + ":" + label);
    }

    /// There is no such unit.
    void none(Features features) {
        features.word(NEIGHBOUR, none);
    }

    /// @param kinds of the neighbour and of the unit
    /// @param isLike whether both are set alike
    /// @param deeper 1 if the neighbour lies deeper, -1 if it does not lie as deep, 0 if it does
    void add(UnitLook look, int[] kinds, boolean isLike, int deeper, Features features) {
        int says = (look.linksSayWhat ? 1 : 0) | (look.year ? 2 : 0) | (look.venue ? 4 : 0);
        int told = says | Math.min(2, look.people) << 3;
        int leads = (look.paperLink ? 1 : 0) | (look.longLink ? 2 : 0);
        int holds = (look.address ? 1 : 0) | (look.arxiv ? 2 : 0);
        int like = isLike ? 1 : 0;
        long number = (long) kinds[0] << 16 | kinds[1];
        number = (((number * 4 + leads) * 8 + look.length()) * 32 + told) * 2 + like;
        if (features.begins(bundle, (number * 4 + deeper + 1) * 4 + holds)) {
            add(kind, kinds[0], kinds[1], features);
            add(links, leads, look.length(), features);
            add(looks, told, 0, features);
            add(sameShape, like, deeper + 1, features);
            add(address, holds, 0, features);
            features.ends();
        }
        features.word(BESIDE_LABEL, label(look.label), 0);
    }

    private static void add(String name, int a, int b, Features features) {
        features.add(NEIGHBOUR, name, name.hashCode(), a, b);
    }
}
