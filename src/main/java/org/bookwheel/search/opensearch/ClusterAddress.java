package org.bookwheel.search.opensearch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bookwheel.search.BadQueryException;

/// Where an index lies on a cluster: `http://host:9200/works`, or with several nodes
/// `https://one:9200,two:9200/works`.
///
/// @param nodes each with scheme, host and port, and nothing else
/// @param index the name under which the newest state is found; names of states begin with it
public record ClusterAddress(List<URI> nodes, String index) {

    private static final String ALLOWED =
            "http://HOST:PORT/INDEX, or with several nodes https://HOST:PORT,HOST:PORT/INDEX, the"
                    + " index in small letters, digits, - and _";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,99}");

    private static final int USUAL_PORT = 9200;

    public ClusterAddress {
        nodes = List.copyOf(nodes);
    }

    /// Whether a text is meant for an address, not for a folder.
    public static boolean is(String text) {
        return text.startsWith("http://") || text.startsWith("https://");
    }

    /// @throws BadQueryException if it is none, or holds a password: who lists the processes of a
    ///   machine sees those
    public static ClusterAddress of(String text) {
        int scheme = text.indexOf("://");
        int slash = text.indexOf('/', scheme + 3);
        if (!is(text) || slash < 0 || !NAME.matcher(text.substring(slash + 1)).matches()) {
            throw bad(text);
        }
        List<URI> nodes = new ArrayList<>();
        for (String node : text.substring(scheme + 3, slash).split(",", -1)) {
            nodes.add(node(text.substring(0, scheme), node, text));
        }
        return new ClusterAddress(nodes, text.substring(slash + 1));
    }

    private static URI node(String scheme, String node, String text) {
        try {
            URI given = new URI(scheme + "://" + node).parseServerAuthority();
            if (given.getHost() == null || given.getUserInfo() != null) {
                throw bad(text);
            }
            int port = given.getPort() < 0 ? USUAL_PORT : given.getPort();
            return new URI(scheme, null, given.getHost(), port, null, null, null);
        } catch (URISyntaxException wrong) {
            throw bad(text);
        }
    }

    private static BadQueryException bad(String text) {
        // what stands before an @ is a password
        String shown = text.replaceAll("://.*@", "://…@");
        return new BadQueryException(
                "--index",
                shown,
                ALLOWED
                        + (text.contains("@")
                                ? "; user and password belong in the environment"
                                : ""));
    }

    /// As it was given.
    @Override
    public String toString() {
        List<String> hosts = nodes.stream().map(URI::getRawAuthority).toList();
        return nodes.getFirst().getScheme() + "://" + String.join(",", hosts) + "/" + index;
    }
}
