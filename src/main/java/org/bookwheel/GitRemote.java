package org.bookwheel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The repository in which a file lies: its folder, and the address of its remote `origin` for
/// people.
///
/// @param address empty if there is no such remote, or it is not on the web
record GitRemote(Path folder, String address) {

    private static final Pattern ORIGIN =
            Pattern.compile("(?m)^\\s*\\[remote \"origin\"][^\\[]*?^\\s*url\\s*=\\s*(\\S+)\\s*$");

    /// `https://host/owner/name.git`, `git@host:owner/name.git`, `ssh://git@host/owner/name`; what
    /// somebody signs in with is left out.
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?:https?://|ssh://|git://|(?=[\\w.-]+@))(?:[^@/\\s]+@)?([\\w.-]+)(?::\\d+/|[:/])"
                            + "([\\w./~-]+?)(?:\\.git)?/?");

    /// The repository around a path; empty if there is none.
    static Optional<GitRemote> around(Path path) throws IOException {
        Path folder = path.toRealPath();
        while (folder != null && !Files.isRegularFile(folder.resolve(".git/config"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            return Optional.empty();
        }
        Matcher origin = ORIGIN.matcher(Files.readString(folder.resolve(".git/config")));
        return Optional.of(new GitRemote(folder, origin.find() ? address(origin.group(1)) : ""));
    }

    /// The address for people of what a remote is called; empty if it is not on the web.
    static String address(String remote) {
        Matcher address = ADDRESS.matcher(remote);
        return address.matches() ? "https://" + address.group(1) + "/" + address.group(2) : "";
    }
}
