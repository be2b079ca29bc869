package org.bookwheel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/// A folder that git keeps, with commits on days of choice.
public final class GitFolder implements AutoCloseable {

    private final Path root;
    private final Git git;

    private GitFolder(Path root) {
        this.root = root;
        try {
            Files.createDirectories(root);
            this.git = Git.init().setDirectory(root.toFile()).setInitialBranch("main").call();
        } catch (GitAPIException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public static GitFolder in(Path root) {
        return new GitFolder(root);
    }

    public Path root() {
        return root;
    }

    public Path file(String name) {
        return root.resolve(name);
    }

    /// Writes a file.
    public GitFolder write(String name, String text) {
        try {
            Files.createDirectories(file(name).getParent());
            Files.writeString(file(name), text);
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public GitFolder remove(String name) {
        try {
            Files.delete(file(name));
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Commits all as it is, at noon of a day.
    public RevCommit commit(String day) {
        return commit(day, LocalTime.NOON, ZoneOffset.UTC);
    }

    public RevCommit commit(String day, LocalTime time, ZoneId zone) {
        try {
            git.add().addFilepattern(".").call();
            git.add().addFilepattern(".").setUpdate(true).call();
            PersonIdent keeper = keeper(day, time, zone);
            return git.commit()
                    .setMessage("As of " + day)
                    .setAuthor(keeper)
                    .setCommitter(keeper)
                    .setSign(false)
                    .call();
        } catch (GitAPIException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static PersonIdent keeper(String day, LocalTime time, ZoneId zone) {
        return new PersonIdent(
                "Keeper",
                "keeper@example.org",
                LocalDate.parse(day).atTime(time).atZone(zone).toInstant(),
                zone);
    }

    /// Goes to a branch, which begins here if there is none.
    public GitFolder branch(String name) {
        try {
            boolean isNew = git.getRepository().findRef(name) == null;
            git.checkout().setName(name).setCreateBranch(isNew).call();
            return this;
        } catch (GitAPIException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /// Merges a branch into this one, today.
    public void merge(String branch) {
        try {
            git.merge()
                    .include(git.getRepository().findRef(branch))
                    .setFastForward(MergeCommand.FastForwardMode.NO_FF)
                    .setMessage("Merge " + branch)
                    .call();
        } catch (GitAPIException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public Git git() {
        return git;
    }

    @Override
    public void close() {
        git.close();
    }
}
