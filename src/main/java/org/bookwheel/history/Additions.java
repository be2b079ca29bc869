package org.bookwheel.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.bookwheel.catalogue.AdditionDates;
import org.bookwheel.catalogue.ListContent;
import org.bookwheel.list.ListFile;
import org.bookwheel.work.Mention;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/// Knows when the entries of some lists were added: from the git history of each as far as it was
/// read, see [#read], else from when they were first seen. Safe for one thread that dates beside
/// one that reads.
public final class Additions implements AdditionDates {

    private static final String SEEN = "first-seen";
    private static final String HEADS = "heads";

    private final List<Path> places;
    private final HistoryStore store;
    private final HistoryStore sightings;

    /// For the root of each checkout up to where its history is known, and of which files.
    private final Map<String, String> heads = new TreeMap<>();

    /// For each checkout the days of entries that were looked up before.
    private final Map<Checkout, Map<List<String>, Integer>> found = new HashMap<>();

    /// @param given the files and folders of lists
    public Additions(List<Path> given, HistoryStore store) {
        this(given, store, store);
    }

    /// @param store keeps what git tells again
    /// @param sightings keeps when an entry was first seen, which nobody tells again
    public Additions(List<Path> given, HistoryStore store, HistoryStore sightings) {
        this.places = given.stream().map(Additions::absolute).toList();
        this.store = store;
        this.sightings = sightings;
        kept(HEADS)
                .lines()
                .forEach(row -> {
                    int end = row.indexOf('\t');
                    if (end > 0) {
                        heads.put(row.substring(end + 1), row.substring(0, end));
                    }
                });
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /// A text of the store; empty if there is none, or none that can be read. For what git tells
    /// again.
    private String kept(String name) {
        try {
            return store.read(name).orElse("");
        } catch (IOException unreadable) {
            return "";
        }
    }

    /// Reads what is new in the history of some lists.
    ///
    /// @param isStopped whether to give up
    /// @return whether anything was new
    /// @throws IOException if what was read cannot be kept
    public boolean read(List<ListFile> lists, BooleanSupplier isStopped) throws IOException {
        Map<Checkout, Set<String>> files = new HashMap<>();
        for (ListFile list : lists) {
            Optional<Checkout> checkout = Checkout.around(list.path());
            if (checkout.isPresent()) {
                checkout.get()
                        .path(list.path())
                        .ifPresent(path ->
                                files.computeIfAbsent(checkout.get(), any -> new TreeSet<>())
                                        .add(path));
            }
        }
        boolean isNew = false;
        for (Map.Entry<Checkout, Set<String>> one : files.entrySet()) {
            if (isStopped.getAsBoolean()) {
                break;
            }
            isNew |= read(one.getKey(), one.getValue(), isStopped);
        }
        return isNew;
    }

    private boolean read(Checkout checkout, Set<String> files, BooleanSupplier isStopped)
            throws IOException {
        String root = checkout.root().toString();
        String state;
        LineDays lines;
        try (Repository repository = checkout.open()) {
            ObjectId head = repository.resolve("HEAD^{commit}");
            String commit = head == null ? "" : head.name();
            state = commit + ":" + Integer.toHexString(files.hashCode());
            if (commit.isEmpty() || state.equals(heads().get(root))) {
                return false;
            }
            lines = lines(checkout);
            if (!lines.covers(commit, files)
                    && !HistoryWalk.read(repository, files, lines, isStopped)) {
                return false;
            }
        } catch (IOException | RuntimeException unreadable) {
            // then nothing more is known of it
            return false;
        }
        store.write(name(checkout), lines.text());
        synchronized (this) {
            heads.put(root, state);
            found.remove(checkout);
            StringBuilder rows = new StringBuilder();
            heads.forEach((one, of) -> rows.append(of).append('\t').append(one).append('\n'));
            store.write(HEADS, rows.toString());
        }
        return true;
    }

    private synchronized Map<String, String> heads() {
        return Map.copyOf(heads);
    }

    private LineDays lines(Checkout checkout) {
        try {
            return LineDays.read(kept(name(checkout)));
        } catch (RuntimeException otherForm) {
            return new LineDays();
        }
    }

    private static String name(Checkout checkout) {
        return "git-" + Long.toHexString(FirstSeen.hash(checkout.root().toString()));
    }

    /// Tells apart what is known of histories by now.
    public synchronized String state() {
        return heads.toString();
    }

    @Override
    public List<Mention> date(List<ListContent> lists) {
        Map<Checkout, List<Mention>> asked = new HashMap<>();
        Map<ListContent, Checkout> checkouts = new HashMap<>();
        Map<String, String> known = heads();
        for (ListContent list : lists) {
            Checkout.around(list.file().path())
                    .filter(checkout -> known.containsKey(checkout.root().toString()))
                    .ifPresent(checkout -> {
                        checkouts.put(list, checkout);
                        asked.computeIfAbsent(checkout, any -> new ArrayList<>())
                                .addAll(list.mentions());
                    });
        }
        Map<Checkout, Map<List<String>, Integer>> days = new HashMap<>();
        asked.forEach((checkout, mentions) -> days.put(checkout, days(checkout, mentions)));
        FirstSeen seen = seen();
        int today = Day.of(LocalDate.now());
        List<Mention> dated = new ArrayList<>();
        for (ListContent list : lists) {
            int otherwise = isRead(seen, list.file().path()) ? today : Day.BEFORE;
            Checkout checkout = checkouts.get(list);
            Map<List<String>, Integer> named = checkout == null ? Map.of() : days.get(checkout);
            for (Mention mention : list.mentions()) {
                List<String> keys = NamingKeys.of(mention);
                int first = seen.day(keys, otherwise);
                int day = named.getOrDefault(keys, Day.NEVER);
                dated.add(mention.addedOn(Day.text(Day.isKnown(day) ? day : first)));
            }
        }
        places.forEach(place -> seen.begin(place.toString()));
        keep(seen);
        return dated;
    }

    /// Whether the place in which a list lies was read before.
    private boolean isRead(FirstSeen seen, Path file) {
        Path absolute = absolute(file);
        return places.stream()
                .anyMatch(place -> absolute.startsWith(place) && seen.knows(place.toString()));
    }

    /// The days of entries of a checkout; its history is only looked at for new ones.
    private Map<List<String>, Integer> days(Checkout checkout, List<Mention> mentions) {
        Map<List<String>, Integer> days;
        synchronized (this) {
            days = found.computeIfAbsent(checkout, any -> new HashMap<>());
        }
        List<Mention> unknown =
                mentions.stream()
                        .filter(mention -> !days.containsKey(NamingKeys.of(mention)))
                        .toList();
        if (!unknown.isEmpty()) {
            NamingKeys keys = new NamingKeys(mentions);
            Set<String> titles = new HashSet<>();
            unknown.forEach(mention -> titles.add(mention.reference().title()));
            FirstLines first = new FirstLines(keys.identifiers(), titles);
            lines(checkout).each(first::see);
            unknown.forEach(mention ->
                    days.merge(NamingKeys.of(mention), keys.day(mention, first), Math::min));
        }
        return days;
    }

    /// @throws UncheckedIOException if it cannot be read: it is nowhere else, so that nothing may
    ///   be written in its place
    private FirstSeen seen() {
        try {
            return FirstSeen.read(sightings.read(SEEN).orElse(""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void keep(FirstSeen seen) {
        try {
            if (seen.isChanged()) {
                sightings.write(SEEN, seen.text());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
