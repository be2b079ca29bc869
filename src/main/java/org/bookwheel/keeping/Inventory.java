package org.bookwheel.keeping;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.bookwheel.catalogue.ImportFile;
import org.bookwheel.catalogue.ListSummary;
import org.bookwheel.search.StoredIndex;

/// What an index was made of, kept beside it.
///
/// @param stamp the state of the index that this is said of
/// @param program which program made it: another build may read lists otherwise
/// @param state a hash of all lists; empty if nothing is known
/// @param paths where the lists are, absolute
/// @param lists what is known of each list
/// @param lastRead how all files were read
public record Inventory(
        String stamp,
        String program,
        String state,
        List<String> paths,
        List<ListSummary> lists,
        LastRead lastRead) {

    private static final Inventory NONE =
            new Inventory("", "", "", List.of(), List.of(), LastRead.NOTHING);

    public Inventory {
        paths = List.copyOf(paths);
        lists = List.copyOf(lists);
    }

    boolean exists() {
        return !program.isEmpty();
    }

    /// How many faults of files of works are told.
    public static long faults(List<ListSummary> lists) {
        return lists.stream()
                .filter(list -> ImportFile.is(Path.of(list.path())))
                .mapToLong(list -> list.warnings().size())
                .sum();
    }

    /// Whether this is said of the state that an index has now.
    boolean isOf(StoredIndex index) {
        return exists() && stamp.equals(index.stamp());
    }

    /// Whether this program made the index.
    boolean isOurs() {
        return program.equals(ours());
    }

    /// Whether the index was made of just these lists.
    boolean isOf(List<Path> lists) {
        return paths.equals(absolute(lists));
    }

    /// Whether a path is among those of which the index was made.
    boolean knows(Path path) {
        return paths.containsAll(absolute(List.of(path)));
    }

    static List<String> absolute(List<Path> paths) {
        return paths.stream().map(path -> path.toAbsolutePath().normalize().toString()).toList();
    }

    /// The same, with what is known of the files by now.
    Inventory with(LastRead now) {
        return new Inventory(stamp, program, state, paths, lists, now);
    }

    /// What is known of an index; nothing if that is damaged.
    static Inventory of(StoredIndex index) {
        try {
            return index.note().map(Inventory::read).orElse(NONE);
        } catch (IOException | RuntimeException damaged) {
            return NONE;
        }
    }

    /// Not JSON: its reader prepares for numbers of any length, for which every start would wait.
    private static Inventory read(String note) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(note));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        UnaryOperator<String> of = key -> Objects.requireNonNull(properties.getProperty(key), key);
        return new Inventory(
                of.apply("stamp"),
                of.apply("program"),
                of.apply("state"),
                several(of, "path", key -> Path.of(of.apply(key)).normalize().toString()),
                several(of, "list", key -> list(of, key)),
                LastRead.read(properties));
    }

    private static ListSummary list(UnaryOperator<String> of, String list) {
        return new ListSummary(
                of.apply(list + ".name"),
                of.apply(list + ".title"),
                of.apply(list + ".path"),
                Integer.parseInt(of.apply(list + ".entries")),
                Integer.parseInt(of.apply(list + ".works")),
                of.apply(list + ".readAt"),
                of.apply(list + ".copyOf"),
                several(of, list + ".warning", of));
    }

    private static <T> List<T> several(
            UnaryOperator<String> of, String name, Function<String, T> one) {
        int number = Integer.parseInt(of.apply(name + "s"));
        return IntStream.range(0, number).mapToObj(i -> one.apply(name + "." + i)).toList();
    }

    void write(StoredIndex index) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("stamp", stamp);
        properties.setProperty("program", program);
        properties.setProperty("state", state);
        several(properties, "path", paths, properties::setProperty);
        several(properties, "list", lists, (key, list) -> list(properties, key, list));
        lastRead.write(properties);
        StringWriter note = new StringWriter();
        properties.store(note, null);
        index.note(note.toString());
    }

    private static void list(Properties properties, String key, ListSummary list) {
        properties.setProperty(key + ".name", list.name());
        properties.setProperty(key + ".title", list.title());
        properties.setProperty(key + ".path", list.path());
        properties.setProperty(key + ".entries", "" + list.entries());
        properties.setProperty(key + ".works", "" + list.works());
        properties.setProperty(key + ".readAt", list.readAt());
        properties.setProperty(key + ".copyOf", list.copyOf());
        several(properties, key + ".warning", list.warnings(), properties::setProperty);
    }

    private static <T> void several(
            Properties properties, String name, List<T> values, BiConsumer<String, T> one) {
        properties.setProperty(name + "s", "" + values.size());
        for (int i = 0; i < values.size(); i++) {
            one.accept(name + "." + i, values.get(i));
        }
    }

    /// The program's file with its time.
    public static String ours() {
        try {
            Path code =
                    Path.of(
                            Inventory.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            return code.getFileName()
                    + " "
                    + Files.size(code)
                    + " "
                    + Files.getLastModifiedTime(code).toMillis();
        } catch (URISyntaxException | IOException unknown) {
            throw new UncheckedIOException(new IOException("where is this program?", unknown));
        }
    }
}
