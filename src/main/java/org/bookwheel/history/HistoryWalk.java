package org.bookwheel.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.bookwheel.list.ListReader;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/// Reads the history of some files of a repository, newest commit first, and notes of each line the
/// earliest day. Contents that were read before are not read again. For one thread.
///
/// A line that was corrected goes on with the day of the one that it took the place of: what
/// [#LIKE] of their words share.
final class HistoryWalk {

    /// Older commits are not looked at; what stands there then was added before.
    private static final int MOST_COMMITS = 50_000;

    /// In characters, of all contents of one reading.
    private static final long MOST_TEXT = 8L << 30;

    /// A commit that changes more lines is no correction of single ones.
    private static final int MOST_CORRECTED = 64;

    private static final double LIKE = 0.75;

    /// In contents: enough for a content and what it came from.
    private static final int MOST_HELD = 256;

    /// In lines, so that lines which programs change in each commit do not fill the memory.
    private static final int MOST_KNOWN = 400_000;

    private final ObjectReader objects;
    private final RevWalk walk;
    private final LineDays lines;
    private final BooleanSupplier isStopped;
    private final Map<String, Integer> known = new HashMap<>();
    private final Map<ObjectId, int[]> held =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<ObjectId, int[]> eldest) {
                    return size() > MOST_HELD;
                }
            };

    /// Pairs of lines: one, and the older one in whose place it came.
    private final List<int[]> corrections = new ArrayList<>();

    private long read;

    private HistoryWalk(
            ObjectReader objects, RevWalk walk, LineDays lines, BooleanSupplier isStopped) {
        this.objects = objects;
        this.walk = walk;
        this.lines = lines;
        this.isStopped = isStopped;
    }

    /// Notes what a repository's history says of some files, under whichever names they had.
    ///
    /// @param isStopped whether to give up; then nothing of it counts
    /// @return whether it came to its end
    /// @throws IOException if the history cannot be read
    static boolean read(
            Repository repository, Set<String> files, LineDays lines, BooleanSupplier isStopped)
            throws IOException {
        ObjectId head = repository.resolve("HEAD^{commit}");
        if (head == null) {
            return true;
        }
        try (ObjectReader objects = repository.newObjectReader();
                RevWalk walk = new RevWalk(objects)) {
            walk.setRetainBody(true);
            Set<ObjectId> shallow =
                    new HashSet<>(repository.getObjectDatabase().getShallowCommits());
            Set<String> all = new HashSet<>(files);
            all.addAll(lines.paths());
            HistoryWalk history = new HistoryWalk(objects, walk, lines, isStopped);
            boolean isWhole =
                    history.goOn(head, all, shallow)
                            || history.go(head, ObjectId.zeroId(), all, shallow).isPresent();
            if (isWhole) {
                lines.cover(head.name(), all);
            }
            return isWhole;
        }
    }

    /// Reads only the commits that came since the last reading, which is enough if that knew all
    /// files from which something came.
    private boolean goOn(ObjectId head, Set<String> files, Set<ObjectId> shallow)
            throws IOException {
        if (lines.head().isEmpty() || !lines.paths().containsAll(files)) {
            return false;
        }
        ObjectId known = ObjectId.fromString(lines.head());
        if (!objects.has(known)) {
            return false;
        }
        return go(head, known, files, shallow).filter(lines.paths()::containsAll).isPresent();
    }

    /// The files that were followed in the end; empty if it was stopped before that.
    ///
    /// @param known what this commit has behind it is not looked at
    private Optional<Set<String>> go(
            ObjectId head, ObjectId known, Set<String> given, Set<ObjectId> shallow)
            throws IOException {
        Set<String> files = new HashSet<>(given);
        walk.reset();
        walk.markStart(walk.parseCommit(head));
        if (!known.equals(ObjectId.zeroId())) {
            walk.markUninteresting(walk.parseCommit(known));
        }
        int commits = 0;
        for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
            if (isStopped.getAsBoolean()) {
                return Optional.empty();
            }
            boolean isLast = ++commits == MOST_COMMITS || read > MOST_TEXT;
            boolean isCut = isLast || shallow.contains(commit);
            int day = isCut ? Day.BEFORE : day(commit);
            for (Changes.Change change : Changes.of(objects, walk, commit, isCut, files)) {
                take(change, day);
            }
            commit.disposeBody();
            if (isLast) {
                break;
            }
        }
        correct();
        return Optional.of(files);
    }

    /// In the committer's own calendar; a clock that is ahead of ours says nothing.
    private static int day(RevCommit commit) {
        PersonIdent committer = commit.getCommitterIdent();
        int day = Day.of(committer.getWhenAsInstant().atZone(committer.getZoneId()).toLocalDate());
        return Math.min(day, Day.of(LocalDate.now()));
    }

    private void take(Changes.Change change, int day) throws IOException {
        String content = change.now().name();
        if (lines.isRead(content, day)) {
            return;
        }
        int[] now = lines(change.now());
        for (int line : now) {
            lines.stood(line, day);
        }
        lines.read(content, day);
        if (change.before() != null) {
            compare(now, lines(change.before()));
        }
    }

    private void compare(int[] now, int[] before) {
        List<Integer> come = without(now, before);
        List<Integer> gone = come.size() > MOST_CORRECTED ? List.of() : without(before, now);
        if (gone.size() > MOST_CORRECTED) {
            return;
        }
        for (int line : come) {
            int best = -1;
            double likest = LIKE;
            for (int other : gone) {
                double like = Wording.likeness(lines.line(line), lines.line(other));
                if (like >= likest) {
                    best = other;
                    likest = like;
                }
            }
            if (best >= 0) {
                corrections.add(new int[] {line, best});
            }
        }
    }

    private static List<Integer> without(int[] lines, int[] others) {
        Set<Integer> all = new HashSet<>();
        for (int other : others) {
            all.add(other);
        }
        List<Integer> left = new ArrayList<>();
        for (int line : lines) {
            if (all.add(line)) {
                left.add(line);
            }
        }
        return left;
    }

    /// From the oldest correction on, so that each hands on what the one before it was given.
    private void correct() {
        for (int[] pair : corrections.reversed()) {
            lines.stood(pair[0], lines.day(pair[1]));
        }
    }

    /// The numbers of the lines of a content; none of one that is too large for a list.
    private int[] lines(ObjectId content) throws IOException {
        int[] before = held.get(content);
        if (before != null) {
            return before;
        }
        ObjectLoader loader = objects.open(content);
        String text = loader.getSize() > ListReader.LARGEST ? "" : text(loader.getBytes());
        read += text.length();
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        int[] numbers =
                Wording.lines(text).stream()
                        .mapToInt(line -> known.computeIfAbsent(line, lines::number))
                        .filter(number -> number >= 0)
                        .toArray();
        held.put(content, numbers);
        return numbers;
    }

    private static String text(byte[] bytes) {
        boolean isWide = bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFF + 0xFE;
        return new String(bytes, isWide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }
}
