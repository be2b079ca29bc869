package org.bookwheel.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// When each work was first seen in a list, for lists without a history. What stood there when a
/// place was first read was added before, nobody knows when. For one thread.
final class FirstSeen {

    private static final String FORM = "bookwheel first seen 1";

    private final Set<String> places = new HashSet<>();
    private final Map<Long, Integer> days = new HashMap<>();
    private boolean isChanged;

    /// Whether a place was read before.
    boolean knows(String place) {
        return places.contains(row(place));
    }

    /// From now on what is new there is added when it is seen.
    void begin(String place) {
        isChanged |= places.add(row(place));
    }

    private static String row(String place) {
        return place.replaceAll("\\R", " ");
    }

    /// The day on which one of some keys of a work was first seen.
    ///
    /// @param otherwise that of a work which was never seen
    int day(List<String> keys, int otherwise) {
        int day =
                keys.stream()
                        .mapToInt(key -> days.getOrDefault(hash(key), Day.NEVER))
                        .min()
                        .orElse(Day.NEVER);
        int first = day == Day.NEVER ? otherwise : day;
        for (String key : keys) {
            Integer before = days.put(hash(key), first);
            isChanged |= before == null || before != first;
        }
        return first;
    }

    /// 64 bits are enough for as many works as there are.
    static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /// Whether there is anything to keep.
    boolean isChanged() {
        return isChanged;
    }

    String text() {
        StringBuilder text = new StringBuilder(FORM).append('\n');
        places.stream().sorted().forEach(place -> text.append("place ").append(place).append('\n'));
        new TreeMap<>(days)
                .forEach((hash, day) ->
                        text.append(Long.toHexString(hash))
                                .append(' ')
                                .append(Day.kept(day))
                                .append('\n'));
        return text.toString();
    }

    /// What was kept; nothing if that is of another form.
    static FirstSeen read(String text) {
        FirstSeen seen = new FirstSeen();
        List<String> rows = text.lines().toList();
        if (rows.isEmpty() || !rows.getFirst().equals(FORM)) {
            return seen;
        }
        for (String row : rows.subList(1, rows.size())) {
            if (row.startsWith("place ")) {
                seen.places.add(row.substring(6));
            } else {
                String[] parts = row.split(" ");
                seen.days.put(Long.parseUnsignedLong(parts[0], 16), Day.parse(parts[1]));
            }
        }
        return seen;
    }
}
