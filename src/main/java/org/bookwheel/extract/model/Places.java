package org.bookwheel.extract.model;

/// Numbers the places of a list in the order in which they are met, from 0, so that what is counted
/// of them stands in arrays. For one list and one thread.
final class Places {

    /// Pairs of a hash and a number from 1; 0 where none is.
    private int[] slots = new int[1 << 9];

    private int size;

    /// The number of a place.
    ///
    /// @param hash the same for the same place, another one for each other
    int of(int hash) {
        int at = at(hash);
        if (slots[at + 1] == 0) {
            if (4 * size > slots.length) {
                grow();
                at = at(hash);
            }
            slots[at] = hash;
            slots[at + 1] = ++size;
        }
        return slots[at + 1] - 1;
    }

    /// How many there are.
    int size() {
        return size;
    }

    private int at(int hash) {
        int mask = slots.length - 1;
        int at = (hash * 0x9E3779B1 >>> 8) << 1 & mask;
        while (slots[at + 1] != 0 && slots[at] != hash) {
            at = at + 2 & mask;
        }
        return at;
    }

    private void grow() {
        int[] old = slots;
        slots = new int[2 * old.length];
        for (int k = 0; k < old.length; k += 2) {
            if (old[k + 1] != 0) {
                int at = at(old[k]);
                slots[at] = old[k];
                slots[at + 1] = old[k + 1];
            }
        }
    }
}
