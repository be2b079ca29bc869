package org.bookwheel.lint;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.bookwheel.store.DurableFile;

/// Writes a file as a whole or not at all, and only if nobody has changed it meanwhile.
public final class SafeFile {

    private static final Set<PosixFilePermission> WRITING =
            EnumSet.of(
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.GROUP_WRITE,
                    PosixFilePermission.OTHERS_WRITE);

    private SafeFile() {}

    /// Puts new content in the place of old. A link stays, the file that it leads to is written.
    ///
    /// @throws IOException if that cannot be done; then the file is as it was
    public static void replace(Path given, byte[] old, byte[] content) throws IOException {
        Path file = given.toRealPath();
        refuseReadOnly(file);
        Path next = Files.createTempFile(file.getParent(), ".bookwheel-", ".next");
        try {
            Files.write(next, content, StandardOpenOption.TRUNCATE_EXISTING);
            copyRights(file, next);
            if (!Arrays.equals(Files.readAllBytes(file), old)) {
                throw new IOException(
                        given + " was changed by someone else meanwhile, so it is left as it is");
            }
            DurableFile.replace(file, next);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    /// The folder alone would allow it, and for root everything is allowed.
    private static void refuseReadOnly(Path file) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(file, PosixFileAttributeView.class);
        boolean nobody =
                view != null
                        && view.readAttributes().permissions().stream()
                                .noneMatch(WRITING::contains);
        if (nobody || !Files.isWritable(file)) {
            throw new AccessDeniedException(file.toString());
        }
    }

    private static void copyRights(Path from, Path to) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        var attributes = view.readAttributes();
        PosixFileAttributeView own = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (!own.readAttributes().owner().equals(attributes.owner())) {
            own.setOwner(attributes.owner());
        }
        if (!own.readAttributes().group().equals(attributes.group())) {
            own.setGroup(attributes.group());
        }
        own.setPermissions(attributes.permissions());
    }
}
