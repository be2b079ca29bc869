package org.bookwheel.keeping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bookwheel.catalogue.ListSummary;

/// What is wrong with lists at the moment, said of each list that it concerns.
public final class ListTroubles {

    private ListTroubles() {}

    private static final String KEPT = "; whatever was last read from it is kept";

    /// The same lists with a warning on each that cannot be read now.
    ///
    /// @param troubles paths that cannot be read, and why, as whole sentences
    public static List<ListSummary> on(List<ListSummary> lists, Map<Path, String> troubles) {
        return troubles.isEmpty()
                ? lists
                : lists.stream().map(list -> list.warning(warnings(list, troubles))).toList();
    }

    private static List<String> warnings(ListSummary list, Map<Path, String> troubles) {
        Path path = LastRead.absolute(Path.of(list.path()));
        // a list that never could be read says so itself
        boolean isSaid = list.entries() == 0 && !list.warnings().isEmpty();
        List<String> warnings = new ArrayList<>(list.warnings());
        troubles.forEach((place, why) -> {
            Path absolute = LastRead.absolute(place);
            if (path.startsWith(absolute) && !(isSaid && path.equals(absolute))) {
                warnings.add(why + KEPT);
            }
        });
        return warnings;
    }

    /// All troubles in one sentence; empty if there are none.
    public static String inWords(Map<Path, String> troubles) {
        return troubles.values().stream()
                .sorted()
                .map(trouble -> trouble + KEPT)
                .collect(Collectors.joining(", "));
    }
}
