package org.bookwheel.keeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bookwheel.catalogue.ListContents;
import org.bookwheel.catalogue.ListSummary;
import org.bookwheel.catalogue.Sources;
import org.bookwheel.follow.ChangeDebouncer;
import org.bookwheel.follow.Scan;
import org.bookwheel.library.EmptyLibrary;
import org.bookwheel.library.Library;
import org.bookwheel.library.Reload;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchIndex;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.StoredIndex;
import org.bookwheel.store.IndexFolder;

/// Keeps an index in step with the lists that it is made of. The lists are the truth: whatever is
/// wrong with the index, it is built anew from them.
public final class Librarian implements Library, AutoCloseable {

    /// The lists that come with the program, which are taken where none are named.
    public static final List<Path> SEEDS = List.of(Path.of("seeds"));

    /// A search in the terminal keeps nobody else waiting.
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final IndexLocation location;
    private final List<Path> paths;
    private final Reporter progress;
    private final IndexFolder home;
    private final StoredIndex index;
    private final IndexUpkeep upkeep;
    private final WriteRight right;
    private final HealthChecks checks;
    private volatile Map<Path, String> troubles = Map.of();
    private volatile long overflows;
    private volatile Reload reload = Reload.NONE;

    /// For an index in a folder.
    public Librarian(Path folder, List<Path> paths, Reporter progress) {
        this(IndexLocation.in(folder), paths, progress);
    }

    /// @param paths the lists
    public Librarian(IndexLocation location, List<Path> paths, Reporter progress) {
        this.location = location;
        this.paths = List.copyOf(paths);
        this.progress = progress;
        this.home = new IndexFolder(location.folder());
        this.right = new WriteRight(home, progress, location.isShared());
        this.home.writtenBy(right);
        this.index = Backend.open(home, location.address());
        this.right.sharedBy(index::claim);
        this.checks = new HealthChecks(location.folder(), index, right);
        this.upkeep =
                new IndexUpkeep(home, index, this.paths, right, progress, location.isShared());
    }

    /// For an index as it was built last; of the seed lists if there is none.
    public static Librarian ofLast(IndexLocation location, Reporter progress) {
        try (StoredIndex index =
                Backend.open(new IndexFolder(location.folder()), location.address())) {
            Inventory last = Inventory.of(index);
            List<Path> paths = last.paths().stream().map(Path::of).toList();
            return new Librarian(location, paths.isEmpty() ? SEEDS : paths, progress);
        }
    }

    /// As [#ofLast], with an index to answer from: built now if there is none.
    public static Librarian ready(IndexLocation location, Reporter progress) throws IOException {
        Librarian librarian = ofLast(location, progress);
        if (!librarian.isReady()) {
            try {
                progress.say(librarian.update());
            } catch (IndexLock.TakenException writing) {
                // who writes it may be about to say of what
                if (!librarian.index.isReady()) {
                    throw writing;
                }
            }
        }
        return librarian;
    }

    /// The folder of the index, and by what it can be told from another of its name.
    Map<Path, String> folders() {
        try {
            Object key =
                    Files.readAttributes(location.folder(), BasicFileAttributes.class).fileKey();
            return Map.of(location.folder(), String.valueOf(key));
        } catch (IOException gone) {
            return Map.of();
        }
    }

    public List<Path> paths() {
        return paths;
    }

    /// Whether index and lists may be where they are said to be. A list that is missing may, if the
    /// index was made of it before.
    ///
    /// @throws IOException saying which may not, and why
    public void check() throws IOException {
        home.check();
        IndexPlace.check(location.folder(), paths);
        Sources.check(paths);
        IndexPlace.require(paths.stream().filter(path -> !upkeep.inventory().knows(path)).toList());
    }

    /// @throws IOException if a list does not exist
    public void requireLists() throws IOException {
        IndexPlace.require(paths);
    }

    /// Whether there is an index of these lists to answer from, of which all is known.
    public boolean isReady() {
        return index.isReady() && upkeep.inventory().isOf(index) && upkeep.inventory().isOf(paths);
    }

    /// Whether what is answered from must be built anew, whatever the lists say: it was damaged, or
    /// somebody removed or replaced the index meanwhile.
    boolean isLost() {
        return !index.isReady() || !index.isStored() || !right.trouble().isEmpty();
    }

    /// Whether others may answer from the index, too, and one of them writes it.
    public boolean isShared() {
        return location.isShared();
    }

    /// Who is told when the index is found damaged.
    void onDamage(Runnable told) {
        index.onDamage(told);
    }

    /// Takes the right to write the index, if this process does not have it.
    public void lock() throws IOException {
        right.take();
    }

    /// What is known of the lists, and when their entries were added.
    public IndexUpkeep upkeep() {
        return upkeep;
    }

    /// Makes the index say what the lists say; says in words what was done.
    ///
    /// @throws IOException if a path cannot be read and never was, or the index cannot be written
    public String update() throws IOException {
        ChangeDebouncer debouncer = upkeep.debouncer();
        debouncer.see(Scan.of(paths), 0);
        for (Path path : debouncer.missing().keySet()) {
            if (!IndexUpkeep.isKept(path, debouncer)) {
                throw new IOException(debouncer.missing().get(path));
            }
        }
        if (!debouncer.troubles().isEmpty()) {
            progress.say(ListTroubles.inWords(debouncer.troubles()));
        }
        return update(debouncer, upkeep.contents(debouncer));
    }

    /// As [#update], for lists of which something is known already; says in words what was done.
    public String update(ChangeDebouncer debouncer, ListContents known) throws IOException {
        try {
            String done = upkeep.update(debouncer, known);
            reload = reload.done();
            return done + EmptyLibrary.remark(this, "; ");
        } catch (UncheckedIOException unwritable) {
            reload = reload.failed();
            throw unwritable.getCause();
        } catch (IOException | RuntimeException failure) {
            reload = reload.failed();
            throw failure;
        } finally {
            progress.stage("");
        }
    }

    /// Notes under the name of a check what is wrong there, in words; empty if all is well again.
    void note(String check, String trouble) {
        checks.note(check, trouble);
    }

    /// Notes what cannot be read of the lists, and why.
    void troubles(Map<Path, String> now) {
        troubles = now;
        note("lists", ListTroubles.inWords(now));
    }

    @Override
    public SearchIndex index() {
        return index;
    }

    /// Searches the whole.
    public Results search(SearchQuery query) {
        return patient().search(query);
    }

    /// The index for somebody who would rather wait than miss a work.
    public SearchIndex patient() {
        return index.within(PATIENCE);
    }

    /// As [#search], with the query's text in the syntax of the backend.
    public Results searchNatively(SearchQuery query) {
        return index.within(PATIENCE).searchNatively(query);
    }

    @Override
    public List<ListSummary> lists() {
        return ListTroubles.on(upkeep.inventory().lists(), troubles);
    }

    @Override
    public Map<String, String> checks() {
        return checks.now();
    }

    @Override
    public long watchOverflows() {
        return overflows;
    }

    void overflows(long count) {
        overflows = count;
    }

    @Override
    public Reload reload() {
        return reload;
    }

    @Override
    public void close() {
        index.close();
        right.close();
    }
}
