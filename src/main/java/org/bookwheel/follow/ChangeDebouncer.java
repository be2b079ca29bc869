package org.bookwheel.follow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.bookwheel.catalogue.Sources;
import org.bookwheel.follow.Scan.Root;
import org.bookwheel.follow.Scan.Seen;
import org.bookwheel.list.ListFiles;
import org.bookwheel.list.Stamp;

/// Tells when a change is over. People save files in many ways, and in some of them a file is gone,
/// empty or half there for a moment. A change is believed once it has stayed the same for some
/// time: the more it takes away, the longer. For one thread.
public final class ChangeDebouncer {

    /// Changes that are over wait no longer than this for others that are not.
    static final long TOGETHER_MILLIS = 1_500;

    private record Place(Path root, Path file) {}

    private final Function<Path, Optional<Root>> last;
    private final Map<Path, Root> believed = new LinkedHashMap<>();
    private final Map<Path, Stamp> stamps = new ConcurrentHashMap<>();
    private final Map<Path, String> missing = new LinkedHashMap<>();
    private final Map<Path, String> unreadable = new LinkedHashMap<>();
    private final Map<Place, Change> changes = new HashMap<>();
    private final Set<Path> endless = new HashSet<>();
    private boolean hasNews;
    private long newsSince;

    /// Knows nothing of what there was before.
    public ChangeDebouncer() {
        this(root -> Optional.empty());
    }

    /// @param last what was believed of a path when it was last read, be it by another program
    public ChangeDebouncer(Function<Path, Optional<Root>> last) {
        this.last = last;
    }

    /// Takes note of what there is now. Each path that was given is judged by itself.
    ///
    /// @param now in milliseconds, from any moment on
    public void see(Scan scan, long now) {
        Set<Path> wasMissing = Set.copyOf(missing.keySet());
        missing.clear();
        unreadable.clear();
        for (Root root : scan.roots()) {
            Root before = believed.get(root.path());
            Optional<Root> known = before == null ? last.apply(root.path()) : Optional.of(before);
            String trouble = trouble(root, known, wasMissing.contains(root.path()));
            root.unreadable().forEach((path, why) -> unreadable.put(path, path + ": " + why));
            if (!trouble.isEmpty()) {
                missing.put(root.path(), trouble);
                changes.keySet().removeIf(place -> place.root().equals(root.path()));
            }
            if (before != null && trouble.isEmpty()) {
                compare(before, root, now);
            } else if (before == null && (trouble.isEmpty() || known.isPresent())) {
                believed.put(root.path(), trouble.isEmpty() ? begin(root, known) : known.get());
                news(now);
            }
        }
        stamps.clear();
        for (Root root : believed.values()) {
            for (Seen one : root.files().values()) {
                if (one.stamp() != null && !endless.contains(one.found().path())) {
                    stamps.put(one.found().path(), one.stamp());
                }
            }
        }
    }

    /// What was there before in folders that cannot be read is there still.
    private static Root begin(Root now, Optional<Root> known) {
        Map<Path, Seen> files = new LinkedHashMap<>(now.files());
        Set<Path> hidden = now.unreadable().keySet();
        known.ifPresent(before ->
                before.files()
                        .forEach((file, seen) -> {
                            if (isIn(hidden, file)) {
                                files.putIfAbsent(file, seen);
                            }
                        }));
        return new Root(now.path(), now.id(), now.isImport(), "", files);
    }

    private static boolean isIn(Set<Path> folders, Path file) {
        return folders.stream().anyMatch(folder -> file.startsWith(folder) && !file.equals(folder));
    }

    /// An empty folder in place of a full one is what is left where a disk was mounted.
    private static String trouble(Root now, Optional<Root> before, boolean wasMissing) {
        boolean isOther =
                before.isPresent()
                        && !before.get().files().isEmpty()
                        && now.files().isEmpty()
                        && (wasMissing || !now.id().isSame(before.get().id()));
        return isOther && now.trouble().isEmpty()
                ? now.path() + " is empty and not the folder it was"
                : now.trouble();
    }

    private void compare(Root before, Root now, long millis) {
        Map<Path, Seen> files = new LinkedHashMap<>(before.files());
        Set<Path> all = new HashSet<>(before.files().keySet());
        all.addAll(now.files().keySet());
        Set<Path> hidden = now.unreadable().keySet();
        boolean isNew = before.isImport() != now.isImport();
        for (Path file : all) {
            Place place = new Place(now.path(), file);
            Seen old = before.files().get(file);
            Seen seen = now.files().get(file);
            if (seen != null && seen.equals(old) || seen == null && isIn(hidden, file)) {
                changes.remove(place);
                continue;
            }
            Change last = changes.get(place);
            Change change =
                    last == null ? Change.of(old, seen, millis) : last.next(old, seen, millis);
            changes.put(place, change);
            if (change.isOver(millis) || change.isEndless(millis)) {
                changes.remove(place);
                endless.remove(file);
                if (!change.isOver(millis)) {
                    endless.add(file);
                }
                isNew = true;
                if (seen == null) {
                    files.remove(file);
                } else {
                    files.put(file, seen);
                }
            }
        }
        believed.put(now.path(), new Root(now.path(), now.id(), now.isImport(), "", files));
        if (isNew) {
            news(millis);
        }
    }

    private void news(long now) {
        newsSince = hasNews ? newsSince : now;
        hasNews = true;
    }

    /// Whether something new is believed, and nothing is about to follow it.
    public boolean isDue(long now) {
        return hasNews
                && (now - newsSince >= TOGETHER_MILLIS
                        || changes.values().stream().allMatch(Change::isDoubtful));
    }

    /// The news were taken in.
    public void done() {
        hasNews = false;
    }

    /// When to look again, in milliseconds from now; at most so many.
    public long next(long now, long most) {
        long next = most;
        for (Change one : changes.values()) {
            next = Math.min(next, one.due() - now);
        }
        return Math.max(next, 1);
    }

    /// What is believed to be there.
    public Sources sources() {
        List<ListFiles.Found> lists = new ArrayList<>();
        List<ListFiles.Found> imports = new ArrayList<>();
        for (Root root : believed.values()) {
            List<ListFiles.Found> found = root.isImport() ? imports : lists;
            root.files().values().forEach(one -> found.add(one.found()));
        }
        return Sources.of(lists, imports);
    }

    /// What is believed of each path that was given and was ever read.
    public List<Root> roots() {
        return List.copyOf(believed.values());
    }

    /// The stamps with which files are believed; changes with every scan. One that is written to
    /// without pause has none: it is read as it is.
    public Map<Path, Stamp> stamps() {
        return stamps;
    }

    /// Paths that were given and cannot be looked at, and why; what was last believed of them is
    /// kept.
    public Map<Path, String> missing() {
        return Map.copyOf(missing);
    }

    /// All that cannot be read of the paths that were given or below them, and why; what was last
    /// believed of it is kept.
    public Map<Path, String> troubles() {
        Map<Path, String> all = new LinkedHashMap<>(unreadable);
        all.putAll(missing);
        return all;
    }
}
