package org.bookwheel.keeping;

import java.nio.file.Path;
import org.bookwheel.search.StoredIndex;
import org.bookwheel.search.lucene.LuceneIndex;
import org.bookwheel.search.opensearch.ClusterAddress;
import org.bookwheel.search.opensearch.ClusterIndex;
import org.bookwheel.store.IndexFolder;

/// Which search engine keeps the works: where the index is said to be decides. The one place that
/// names them.
public final class Backend {

    private Backend() {}

    /// Does what the engine does once before it opens its first index: called early, it goes on
    /// beside other work.
    public static void prepare() {
        LuceneIndex.prepare();
    }

    /// Whether an index is on a cluster, by what was typed for its place.
    public static boolean isAddress(String typed) {
        // not by the class of addresses, which need not be loaded for a folder
        return typed.startsWith("http://") || typed.startsWith("https://");
    }

    /// An address in its one form.
    ///
    /// @throws org.bookwheel.search.BadQueryException if it is none
    static String address(String typed) {
        return ClusterAddress.of(typed).toString();
    }

    /// The index at an address, or in a folder if there is none; empty if there is none yet.
    ///
    /// @param folder of the index, or beside it
    static StoredIndex open(IndexFolder folder, String address) {
        return address.isEmpty()
                ? LuceneIndex.in(folder)
                : ClusterIndex.at(ClusterAddress.of(address));
    }

    /// The index in a folder; empty if there is none yet.
    public static StoredIndex open(Path folder) {
        return LuceneIndex.in(new IndexFolder(folder));
    }
}
