package org.bookwheel.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bookwheel.list.ListFile;
import org.bookwheel.list.ListFiles;
import org.bookwheel.list.ListReader;
import org.bookwheel.list.Stamp;

/// What was read from lists, kept by file, so that only those that were changed are read again. A
/// list that cannot be read is as it was read last, be it by a program before this one. For one
/// thread.
public final class ListContents {

    /// What a file held when it had a stamp; none if that is not known.
    private record Kept(Stamp stamp, ListContent content) {}

    private final Map<Path, Stamp> believed;
    private final Archive archive;
    private final ImportCopies imports;
    private final Map<Path, String> unreadable = new ConcurrentHashMap<>();
    private Map<Path, Kept> kept = Map.of();

    /// Believes whatever a file says, and keeps nothing on disk.
    public ListContents() {
        this(Map.of(), Archive.NONE);
    }

    /// @param believed the stamps with which files may be read; until a file has the stamp that
    ///   stands here, what is kept of it holds. A file that has none is read as it is
    public ListContents(Map<Path, Stamp> believed, Archive archive) {
        this.believed = believed;
        this.archive = archive;
        this.imports = new ImportCopies(believed, archive);
    }

    /// The contents of these files, and of no others from now on.
    ///
    /// @throws IOException if one can neither be read nor taken as it was read last
    List<ListContent> of(List<ListFile> files, ProgressListener progress) throws IOException {
        unreadable.clear();
        Map<Path, Kept> next = new HashMap<>();
        List<ListContent> contents = new ArrayList<>();
        try {
            files.parallelStream()
                    .map(this::look)
                    .forEachOrdered(one -> {
                        next.put(one.content().file().path(), one);
                        if (one.content().isList()) {
                            contents.add(one.content());
                        }
                        progress.lists(next.size(), files.size());
                    });
        } catch (UncheckedIOException lost) {
            throw lost.getCause();
        }
        kept = next;
        return contents;
    }

    /// The files of works, to be read from where nobody writes to them.
    ///
    /// @throws IOException if one can neither be read nor taken as it was read last
    List<ImportFile> imports(List<ImportFile> files) throws IOException {
        List<ImportFile> copies = new ArrayList<>();
        for (ImportFile file : files) {
            copies.add(imports.copy(file, unreadable));
        }
        return copies;
    }

    private Kept look(ListFile file) {
        if (!file.trouble().isEmpty()) {
            return last(file, file.trouble());
        }
        Kept before = kept.get(file.path());
        boolean same = isOf(file, before);
        try {
            Stamp stamp = Stamp.of(file.path());
            Stamp expected = believed.get(file.path());
            boolean isKept = same && archive.holds(before.content().hash());
            boolean isOther = expected != null && !stamp.equals(expected);
            if (isKept && stamp.equals(before.stamp()) || same && isOther) {
                return before;
            }
            if (stamp.size() > ListReader.LARGEST) {
                return new Kept(stamp, ListContent.read(file));
            }
            byte[] bytes = ListReader.bytes(file);
            String hash = ContentHash.of(bytes);
            boolean isQuiet = expected == null || stamp.equals(Stamp.of(file.path()));
            if (same && !isQuiet) {
                return before;
            }
            archive.keep(hash, bytes);
            return new Kept(
                    stamp,
                    same && before.content().hash().equals(hash)
                            ? before.content()
                            : ListContent.read(file, bytes));
        } catch (IOException failure) {
            String why = ListFiles.reason(failure);
            unreadable.put(file.path(), file.path() + " " + why);
            return last(file, why);
        }
    }

    private static boolean isOf(ListFile file, Kept kept) {
        return kept != null
                && kept.content().isRead()
                && kept.content().file().name().equals(file.name());
    }

    /// A list as it was read last; without entries if it never was.
    private Kept last(ListFile file, String why) {
        Kept before = kept.get(file.path());
        if (isOf(file, before)) {
            return before;
        }
        Optional<Archive.Reading> reading = archive.last(file.path());
        if (reading.isEmpty()) {
            return new Kept(null, ListContent.unreadable(file, why));
        }
        try {
            byte[] bytes = Files.readAllBytes(archive.find(reading.get().hash()));
            return new Kept(null, ListContent.read(file, bytes).readAt(reading.get().at()));
        } catch (IOException lost) {
            throw new UncheckedIOException(
                    "%s %s, and what was last read from it is lost: %s"
                            .formatted(file.path(), why, lost.getMessage()),
                    lost);
        }
    }

    /// Files that could not be read just now, and why; they are as they were read last.
    public Map<Path, String> unreadable() {
        return Map.copyOf(unreadable);
    }

    /// Whether anything was read yet.
    public boolean isEmpty() {
        return kept.isEmpty() && imports.isEmpty();
    }

    /// How each file was read: what the archive must keep.
    public Map<Path, Archive.Reading> readings(Sources sources) {
        Map<Path, Archive.Reading> readings = new LinkedHashMap<>();
        for (ListFile list : sources.lists()) {
            Kept known = kept.get(list.path());
            if (known != null && known.content().isRead()) {
                ListContent content = known.content();
                readings.put(list.path(), new Archive.Reading(content.hash(), content.readAt()));
            }
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        for (ImportFile file : sources.imports()) {
            imports.hash(file.path())
                    .ifPresent(hash -> readings.put(file.path(), new Archive.Reading(hash, now)));
        }
        return readings;
    }

    /// A hash of all sources under their names: of lists as they were read, or as they are if they
    /// were not.
    public String state(Sources sources) {
        StringBuilder all = new StringBuilder();
        for (ListFile list : sources.lists()) {
            all.append(list.name()).append('\0').append(hash(list)).append('\n');
        }
        for (ImportFile file : sources.imports()) {
            String hash = imports.hash(file.path()).orElse(ListContent.UNREADABLE);
            all.append(file.name()).append('\0').append(hash).append('\n');
        }
        return ContentHash.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String hash(ListFile list) {
        Kept known = kept.get(list.path());
        if (known != null) {
            return known.content().hash();
        }
        Optional<String> last = archive.last(list.path()).map(Archive.Reading::hash);
        if (!list.trouble().isEmpty()) {
            return last.orElse(ListContent.UNREADABLE);
        }
        try {
            if (Files.size(list.path()) > ListReader.LARGEST) {
                return ListContent.UNREADABLE;
            }
            String hash = ContentHash.of(ListReader.bytes(list));
            unreadable.remove(list.path());
            return hash;
        } catch (IOException failure) {
            unreadable.put(list.path(), list.path() + " " + ListFiles.reason(failure));
            return last.orElse(ListContent.UNREADABLE);
        }
    }
}
