package org.bookwheel.keeping;

import java.nio.file.Path;
import java.util.Map;

/// Where an index is: in a folder, or on a cluster, beside which a folder of this machine holds the
/// copies of the lists.
///
/// @param folder of the index, or beside it
/// @param address on the cluster; empty where the index is in the folder
public record IndexLocation(Path folder, String address) {

    /// An index in a folder.
    public static IndexLocation in(Path folder) {
        return new IndexLocation(folder, "");
    }

    /// @param typed a folder, or an address
    /// @throws org.bookwheel.search.BadQueryException if it is meant for an address and is none
    public static IndexLocation of(String typed) {
        if (!Backend.isAddress(typed)) {
            return in(Path.of(typed));
        }
        String address = Backend.address(typed);
        String name = address.replaceAll("[^A-Za-z0-9._-]+", "-");
        return new IndexLocation(caches(System.getenv()).resolve("cluster").resolve(name), address);
    }

    /// The user's folder of what can be made again, as the [XDG base
    /// directories](https://specifications.freedesktop.org/basedir-spec/latest/) have it.
    public static Path caches(Map<String, String> environment) {
        String named = environment.get("XDG_CACHE_HOME");
        boolean isNamed = named != null && Path.of(named).isAbsolute();
        Path caches = isNamed ? Path.of(named) : Path.of(System.getProperty("user.home"), ".cache");
        return caches.resolve("bookwheel");
    }

    /// Whether others may read and write it, too, from elsewhere.
    boolean isShared() {
        return !address.isEmpty();
    }

    @Override
    public String toString() {
        return isShared() ? address : folder.toString();
    }
}
