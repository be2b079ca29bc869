package org.bookwheel.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/// The list of what an index wrote into its folder, kept in the folder. A file is in the list
/// before it is there, so that none that was begun is forgotten. Each line has a checksum: one that
/// is not as it was written counts for nothing, which leaves a file where it is. Safe for many
/// threads of one process.
final class WrittenFiles {

    static final String NAME = "written";

    /// A folder of the index, or a file in one: nothing that leads elsewhere.
    private static final Pattern LINE =
            Pattern.compile(
                    "([0-9a-f]{8}) ((?:state-\\d{1,18}|sources|history|readings)(?:/\\w[\\w.-]*)?)");

    private final Path file;

    WrittenFiles(Path root) {
        this.file = root.resolve(NAME);
    }

    /// Paths in the folder of the index: a folder, or a folder and a name with `/` between them.
    synchronized Set<String> all() throws IOException {
        return lines().flatMap(line -> entry(line).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Whether a line is not as it was written.
    synchronized boolean isDamaged() throws IOException {
        return lines().anyMatch(line -> entry(line).isEmpty());
    }

    private Stream<String> lines() throws IOException {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return text.lines().filter(line -> !line.isEmpty());
        } catch (NoSuchFileException none) {
            return Stream.empty();
        }
    }

    private static Optional<String> entry(String line) {
        Matcher entry = LINE.matcher(line);
        return entry.matches() && entry.group(1).equals(checksum(entry.group(2)))
                ? Optional.of(entry.group(2))
                : Optional.empty();
    }

    /// Takes something into the list that is about to be written.
    synchronized void add(String path) throws IOException {
        // on a line of its own, even if the last one broke off
        byte[] line = ("\n" + line(path)).getBytes(StandardCharsets.ISO_8859_1);
        Files.write(
                file,
                line,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                LinkOption.NOFOLLOW_LINKS);
    }

    /// Makes the list this one.
    synchronized void replace(Collection<String> paths) throws IOException {
        StringBuilder text = new StringBuilder();
        paths.forEach(path -> text.append(line(path)));
        Path next = file.resolveSibling(NAME + DurableFile.NEXT);
        Files.deleteIfExists(next);
        Files.writeString(next, text, StandardOpenOption.CREATE_NEW);
        DurableFile.replace(file, next);
    }

    private static String line(String path) {
        return checksum(path) + " " + path + "\n";
    }

    private static String checksum(String path) {
        CRC32 checksum = new CRC32();
        checksum.update(path.getBytes(StandardCharsets.ISO_8859_1));
        return HexFormat.of().toHexDigits((int) checksum.getValue());
    }
}
