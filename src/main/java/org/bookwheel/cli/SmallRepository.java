package org.bookwheel.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.DeflaterOutputStream;

/// A git repository with one list and a commit for each of its states, as git itself would have
/// written it. Nothing but files, so that the JDK does not learn what writing by JGit takes.
///
/// @param root where it is
record SmallRepository(Path root) {

    private static final String LIST = "list.md";

    /// @param root a folder that is made
    /// @param states what the list holds, one after the other
    static SmallRepository of(Path root, String... states) throws IOException {
        SmallRepository repository = new SmallRepository(root);
        Files.createDirectories(root.resolve(".git/refs/heads"));
        repository.write(".git/HEAD", "ref: refs/heads/main\n");
        String parent = "";
        int second = 1_700_000_000;
        for (String state : states) {
            String blob = repository.object("blob", state.getBytes(StandardCharsets.UTF_8));
            ByteArrayOutputStream tree = new ByteArrayOutputStream();
            tree.writeBytes(("100644 " + LIST + "\0").getBytes(StandardCharsets.US_ASCII));
            tree.writeBytes(HexFormat.of().parseHex(blob));
            String person = "Reader <reader@example.org> " + second++ + " +0000";
            String commit =
                    "tree %s\n%sauthor %s\ncommitter %3$s\n\nA list\n"
                            .formatted(
                                    repository.object("tree", tree.toByteArray()),
                                    parent.isEmpty() ? "" : "parent " + parent + "\n",
                                    person);
            parent = repository.object("commit", commit.getBytes(StandardCharsets.UTF_8));
            repository.write(LIST, state);
        }
        repository.write(".git/refs/heads/main", parent + "\n");
        return repository;
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(root.resolve(file), text);
    }

    /// Writes an object and gives its name.
    private String object(String type, byte[] content) throws IOException {
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.writeBytes((type + " " + content.length + "\0").getBytes(StandardCharsets.US_ASCII));
        object.writeBytes(content);
        String name = HexFormat.of().formatHex(sha1(object.toByteArray()));
        Path folder =
                Files.createDirectories(root.resolve(".git/objects").resolve(name.substring(0, 2)));
        try (DeflaterOutputStream file =
                new DeflaterOutputStream(
                        Files.newOutputStream(folder.resolve(name.substring(2))))) {
            object.writeTo(file);
        }
        return name;
    }

    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
