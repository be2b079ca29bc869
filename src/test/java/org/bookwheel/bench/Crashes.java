package org.bookwheel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.lucene.LuceneIndex;
import org.bookwheel.testing.Running;

/// A list that is replaced again and again while the program indexes it and is stopped in the
/// middle. Every entry names the list's version, so that an index that holds a mixture shows.
public final class Crashes {

    private static final int ENTRIES = 200;
    private static final Pattern VERSION = Pattern.compile("\"title\":\"Version v(\\d+) of");
    private static final String DONE = "works, indexed in";

    private final Path list;
    private final Path index;
    private final Random random;
    private final List<String> before;
    private int version;

    /// The last version of which the program said that it is in the index.
    private int acknowledged;

    /// @param lists where the list is
    /// @param before words that start the program, for instance with limits
    public Crashes(Path lists, Path index, long seed, List<String> before) throws IOException {
        this.list = Files.createDirectories(lists).resolve("list.md");
        this.index = index;
        this.random = new Random(seed);
        this.before = before;
        write();
    }

    private void write() throws IOException {
        version++;
        StringBuilder text = new StringBuilder("# Papers\n\n");
        for (int i = 0; i < ENTRIES; i++) {
            text.append(
                    "- [Version v%d of a Study of Thing %d](https://example.org/%2$d)\n"
                            .formatted(version, i));
        }
        Path next = Files.writeString(list.resolveSibling("list.md.next"), text);
        Files.move(next, list, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// The program indexes; something happens to it at any time meanwhile.
    public void whileIndexing(Runnable stroke) throws IOException {
        write();
        Running running = Running.startBy(before, "index", list, "--index", index);
        park(300 + random.nextInt(1_700));
        strike(running, 0, stroke);
    }

    /// The program serves and follows; something happens to it at any time after a change.
    public void whileFollowing(Runnable stroke) throws IOException {
        write();
        Running running = Running.startBy(before, "serve", list, "--index", index, "--port", "0");
        running.await("open http://");
        running.await(DONE);
        acknowledged = version;
        write();
        park(100 + random.nextInt(1_200));
        strike(running, 1, stroke);
    }

    /// What was said before the stroke is acknowledged; what was said after it may be lost.
    private void strike(Running running, int said, Runnable stroke) {
        boolean done = running.said().stream().filter(line -> line.contains(DONE)).count() > said;
        if (done) {
            acknowledged = version;
        }
        stroke.run();
        running.kill();
    }

    private static void park(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /// Looks into the index.
    ///
    /// @return what is wrong with it, in words, or empty
    public String wrong() {
        try (LuceneIndex opened = LuceneIndex.in(index)) {
            if (!opened.isReady()) {
                return acknowledged == 0 ? "" : opened.trouble();
            }
            try (Stream<String> all = opened.all(SearchQuery.of(""))) {
                List<String> works = all.toList();
                List<Integer> versions = works.stream().map(Crashes::version).distinct().toList();
                boolean isOne = versions.size() == 1 && works.size() == ENTRIES;
                boolean isNew = versions.stream().allMatch(one -> one >= acknowledged);
                return isOne && isNew
                        ? ""
                        : "%d works of versions %s, acknowledged was %d"
                                .formatted(works.size(), versions, acknowledged);
            }
        }
    }

    private static int version(String work) {
        Matcher matcher = VERSION.matcher(work);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : -1;
    }

    public boolean isAcknowledged() {
        return acknowledged == version;
    }
}
