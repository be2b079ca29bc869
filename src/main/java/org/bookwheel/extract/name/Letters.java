package org.bookwheel.extract.name;

/// The letters of a folded word as a hash that can go on with those of the next one: the words of a
/// name together hash as the name does, and no letter is looked at twice.
///
/// @param hash of these letters alone
/// @param factor by which the hash of the letters before them is multiplied
public record Letters(long hash, long factor) {

    private static final long BASE = 0x100000001B3L;

    static Letters of(String key) {
        long hash = 0;
        long factor = 1;
        for (int i = 0; i < key.length(); i++) {
            hash = then(hash, key.charAt(i));
            factor *= BASE;
        }
        return new Letters(hash, factor);
    }

    /// The hash of some letters, 0 for none, and one more.
    static long then(long before, char letter) {
        return before * BASE + letter;
    }

    /// The hash of some letters, 0 for none, and these.
    public long behind(long before) {
        return before * factor + hash;
    }
}
