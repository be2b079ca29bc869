package org.bookwheel.authority;

import java.util.Set;
import java.util.stream.Collectors;
import org.bookwheel.work.Titles;

/// Words that stand first in people's names. Safe for many threads.
public final class GivenNames {

    private GivenNames() {}

    /// Whether a name begins with a given name: `Yann`, `Jean-Luc`, `Mary L.`.
    public static boolean begin(String name) {
        return Words.ALL.contains(Titles.key(name.strip().split("[\\s-]", 2)[0]));
    }

    /// Read when they are first asked for: most lists have people's names in one order.
    private static final class Words {
        static final Set<String> ALL =
                AuthorityFile.rows("given-names.tsv").stream()
                        .map(row -> row[0])
                        .collect(Collectors.toUnmodifiableSet());
    }
}
