package org.bookwheel.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where people find what a git remote holds.
final class GitRemote {

    /// `https://host/owner/name.git`, `git@host:owner/name.git`, `ssh://git@host/owner/name`; what
    /// somebody signs in with is left out.
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?:https?://|ssh://|git://|(?=[\\w.-]+@))(?:[^@/\\s]+@)?([\\w.-]+)(?::\\d+/|[:/])"
                            + "([\\w./~-]+?)(?:\\.git)?/?");

    private GitRemote() {}

    /// The address for people of what a remote is called; empty if it is not on the web.
    static String address(String remote) {
        Matcher address = ADDRESS.matcher(remote);
        return address.matches() ? "https://" + address.group(1) + "/" + address.group(2) : "";
    }
}
