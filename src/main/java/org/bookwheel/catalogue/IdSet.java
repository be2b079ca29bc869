package org.bookwheel.catalogue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.bookwheel.work.Sha256;

/// A set of ids that keeps half of the SHA-256 of each, sixteen bytes, however long the id is. For
/// one thread.
final class IdSet {

    private final MessageDigest digest = Sha256.digest();

    /// Two numbers for each id, both 0 where there is none; a power of two.
    private long[] hashes = new long[1 << 10];

    private int size;

    /// Whether the id was not there yet.
    boolean add(String id) {
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(id.getBytes(StandardCharsets.UTF_8)));
        if (!put(hash.getLong(), hash.getLong())) {
            return false;
        }
        size++;
        if (size > hashes.length / 4) {
            grow();
        }
        return true;
    }

    private boolean put(long one, long other) {
        int at = ((int) one & (hashes.length / 2 - 1)) * 2;
        while (hashes[at] != 0 || hashes[at + 1] != 0) {
            if (hashes[at] == one && hashes[at + 1] == other) {
                return false;
            }
            at = (at + 2) & (hashes.length - 1);
        }
        hashes[at] = one;
        hashes[at + 1] = other;
        return true;
    }

    private void grow() {
        long[] before = hashes;
        hashes = new long[before.length * 2];
        for (int i = 0; i < before.length; i += 2) {
            if (before[i] != 0 || before[i + 1] != 0) {
                put(before[i], before[i + 1]);
            }
        }
    }
}
