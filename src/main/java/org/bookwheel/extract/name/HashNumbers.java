package org.bookwheel.extract.name;

import java.util.Arrays;

/// Numbers hashes in the order in which they are met, from 0, so that what is known of each stands
/// in an array. For one thread while any is added, then safe for many.
public final class HashNumbers {

    private long[] hashes = new long[1 << 9];

    /// The numbers of the hashes in the same places, from 1; 0 where none is.
    private int[] numbers = new int[hashes.length];

    private int size;

    /// The number of a hash, which is a new one if it was never met.
    public int of(long hash) {
        int place = place(hash);
        if (numbers[place] == 0) {
            if (2 * size > hashes.length) {
                grow();
                place = place(hash);
            }
            hashes[place] = hash;
            numbers[place] = ++size;
        }
        return numbers[place] - 1;
    }

    /// The number of a hash; -1 if it was never met.
    public int find(long hash) {
        return numbers[place(hash)] - 1;
    }

    /// How many have a number.
    public int size() {
        return size;
    }

    public void clear() {
        Arrays.fill(numbers, 0);
        size = 0;
    }

    /// Where a hash stands, or would.
    private int place(long hash) {
        int mask = hashes.length - 1;
        int place = (int) ((hash ^ hash >>> 29) * 0x9E3779B97F4A7C15L >>> 33) & mask;
        while (numbers[place] != 0 && hashes[place] != hash) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldNumbers = numbers;
        hashes = new long[2 * oldHashes.length];
        numbers = new int[hashes.length];
        for (int k = 0; k < oldHashes.length; k++) {
            if (oldNumbers[k] != 0) {
                int place = place(oldHashes[k]);
                hashes[place] = oldHashes[k];
                numbers[place] = oldNumbers[k];
            }
        }
    }
}
