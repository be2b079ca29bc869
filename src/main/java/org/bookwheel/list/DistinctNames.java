package org.bookwheel.list;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Names that tell things in different folders apart: as short as they can be, with as many of the
/// folders before them as that takes.
public final class DistinctNames {

    private DistinctNames() {}

    /// A name for each of some things, in their order. Two are equal only if name and folder are.
    ///
    /// @param name its shortest name
    /// @param folder where that begins, absolute
    public static <T> List<String> of(
            List<T> things, Function<T, String> name, Function<T, Path> folder) {
        List<String> names = new ArrayList<>(things.stream().map(name).toList());
        int[] folders = new int[names.size()];
        boolean isLonger = true;
        while (isLonger) {
            isLonger = false;
            Map<String, Integer> uses = new HashMap<>();
            names.forEach(one -> uses.merge(one, 1, Integer::sum));
            for (int i = 0; i < folders.length; i++) {
                Path above = folder.apply(things.get(i));
                if (uses.get(names.get(i)) > 1 && folders[i] < above.getNameCount()) {
                    folders[i]++;
                    Path last =
                            above.subpath(above.getNameCount() - folders[i], above.getNameCount());
                    names.set(
                            i,
                            last.toString().replace('\\', '/') + "/" + name.apply(things.get(i)));
                    isLonger = true;
                }
            }
        }
        return names;
    }
}
