package org.bookwheel.site;

import java.io.IOException;
import org.bookwheel.work.Sha256;

/// The files of the index, each named by its content, so that a browser may keep it for ever.
final class SearchFiles {

    static final String FOLDER = "search/";

    /// Of 256 bits: among a million files two would be one by chance once in 10^7 sites.
    private static final int NAME_BYTES = 8;

    private final SiteFolder folder;

    SearchFiles(SiteFolder folder) {
        this.folder = folder;
    }

    /// @param bytes compressed
    /// @return the file's name
    String add(byte[] bytes) throws IOException {
        String name = hash(bytes);
        folder.put(FOLDER + name, bytes);
        return name;
    }

    static String hash(byte[] bytes) {
        return Sha256.hex(bytes, NAME_BYTES);
    }
}
