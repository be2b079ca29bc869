package org.bookwheel.follow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bookwheel.catalogue.Sources;
import org.bookwheel.follow.Scan.Root;
import org.bookwheel.follow.Scan.Seen;
import org.bookwheel.list.ListFiles;
import org.bookwheel.list.Stamp;

/// Tells when a change is over. People save files in many ways, and in some of them a file is gone,
/// empty or half there for a moment. A change is believed once it has stayed the same for some
/// time: the more it takes away, the longer. For one thread.
public final class Settling {

    /// What is still being written changes within this time.
    static final long QUIET_MILLIS = 250;

    /// A file that is gone may be in the middle of being saved; so may one that became shorter.
    static final long SHORTER_MILLIS = 1_000;

    /// A file that lost more than half of what it held was hardly edited.
    static final long DOUBTFUL_MILLIS = 5_000;

    /// Changes that are over wait no longer than this for others that are not.
    static final long TOGETHER_MILLIS = 1_500;

    private record Place(Path root, Path file) {}

    /// @param seen none if the file is gone
    private record Change(Seen seen, long since, long patience) {}

    private final Map<Path, Root> believed = new LinkedHashMap<>();
    private final Map<Path, Stamp> stamps = new ConcurrentHashMap<>();
    private final Map<Path, String> troubles = new LinkedHashMap<>();
    private final Map<Place, Change> changes = new HashMap<>();
    private boolean hasNews;
    private long newsSince;

    /// Takes note of what there is now.
    ///
    /// @param now in milliseconds, from any moment on
    public void see(Scan scan, long now) {
        Set<Path> missing = Set.copyOf(troubles.keySet());
        troubles.clear();
        for (Root root : scan.roots()) {
            Root before = believed.get(root.path());
            String trouble = trouble(root, before, missing.contains(root.path()));
            if (!trouble.isEmpty()) {
                troubles.put(root.path(), trouble);
                changes.keySet().removeIf(place -> place.root().equals(root.path()));
            } else if (before == null) {
                believed.put(root.path(), root);
                news(now);
            } else {
                compare(before, root, now);
            }
        }
        stamps.clear();
        believed.values()
                .forEach(root ->
                        root.files().values().stream()
                                .filter(one -> one.stamp() != null)
                                .forEach(one -> stamps.put(one.found().path(), one.stamp())));
    }

    /// An empty folder in place of a full one is what is left where a disk was mounted.
    private static String trouble(Root now, Root before, boolean wasMissing) {
        boolean isOther =
                before != null
                        && !before.files().isEmpty()
                        && now.files().isEmpty()
                        && (wasMissing || !now.key().equals(before.key()));
        return isOther && now.trouble().isEmpty()
                ? now.path() + " is empty and not the folder it was"
                : now.trouble();
    }

    private void compare(Root before, Root now, long millis) {
        Map<Path, Seen> files = new LinkedHashMap<>(before.files());
        Set<Path> all = new HashSet<>(before.files().keySet());
        all.addAll(now.files().keySet());
        boolean isNew = before.isImport() != now.isImport();
        for (Path file : all) {
            Place place = new Place(now.path(), file);
            Seen old = before.files().get(file);
            Seen seen = now.files().get(file);
            if (seen != null && seen.equals(old)) {
                changes.remove(place);
                continue;
            }
            Change change = changes.get(place);
            if (change == null || !same(change.seen(), seen)) {
                change = new Change(seen, millis, patience(old, seen));
                changes.put(place, change);
            }
            if (millis - change.since() >= change.patience()) {
                changes.remove(place);
                isNew = true;
                if (seen == null) {
                    files.remove(file);
                } else {
                    files.put(file, seen);
                }
            }
        }
        believed.put(now.path(), new Root(now.path(), now.key(), now.isImport(), "", files));
        if (isNew) {
            news(millis);
        }
    }

    private static boolean same(Seen one, Seen other) {
        return one == null ? other == null : one.equals(other);
    }

    private static long patience(Seen before, Seen now) {
        if (before == null || now != null && (now.stamp() == null || before.stamp() == null)) {
            return QUIET_MILLIS;
        }
        if (now == null) {
            return SHORTER_MILLIS;
        }
        long size = now.stamp().size();
        long sizeBefore = before.stamp().size();
        if (size < sizeBefore / 2 || size == 0 && sizeBefore > 0) {
            return DOUBTFUL_MILLIS;
        }
        return size < sizeBefore ? SHORTER_MILLIS : QUIET_MILLIS;
    }

    private void news(long now) {
        newsSince = hasNews ? newsSince : now;
        hasNews = true;
    }

    /// Whether something new is believed, and nothing is about to follow it.
    public boolean isDue(long now) {
        return hasNews
                && (now - newsSince >= TOGETHER_MILLIS
                        || changes.values().stream()
                                .allMatch(one -> one.patience() == DOUBTFUL_MILLIS));
    }

    /// Whether all that is believed can be read now. Imported works are in no memory: their files
    /// must be there, and whole.
    public boolean isReadable() {
        return troubles.keySet().stream()
                        .allMatch(path ->
                                believed.containsKey(path) && !believed.get(path).isImport())
                && changes.keySet().stream()
                        .noneMatch(place -> believed.get(place.root()).isImport());
    }

    /// The news were taken in.
    public void done() {
        hasNews = false;
    }

    /// When to look again, in milliseconds from now; at most so many.
    public long next(long now, long most) {
        long next = most;
        for (Change one : changes.values()) {
            next = Math.min(next, one.since() + one.patience() - now);
        }
        return Math.max(next, 1);
    }

    /// What is believed to be there.
    public Sources sources() throws IOException {
        List<ListFiles.Found> lists = new ArrayList<>();
        List<Path> imports = new ArrayList<>();
        for (Root root : believed.values()) {
            if (root.isImport()) {
                imports.add(root.path());
            } else {
                root.files().values().forEach(one -> lists.add(one.found()));
            }
        }
        return Sources.of(lists, imports);
    }

    /// The stamps of the files that are believed; changes with every scan.
    public Map<Path, Stamp> stamps() {
        return stamps;
    }

    /// Paths that cannot be looked at and why; what was last believed of them is kept.
    public Map<Path, String> troubles() {
        return Map.copyOf(troubles);
    }
}
