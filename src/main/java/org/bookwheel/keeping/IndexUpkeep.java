package org.bookwheel.keeping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.bookwheel.catalogue.ContentHash;
import org.bookwheel.catalogue.ListContents;
import org.bookwheel.catalogue.Shelf;
import org.bookwheel.catalogue.Sources;
import org.bookwheel.follow.ChangeDebouncer;
import org.bookwheel.history.Additions;
import org.bookwheel.search.StoredIndex;
import org.bookwheel.store.IndexFolder;
import org.bookwheel.work.Counted;
import org.bookwheel.work.Work;

/// Makes an index say what its lists say, with as little work as that takes. What cannot be read is
/// as it was read last. For one thread, but for what is known of the index.
public final class IndexUpkeep {

    private final StoredIndex index;
    private final List<Path> paths;
    private final WriteRight right;
    private final Reporter progress;
    private final boolean isShared;
    private final SourceArchive archive;
    private final Additions additions;
    private volatile Inventory inventory;

    /// @param paths the lists
    /// @param isShared whether other processes may write the index, too
    IndexUpkeep(
            IndexFolder folder,
            StoredIndex index,
            List<Path> paths,
            WriteRight right,
            Reporter progress,
            boolean isShared) {
        this.index = index;
        this.paths = paths;
        this.right = right;
        this.progress = progress;
        this.isShared = isShared;
        this.inventory = Inventory.of(index);
        this.archive = new SourceArchive(folder, () -> inventory.lastRead());
        this.additions = new Additions(paths, new HistoryFiles(folder));
    }

    /// What the index was made of.
    Inventory inventory() {
        return inventory;
    }

    /// Whether another process writes the shared index, and this one answers from it.
    boolean isReader() {
        return right.isElsewhere();
    }

    /// When entries were added.
    public Additions additions() {
        return additions;
    }

    /// What is believed of the lists, beginning with what was last read of them.
    ChangeDebouncer debouncer() {
        return new ChangeDebouncer(path -> inventory.lastRead().root(path));
    }

    /// What is known of lists that are believed.
    ListContents contents(ChangeDebouncer debouncer) {
        return new ListContents(debouncer.stamps(), archive);
    }

    /// Whether something is known of a path that cannot be looked at.
    static boolean isKept(Path path, ChangeDebouncer debouncer) {
        return debouncer.roots().stream().anyMatch(root -> root.path().equals(path));
    }

    /// Makes the index say what the lists say.
    ///
    /// @return what was done, in words
    /// @throws IOException if that cannot be done
    String update(ChangeDebouncer debouncer, ListContents known) throws IOException {
        try {
            right.take();
        } finally {
            learn();
        }
        for (Path path : debouncer.missing().keySet()) {
            if (!isKept(path, debouncer) && inventory.knows(path)) {
                throw new IOException(
                        debouncer.missing().get(path)
                                + ", and no copy was made of it; nothing is taken in until it is back");
            }
        }
        Sources sources = debouncer.sources();
        boolean isSound = index.isReady() && index.isStored();
        if (!isSound && inventory.exists() && !index.trouble().isEmpty()) {
            progress.say(index.trouble() + "; building it anew");
        }
        // a work is compared as it was read: another program may index it otherwise
        boolean isOurs = isSound && inventory.isOf(index) && inventory.isOurs();
        boolean isSame = isOurs && inventory.isOf(paths);
        if (isSame
                && known.isEmpty()
                && archive.isWhole()
                && state(sources, known).equals(inventory.state())) {
            return upToDate(debouncer);
        }
        long start = System.nanoTime();
        Shelf shelf = Shelf.of(sources, known, progress);
        shelf.dateBy(additions);
        String state = state(sources, known);
        if (isSame && state.equals(inventory.state())) {
            return upToDate(debouncer);
        }
        if (isOurs) {
            index.update(works -> hand(shelf, works));
        } else {
            index.rebuild(works -> hand(shelf, works));
        }
        progress.say(shelf);
        write(
                new Inventory(
                        index.stamp(),
                        Inventory.ours(),
                        state,
                        Inventory.absolute(paths),
                        shelf.summaries(),
                        new LastRead(debouncer.roots(), known.readings(sources))));
        archive.clean();
        double seconds = (System.nanoTime() - start) / 1e9;
        return "%s: %s, indexed in %.1f s"
                .formatted(
                        read(shelf, inventory.lists().size()),
                        Counted.of(index.size(), "work"),
                        seconds);
    }

    /// Where others may write the index, what it was made of is known from it alone.
    private void learn() {
        if (isShared && !inventory.isOf(index)) {
            inventory = Inventory.of(index);
        }
    }

    /// Of lists and of their histories.
    private String state(Sources sources, ListContents known) {
        String both = known.state(sources) + additions.state();
        return ContentHash.of(both.getBytes(StandardCharsets.UTF_8));
    }

    private void hand(Shelf shelf, Consumer<Work> works) {
        shelf.each(works);
        progress.stage("writing the index");
    }

    private void write(Inventory next) throws IOException {
        inventory = next;
        next.write(index);
    }

    /// The lists say what they said, perhaps in other folders.
    private String upToDate(ChangeDebouncer debouncer) throws IOException {
        LastRead now = new LastRead(debouncer.roots(), inventory.lastRead().readings());
        if (!now.equals(inventory.lastRead())) {
            write(inventory.with(now));
        }
        return "the index is up to date: " + Counted.of(index.size(), "work");
    }

    /// `4 lists with 188 entries and 1 file of works`
    private static String read(Shelf shelf, int all) {
        int lists = shelf.contents().size();
        int files = all - lists;
        int entries = shelf.contents().stream().mapToInt(list -> list.mentions().size()).sum();
        String some = Counted.of(lists, "list") + " with " + Counted.of(entries, "entry");
        String imported = Counted.of(files, "file") + " of works";
        return files == 0 ? some : lists == 0 ? imported : some + " and " + imported;
    }
}
