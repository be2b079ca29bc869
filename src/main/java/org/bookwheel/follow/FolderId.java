package org.bookwheel.follow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;

/// Tells a folder, or a file, from another of its name: an empty folder is what is left where a
/// disk was mounted. A number may be given again, a time of birth may not.
///
/// @param number the file system's, or 0 where it gives none
/// @param birth where nobody knows it, the time of the last change stands in its place
/// @param isKnown whether the two times differ, so that the birth must be known
public record FolderId(long number, Instant birth, boolean isKnown) {

    public static final FolderId NONE = new FolderId(0, Instant.EPOCH, false);

    static FolderId of(Path path) throws IOException {
        try {
            Map<String, Object> file =
                    Files.readAttributes(path, "unix:ino,creationTime,lastModifiedTime");
            FileTime birth = (FileTime) file.get("creationTime");
            boolean isKnown = !birth.equals(file.get("lastModifiedTime"));
            return new FolderId((Long) file.get("ino"), birth.toInstant(), isKnown);
        } catch (UnsupportedOperationException | IllegalArgumentException notUnix) {
            return NONE;
        }
    }

    /// Whether both may be one folder. Where the birth of one is known, so is that of the other,
    /// even if nothing has changed there since.
    boolean isSame(FolderId other) {
        boolean isEither = isKnown || other.isKnown;
        return number == other.number && (!isEither || birth.equals(other.birth));
    }

    /// As [#parse] reads it.
    public String text() {
        return number + " " + birth + " " + isKnown;
    }

    /// @throws RuntimeException if it was not written by [#text]
    public static FolderId parse(String text) {
        String[] parts = text.split(" ");
        return new FolderId(
                Long.parseLong(parts[0]), Instant.parse(parts[1]), Boolean.parseBoolean(parts[2]));
    }
}
