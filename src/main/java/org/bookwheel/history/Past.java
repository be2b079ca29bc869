package org.bookwheel.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bookwheel.list.ListFiles;
import org.bookwheel.list.ListReader;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/// What the lists of a checkout held once.
///
/// @param files the name that git gives to what each list held, by its path in the checkout: those
///   below a place that was asked for, and those that are gone, since lists may have come from them
public record Past(Checkout checkout, SortedMap<String, String> files) {

    private static final Pattern LAST_DAYS = Pattern.compile("(\\d{1,4})d");

    /// @param since a revision, `HEAD~20`, or the first of some days, `2026-11-01`, `7d`
    /// @param place a file or folder in the checkout, as a path in it
    /// @param store keeps which commit was the last one before a day, so that not all since then
    ///   are read again
    /// @return empty if there is no such revision
    /// @throws IOException if the repository cannot be read
    public static Optional<Past> of(
            Checkout checkout, String since, String place, HistoryStore store) throws IOException {
        try (Repository repository = checkout.open();
                RevWalk walk = new RevWalk(repository)) {
            Optional<LocalDate> day = day(since);
            ObjectId head = repository.resolve("HEAD^{commit}");
            if (day.isPresent()) {
                RevCommit last =
                        head == null
                                ? null
                                : before(day.get(), walk, head, new LastDay(checkout, store));
                return Optional.of(of(checkout, repository, last, place));
            }
            ObjectId commit = repository.resolve(since + "^{commit}");
            return commit == null
                    ? Optional.empty()
                    : Optional.of(of(checkout, repository, walk.parseCommit(commit), place));
        } catch (RevisionSyntaxException | AmbiguousObjectException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String since) {
        Matcher days = LAST_DAYS.matcher(since);
        if (days.matches()) {
            return Optional.of(LocalDate.now().minusDays(Integer.parseInt(days.group(1))));
        }
        try {
            return Optional.of(LocalDate.parse(since));
        } catch (DateTimeParseException revision) {
            return Optional.empty();
        }
    }

    /// The last commit before a day, or null.
    private static RevCommit before(LocalDate day, RevWalk walk, ObjectId head, LastDay last)
            throws IOException {
        long begin = day.atStartOfDay(ZoneId.systemDefault()).toEpochSecond();
        Optional<String> kept = last.commit(head.name(), begin);
        if (kept.isPresent()) {
            return kept.get().isEmpty() ? null : walk.parseCommit(ObjectId.fromString(kept.get()));
        }
        RevCommit found = before(begin, walk, head);
        last.keep(head.name(), begin, found == null ? "" : found.name());
        return found;
    }

    private static RevCommit before(long begin, RevWalk walk, ObjectId head) throws IOException {
        walk.markStart(walk.parseCommit(head));
        for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
            if (commit.getCommitTime() < begin) {
                return commit;
            }
        }
        return null;
    }

    private static Past of(Checkout checkout, Repository repository, RevCommit commit, String place)
            throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        if (commit == null) {
            return new Past(checkout, files);
        }
        try (TreeWalk tree = new TreeWalk(repository)) {
            tree.addTree(commit.getTree());
            tree.setRecursive(true);
            while (tree.next()) {
                String path = tree.getPathString();
                ObjectId file = Changes.content(tree, 0);
                if (file != null
                        && ListFiles.mayBeList(tree.getNameString())
                        && (isBelow(path, place) || isGone(checkout, path))) {
                    files.put(path, file.name());
                }
            }
        }
        return new Past(checkout, files);
    }

    /// What each list held, by its path; without what is too large for a list.
    ///
    /// @throws IOException if the repository cannot be read
    public SortedMap<String, byte[]> contents() throws IOException {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        try (Repository repository = checkout.open()) {
            for (var file : files.entrySet()) {
                ObjectLoader content = repository.open(ObjectId.fromString(file.getValue()));
                if (content.getSize() <= ListReader.LARGEST) {
                    contents.put(file.getKey(), content.getBytes());
                }
            }
        }
        return contents;
    }

    private static boolean isBelow(String path, String place) {
        return place.isEmpty() || path.equals(place) || path.startsWith(place + "/");
    }

    private static boolean isGone(Checkout checkout, String path) {
        return Files.notExists(checkout.root().resolve(Path.of(path)));
    }
}
