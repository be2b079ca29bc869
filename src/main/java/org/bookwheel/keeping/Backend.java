package org.bookwheel.keeping;

import java.nio.file.Path;
import org.bookwheel.search.StoredIndex;
import org.bookwheel.search.lucene.LuceneIndex;
import org.bookwheel.store.IndexFolder;

/// Which search engine keeps the works. The one place that names it.
public final class Backend {

    private Backend() {}

    /// Does what the engine does once before it opens its first index: called early, it goes on
    /// beside other work.
    public static void prepare() {
        LuceneIndex.prepare();
    }

    /// The index in a folder; empty if there is none yet.
    public static StoredIndex open(IndexFolder folder) {
        return LuceneIndex.in(folder);
    }

    /// The index in a folder; empty if there is none yet.
    public static StoredIndex open(Path folder) {
        return open(new IndexFolder(folder));
    }
}
