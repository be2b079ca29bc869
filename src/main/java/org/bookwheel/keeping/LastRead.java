package org.bookwheel.keeping;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.bookwheel.catalogue.Archive.Reading;
import org.bookwheel.follow.FolderId;
import org.bookwheel.follow.Scan.Root;
import org.bookwheel.follow.Scan.Seen;
import org.bookwheel.list.ListFiles.Found;

/// What lay below the paths that were given when an index was last made, and how it was read.
///
/// @param roots in the order given
/// @param readings of each file that could be read
public record LastRead(List<Root> roots, Map<Path, Reading> readings) {

    public static final LastRead NOTHING = new LastRead(List.of(), Map.of());

    /// All paths are made absolute, since the next program may be started in another folder.
    public LastRead {
        roots =
                roots.stream()
                        .map(root -> moved(root, root.path(), absolute(root.path())))
                        .toList();
        Map<Path, Reading> all = new LinkedHashMap<>();
        readings.forEach((file, reading) -> all.put(absolute(file), reading));
        readings = Map.copyOf(all);
    }

    static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /// How a file was read.
    public Optional<Reading> reading(Path file) {
        return Optional.ofNullable(readings.get(absolute(file)));
    }

    /// What lay below a path, as it is called now.
    public Optional<Root> root(Path given) {
        return roots.stream()
                .filter(root -> root.path().equals(absolute(given)))
                .map(root -> moved(root, root.path(), given))
                .findFirst();
    }

    private static Root moved(Root root, Path from, Path to) {
        Map<Path, Seen> files = new LinkedHashMap<>();
        for (Seen seen : root.files().values()) {
            Found one = seen.found();
            Path file = moved(one.path(), from, to);
            files.put(
                    file,
                    new Seen(
                            new Found(
                                    file,
                                    one.real(),
                                    one.name(),
                                    one.folder(),
                                    one.trouble(),
                                    one.isLink(),
                                    one.inFolder()),
                            null));
        }
        return new Root(to, root.id(), root.isImport(), "", files);
    }

    private static Path moved(Path file, Path from, Path to) {
        if (file.equals(from)) {
            return to;
        }
        return file.startsWith(from) ? to.resolve(from.relativize(file)) : absolute(file);
    }

    /// @throws RuntimeException if it was not written by [#write]; nothing, if it was not written
    public static LastRead read(Properties from) {
        List<Root> roots = new ArrayList<>();
        Map<Path, Reading> readings = new LinkedHashMap<>();
        for (String root : numbered(from, "root")) {
            Map<Path, Seen> files = new LinkedHashMap<>();
            for (String file : numbered(from, root + ".file")) {
                Path path = Path.of(from.getProperty(file + ".path"));
                files.put(path, new Seen(found(from, file, path), null));
                String hash = from.getProperty(file + ".hash", "");
                if (!hash.isEmpty()) {
                    Instant at = Instant.parse(from.getProperty(file + ".readAt"));
                    readings.put(path, new Reading(hash, at));
                }
            }
            roots.add(
                    new Root(
                            Path.of(from.getProperty(root + ".path")),
                            FolderId.parse(from.getProperty(root + ".id")),
                            Boolean.parseBoolean(from.getProperty(root + ".works")),
                            "",
                            files));
        }
        return new LastRead(roots, readings);
    }

    private static Found found(Properties from, String file, Path path) {
        return new Found(
                path,
                Path.of(from.getProperty(file + ".real")),
                from.getProperty(file + ".name"),
                Path.of(from.getProperty(file + ".folder")),
                from.getProperty(file + ".trouble"),
                Boolean.parseBoolean(from.getProperty(file + ".link")),
                Boolean.parseBoolean(from.getProperty(file + ".inFolder")));
    }

    private static List<String> numbered(Properties from, String name) {
        int number = Integer.parseInt(from.getProperty(name + "s", "0"));
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            keys.add(name + "." + i);
        }
        return keys;
    }

    /// Writes all as properties.
    public void write(Properties to) {
        to.setProperty("roots", "" + roots.size());
        for (int i = 0; i < roots.size(); i++) {
            Root root = roots.get(i);
            String key = "root." + i;
            to.setProperty(key + ".path", root.path().toString());
            to.setProperty(key + ".id", root.id().text());
            to.setProperty(key + ".works", "" + root.isImport());
            to.setProperty(key + ".files", "" + root.files().size());
            int number = 0;
            for (Seen seen : root.files().values()) {
                write(seen.found(), key + ".file." + number++, to);
            }
        }
    }

    private void write(Found file, String key, Properties to) {
        to.setProperty(key + ".path", file.path().toString());
        to.setProperty(key + ".real", file.real().toString());
        to.setProperty(key + ".name", file.name());
        to.setProperty(key + ".folder", file.folder().toString());
        to.setProperty(key + ".trouble", file.trouble());
        to.setProperty(key + ".link", "" + file.isLink());
        to.setProperty(key + ".inFolder", "" + file.inFolder());
        reading(file.path())
                .ifPresent(reading -> {
                    to.setProperty(key + ".hash", reading.hash());
                    to.setProperty(key + ".readAt", reading.at().toString());
                });
    }
}
