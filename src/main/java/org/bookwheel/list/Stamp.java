package org.bookwheel.list;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/// What a file's folder says of it. A file whose stamp is the same has not been written to
/// meanwhile.
///
/// @param size in bytes
/// @param modified when it was written to last, as anybody may set it
/// @param changed when it was written to last, as nobody may set it; as `modified` where that is
///   not known
/// @param key the file itself, whatever its name
public record Stamp(long size, FileTime modified, FileTime changed, String key) {

    /// @throws IOException if there is no such file
    public static Stamp of(Path file) throws IOException {
        BasicFileAttributes basic = Files.readAttributes(file, BasicFileAttributes.class);
        FileTime changed;
        try {
            changed = (FileTime) Files.getAttribute(file, "unix:ctime");
        } catch (UnsupportedOperationException | IllegalArgumentException notKnown) {
            changed = basic.lastModifiedTime();
        }
        return new Stamp(
                basic.size(), basic.lastModifiedTime(), changed, String.valueOf(basic.fileKey()));
    }
}
