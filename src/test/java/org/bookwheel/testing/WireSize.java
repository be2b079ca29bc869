package org.bookwheel.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/// How many bytes of a file go over the wire: those of a site's index are compressed as they lie
/// there, the others as hosts compress them.
public final class WireSize {

    private WireSize() {}

    public static int of(byte[] file) {
        boolean isZipped = file.length > 1 && file[0] == 0x1f && (file[1] & 0xff) == 0x8b;
        return isZipped ? file.length : zipped(file);
    }

    private static int zipped(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.size();
    }
}
