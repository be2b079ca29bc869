package org.bookwheel.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bookwheel.list.ListFile;
import org.bookwheel.list.ListReader;
import org.bookwheel.list.Stamp;

/// What was read from lists, kept by file, so that only those that were changed are read again. For
/// one thread.
public final class ListContents {

    /// What a file held when it had a stamp.
    private record Kept(Stamp stamp, ListContent content) {}

    private record Hashed(Stamp stamp, String hash) {}

    private final Map<Path, Stamp> believed;
    private final Map<Path, String> unreadable = new ConcurrentHashMap<>();
    private final Map<Path, Hashed> imports = new HashMap<>();
    private Map<Path, Kept> kept = Map.of();

    /// Believes whatever a file says.
    public ListContents() {
        this(Map.of());
    }

    /// @param believed the stamps of files that may be read; what is kept of a file holds until it
    ///   has the stamp that stands here
    public ListContents(Map<Path, Stamp> believed) {
        this.believed = believed;
    }

    /// The contents of these files, and of no others from now on.
    ///
    /// @throws IOException if a file that is believed to be there cannot be read and never was
    List<ListContent> of(List<ListFile> files, Shelf.Progress progress) throws IOException {
        unreadable.clear();
        Map<Path, Kept> next = new HashMap<>();
        List<ListContent> contents = new ArrayList<>();
        files.parallelStream()
                .map(this::look)
                .forEachOrdered(one -> {
                    next.put(one.content().file().path(), one);
                    contents.add(one.content());
                    progress.lists(contents.size(), files.size());
                });
        Optional<Path> unknown =
                unreadable.keySet().stream().filter(path -> !kept.containsKey(path)).findFirst();
        if (unknown.isPresent()) {
            throw new IOException(unreadable.get(unknown.get()));
        }
        kept = next;
        return contents;
    }

    private Kept look(ListFile file) {
        Kept before = kept.get(file.path());
        boolean same = before != null && before.content().file().equals(file);
        if (!file.trouble().isEmpty()) {
            return same ? before : new Kept(null, ListContent.read(file));
        }
        try {
            Stamp stamp = Stamp.of(file.path());
            Stamp expected = believed.getOrDefault(file.path(), stamp);
            if (same && (stamp.equals(before.stamp()) || !stamp.equals(expected))) {
                return before;
            }
            if (stamp.size() > ListReader.LARGEST) {
                return new Kept(stamp, ListContent.read(file));
            }
            byte[] bytes = ListReader.bytes(file);
            if (same && before.content().hash().equals(ContentHash.of(bytes))) {
                return new Kept(stamp, before.content());
            }
            boolean quiet = stamp.equals(Stamp.of(file.path()));
            return same && !quiet ? before : new Kept(stamp, ListContent.read(file, bytes));
        } catch (IOException failure) {
            boolean isBelieved = believed.containsKey(file.path());
            if (same || isBelieved && !(failure instanceof AccessDeniedException)) {
                unreadable.put(
                        file.path(), file.path() + " cannot be read: " + failure.getMessage());
            }
            return same ? before : new Kept(null, ListContent.read(file));
        }
    }

    /// Files that could not be read just now, and why; their last contents are kept.
    public Map<Path, String> unreadable() {
        return Map.copyOf(unreadable);
    }

    /// Whether anything was read yet.
    public boolean isEmpty() {
        return kept.isEmpty();
    }

    /// A hash of all sources under their names: of lists as they were read, or as they are if they
    /// were not.
    public String state(Sources sources) {
        StringBuilder all = new StringBuilder();
        for (ListFile list : sources.lists()) {
            if (list.trouble().isEmpty()) {
                all.append(list.name()).append('\0').append(hash(list)).append('\n');
            }
        }
        for (ImportFile file : sources.imports()) {
            all.append(file.name()).append('\0').append(hash(file.path())).append('\n');
        }
        return ContentHash.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String hash(ListFile list) {
        Kept known = kept.get(list.path());
        if (known != null) {
            return known.content().hash();
        }
        try {
            return ContentHash.of(ListReader.bytes(list));
        } catch (IOException failure) {
            return ListContent.UNREADABLE;
        }
    }

    /// An imported file may be large: it is looked at again only when its stamp has changed.
    private String hash(Path file) {
        try {
            Stamp stamp = Stamp.of(file);
            Hashed hashed = imports.get(file);
            if (hashed == null || !hashed.stamp().equals(stamp)) {
                hashed = new Hashed(stamp, ContentHash.of(file));
                imports.put(file, hashed);
            }
            return hashed.hash();
        } catch (IOException failure) {
            return ListContent.UNREADABLE;
        }
    }
}
