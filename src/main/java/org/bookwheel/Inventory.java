package org.bookwheel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.bookwheel.catalogue.ImportFile;
import org.bookwheel.catalogue.ListSummary;
import org.bookwheel.catalogue.Sources;
import org.bookwheel.list.ListFile;
import org.bookwheel.work.WorkJson;
import tools.jackson.core.JacksonException;

/// What an index was made of, kept beside it.
///
/// @param state a hash of all lists and of this program; empty if nothing is known
/// @param paths where the lists are, absolute
/// @param lists what is known of each list
record Inventory(String state, List<String> paths, List<ListSummary> lists) {

    private static final String FILE = "inventory.json";

    Inventory {
        paths = paths == null ? List.of() : List.copyOf(paths);
        lists = List.copyOf(lists);
    }

    boolean exists() {
        return !state.isEmpty();
    }

    static Inventory read(Path folder) {
        try {
            return WorkJson.MAPPER.readValue(
                    Files.readString(folder.resolve(FILE)), Inventory.class);
        } catch (NoSuchFileException none) {
            return new Inventory("", List.of(), List.of());
        } catch (IOException | JacksonException damaged) {
            return new Inventory("", List.of(), List.of());
        }
    }

    void write(Path folder) throws IOException {
        Path next = folder.resolve(FILE + ".next");
        Files.writeString(next, WorkJson.MAPPER.writeValueAsString(this));
        Files.move(
                next,
                folder.resolve(FILE),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /// A hash of the content of all sources under their names, and of the program that reads them.
    static String stateOf(Sources sources) throws IOException {
        MessageDigest digest = digest();
        digest.update(program().getBytes(StandardCharsets.UTF_8));
        for (ListFile list : sources.lists()) {
            if (list.trouble().isEmpty()) {
                add(list.name(), list.path(), digest);
            }
        }
        for (ImportFile file : sources.imports()) {
            add(file.name(), file.path(), digest);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(String name, Path path, MessageDigest digest) throws IOException {
        digest.update((name + '\0').getBytes(StandardCharsets.UTF_8));
        try (InputStream file = Files.newInputStream(path);
                DigestInputStream hashed = new DigestInputStream(file, digest)) {
            hashed.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException unreadable) {
            digest.update("unreadable".getBytes(StandardCharsets.UTF_8));
        }
    }

    /// The program's file with its time: another build may read lists otherwise.
    private static String program() {
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

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
