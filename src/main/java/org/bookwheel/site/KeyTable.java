package org.bookwheel.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiFunction;

/// Sorted keys, each with what belongs to it, in blocks that are read by themselves. A key stands
/// behind how many bytes it shares with the one before.
final class KeyTable {

    /// Keys from `start` on, up to the next one's, are in a file.
    record Block(String start, String file) {}

    private final SearchFiles files;
    private final int most;
    private final List<Block> blocks = new ArrayList<>();
    private Bytes block = new Bytes();
    private String start = "";
    private byte[] last = {};

    /// @param most bytes of a block before compression; what is longer by itself has one of its own
    KeyTable(SearchFiles files, int most) {
        this.files = files;
        this.most = most;
    }

    /// All keys of a map, which has them in the order of their UTF-8.
    ///
    /// @param body what belongs to a key
    static <V> List<Block> of(
            SearchFiles files,
            int most,
            SortedMap<String, V> keys,
            BiFunction<String, V, Bytes> body)
            throws IOException {
        KeyTable table = new KeyTable(files, most);
        for (Map.Entry<String, V> one : keys.entrySet()) {
            table.add(one.getKey(), body.apply(one.getKey(), one.getValue()).plain());
        }
        return table.blocks();
    }

    /// @param key behind the one before in the order of their UTF-8
    void add(String key, byte[] body) throws IOException {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        if (block.size() > 0 && block.size() + body.length > most) {
            finish();
            start = shortest(new String(last, StandardCharsets.UTF_8), key);
            last = new byte[0];
        }
        shared(block, last, bytes).part(body);
        last = bytes;
    }

    static Bytes shared(Bytes out, byte[] last, byte[] key) {
        int mismatch = Arrays.mismatch(last, key);
        int same = mismatch < 0 ? key.length : mismatch;
        return out.number(same).part(Arrays.copyOfRange(key, same, key.length));
    }

    /// The shortest beginning of a key that is behind the one before.
    private static String shortest(String before, String key) {
        int end = 0;
        while (end < before.length()
                && end < key.length()
                && before.charAt(end) == key.charAt(end)) {
            end++;
        }
        end = Math.min(key.length(), end + 1);
        boolean halved = Character.isHighSurrogate(key.charAt(end - 1)) && end < key.length();
        return key.substring(0, halved ? end + 1 : end);
    }

    private void finish() throws IOException {
        blocks.add(new Block(start, files.add(block.zipped())));
        block = new Bytes();
    }

    List<Block> blocks() throws IOException {
        if (block.size() > 0) {
            finish();
        }
        return blocks;
    }
}
