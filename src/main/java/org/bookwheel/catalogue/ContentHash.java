package org.bookwheel.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.bookwheel.work.Sha256;

/// SHA-256 as text.
public final class ContentHash {

    private ContentHash() {}

    public static String of(byte[] bytes) {
        return Sha256.hex(bytes);
    }

    /// Of a whole file, however large.
    public static String of(Path path) throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            return copy(file, OutputStream.nullOutputStream());
        }
    }

    /// Of all that is left of a stream, which is copied to another.
    public static String copy(InputStream from, OutputStream to) throws IOException {
        DigestInputStream hashed = new DigestInputStream(from, Sha256.digest());
        hashed.transferTo(to);
        return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
    }
}
