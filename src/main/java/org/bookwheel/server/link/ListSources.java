package org.bookwheel.server.link;

import java.util.Map;
import java.util.Optional;

/// Where lists lie in a repository on the web, so that a list and a line of it can be linked to.
/// Hosts of GitLab's kind say so in their name; all others are taken for GitHub's kind.
///
/// @param addresses of the lists that lie in one, by their names
public record ListSources(Map<String, String> addresses) {

    public static final ListSources NONE = new ListSources(Map.of());

    public ListSources {
        addresses = Map.copyOf(addresses);
    }

    /// The address of a file.
    ///
    /// @param repository its address for people, without a slash at its end
    /// @param path in it, with `/` between folders
    public static String address(String repository, String path) {
        String folder = repository.contains("gitlab") ? "/-/blob/HEAD/" : "/blob/HEAD/";
        return LookupLinks.at(repository + folder, path);
    }

    /// The address of a list; empty if it lies elsewhere.
    public Optional<String> list(String name) {
        return Optional.ofNullable(addresses.get(name));
    }

    /// The address of a line of a list: `?plain=1` shows it as it was written.
    public Optional<String> line(String name, int line) {
        return list(name).map(address -> address + "?plain=1#L" + line);
    }
}
