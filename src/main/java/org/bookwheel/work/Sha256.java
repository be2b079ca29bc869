package org.bookwheel.work;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256, as [FIPS 180-4](https://doi.org/10.6028/NIST.FIPS.180-4) defines it.
public final class Sha256 {

    private Sha256() {}

    /// The sum of some bytes, 32 bytes long.
    public static byte[] of(byte[] bytes) {
        return digest().digest(bytes);
    }

    /// The sum of some bytes as text, 64 digits long.
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(of(bytes));
    }

    /// The first bytes of the sum of some bytes, as text.
    public static String hex(byte[] bytes, int first) {
        return HexFormat.of().formatHex(of(bytes), 0, first);
    }

    /// For what comes in parts.
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
