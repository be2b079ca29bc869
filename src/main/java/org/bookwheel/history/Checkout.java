package org.bookwheel.history;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/// A folder that git keeps. Nothing in it is ever written.
///
/// @param root with a `.git` in it, be it a folder or a file that says where that is
public record Checkout(Path root) {

    private static final String GIT = ".git";

    /// The nearest checkout around a file, or that a folder lies in or is, links resolved; empty if
    /// there is none.
    public static Optional<Checkout> around(Path file) {
        try {
            Path real = file.toRealPath();
            for (Path at = Files.isDirectory(real) ? real : real.getParent();
                    at != null;
                    at = at.getParent()) {
                if (Files.exists(at.resolve(GIT))) {
                    return Optional.of(new Checkout(at));
                }
            }
        } catch (IOException gone) {
            // then it is in no checkout
        }
        return Optional.empty();
    }

    /// A file's path in the checkout, as git writes it; empty if the file is not there.
    public Optional<String> path(Path file) {
        try {
            Path inside = root.relativize(file.toRealPath());
            return Optional.of(inside.toString().replace(File.separatorChar, '/'));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /// What the remote `origin` is called; empty text if there is none.
    ///
    /// @throws IOException if the repository cannot be read
    public String origin() throws IOException {
        try (Repository repository = open()) {
            String address = repository.getConfig().getString("remote", "origin", "url");
            return address == null ? "" : address;
        }
    }

    /// The name of the commit that is checked out; empty text if there is none.
    ///
    /// @throws IOException if the repository cannot be read
    public String head() throws IOException {
        try (Repository repository = open()) {
            ObjectId head = repository.resolve("HEAD^{commit}");
            return head == null ? "" : head.name();
        }
    }

    /// The repository, to be closed.
    ///
    /// @throws IOException if it cannot be read
    Repository open() throws IOException {
        QuietGit.prepare();
        try {
            FileRepositoryBuilder builder = new FileRepositoryBuilder();
            builder.findGitDir(root.toFile());
            if (builder.getGitDir() == null) {
                throw new IOException(root.resolve(GIT) + " must be a git repository, but is none");
            }
            return builder.setMustExist(true).build();
        } catch (RuntimeException unknown) {
            throw new IOException(
                    root + " cannot be read by JGit: " + unknown.getMessage(), unknown);
        }
    }
}
