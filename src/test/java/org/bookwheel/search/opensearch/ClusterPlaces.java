package org.bookwheel.search.opensearch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bookwheel.testing.Patience;
import org.bookwheel.testing.SearchCluster;
import org.bookwheel.work.Sha256;

/// Indices on the tests' cluster, in the place of folders, which are removed when this is closed.
public final class ClusterPlaces implements AutoCloseable {

    private final List<String> names;

    /// @param names of indices that others make there
    public ClusterPlaces(String... names) {
        this.names = new ArrayList<>(List.of(names));
    }

    /// The index that a test has in the place of a folder.
    ClusterIndex open(Path place) {
        String name =
                "t"
                        + Sha256.hex(place.toString().getBytes(StandardCharsets.UTF_8))
                                .substring(0, 16);
        names.add(name);
        return at(name).within(Patience.LONG);
    }

    /// The name of the last one.
    String name() {
        return names.getLast();
    }

    static ClusterIndex at(String name) {
        return ClusterIndex.at(ClusterAddress.of(SearchCluster.started().address(name)));
    }

    @Override
    public void close() throws IOException {
        try (Cluster cluster =
                new Cluster(ClusterAddress.of(SearchCluster.started().address("none")))) {
            for (String name : names) {
                States states = new States(cluster, name);
                for (States.Found state : states.all()) {
                    states.remove(state.index());
                }
                states.remove(name + "-records");
            }
        }
    }
}
