package org.bookwheel.extract.model;

import static org.bookwheel.extract.model.Argument.NUMBER;
import static org.bookwheel.extract.model.Argument.WORD;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What is seen of a unit before or behind another, as features of that other one. The names of the
/// features are put together once.
final class UnitNeighbour {

    static final UnitNeighbour BEFORE = new UnitNeighbour("before");
    static final UnitNeighbour AFTER = new UnitNeighbour("after");
    static final UnitNeighbour SECOND_AFTER = new UnitNeighbour("second-after");

    private static final Template NEIGHBOUR = Template.of("unit-beside", WORD, NUMBER, NUMBER);
    private static final Template BESIDE_LABEL = Template.of("unit-beside-label", WORD, NUMBER);

    private final String none;
    private final String kind;
    private final String links;
    private final String looks;
    private final String sameShape;
    private final String address;
    private final String place;
    private final Map<String, String> labels = new ConcurrentHashMap<>();

    private UnitNeighbour(String place) {
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
        int told = (look.linksSayWhat ? 1 : 0) | (look.year ? 2 : 0) | (look.venue ? 4 : 0);
        add(kind, kinds[0], kinds[1], features);
        add(links, (look.paperLink ? 1 : 0) | (look.longLink ? 2 : 0), look.length(), features);
        add(looks, told | Math.min(2, look.people) << 3, 0, features);
        add(sameShape, isLike ? 1 : 0, deeper + 1, features);
        add(address, (look.address ? 1 : 0) | (look.arxiv ? 2 : 0), 0, features);
        features.word(BESIDE_LABEL, label(look.label), 0);
    }

    private static void add(String name, int a, int b, Features features) {
        features.add(NEIGHBOUR, name, name.hashCode(), a, b);
    }
}
