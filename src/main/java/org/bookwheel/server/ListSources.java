package org.bookwheel.server;

import java.util.Map;
import java.util.Optional;

/// Where lists lie in a repository on the web, so that a list and a line of it can be linked to.
/// Hosts of GitLab's kind say so in their name; all others are taken for GitHub's kind.
///
/// @param repository its address for people, without a slash at its end; empty if there is none
/// @param paths of the lists in it, by their names, with `/` between folders
public record ListSources(String repository, Map<String, String> paths) {

    public static final ListSources NONE = new ListSources("", Map.of());

    public ListSources {
        paths = Map.copyOf(paths);
    }

    /// The address of a list; empty if it lies elsewhere.
    Optional<String> list(String name) {
        if (repository.isEmpty() || !paths.containsKey(name)) {
            return Optional.empty();
        }
        String folder = repository.contains("gitlab") ? "/-/blob/HEAD/" : "/blob/HEAD/";
        return Optional.of(Elsewhere.at(repository + folder, paths.get(name)));
    }

    /// The address of a line of a list: `?plain=1` shows it as it was written.
    Optional<String> line(String name, int line) {
        return list(name).map(address -> address + "?plain=1#L" + line);
    }
}
