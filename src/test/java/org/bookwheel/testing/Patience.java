package org.bookwheel.testing;

import java.nio.file.Path;
import java.time.Duration;
import org.bookwheel.search.lucene.LuceneIndex;

/// How long tests wait: for events, so long that only what hangs is given up on.
public final class Patience {

    /// For what comes in a moment on a quiet machine.
    public static final Duration LONG = Duration.ofMinutes(10);

    private Patience() {}

    /// An index that cuts no search.
    public static LuceneIndex indexIn(Path folder) {
        return LuceneIndex.in(folder).within(LONG);
    }
}
