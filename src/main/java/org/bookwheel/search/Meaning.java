package org.bookwheel.search;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bookwheel.search.text.WordPieces;
import org.bookwheel.work.Titles;

/// How close two short English texts are in meaning, from a table of vectors for pieces of words.
/// The table was fitted to what a sentence encoder says of titles (see `decisions.md`); it is read
/// when it is first needed. Safe for many threads.
public final class Meaning {

    /// Of four bits, around nought.
    private static final int STEPS = 7;

    private static final Meaning TABLE = read();

    private final List<String> names;
    private final WordPieces pieces;
    private final int size;
    private final float[] scales;
    private final byte[] rows;

    private Meaning(List<String> names, int size, float[] scales, byte[] rows) {
        this.names = List.copyOf(names);
        this.pieces = new WordPieces(names);
        this.size = size;
        this.scales = scales;
        this.rows = rows;
    }

    private static Meaning read() {
        try (InputStream stream = Meaning.class.getResourceAsStream("meaning.bin");
                DataInputStream in = new DataInputStream(new BufferedInputStream(stream))) {
            int count = in.readInt();
            int size = in.readInt();
            List<String> pieces = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                pieces.add(in.readUTF());
            }
            float[] scales = new float[count];
            byte[] rows = new byte[count * size / 2];
            for (int i = 0; i < count; i++) {
                scales[i] = in.readFloat();
                in.readFully(rows, i * size / 2, size / 2);
            }
            return new Meaning(pieces, size, scales, rows);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What a text means: a vector of length 1, or of length 0 if nothing of it is known.
    public static float[] of(String text) {
        float[] sum = TABLE.sum(piecesOf(text));
        float length = length(sum);
        for (int i = 0; i < sum.length && length > 0; i++) {
            sum[i] /= length;
        }
        return sum;
    }

    private float[] sum(int[] some) {
        float[] sum = new float[size];
        for (int piece : some) {
            int start = piece * size / 2;
            float scale = scales[piece];
            for (int i = 0; i < size / 2; i++) {
                int two = rows[start + i];
                sum[2 * i] += scale * ((two & 15) - STEPS);
                sum[2 * i + 1] += scale * ((two >> 4 & 15) - STEPS);
            }
        }
        return sum;
    }

    private static float length(float[] vector) {
        return (float) Math.sqrt(closeness(vector, vector));
    }

    /// What is kept of a text to compare it with others later: the length of the sum of its pieces'
    /// vectors, four bytes, then the numbers of its pieces, two bytes each.
    public static byte[] packed(String text) {
        int[] some = piecesOf(text);
        ByteBuffer packed = ByteBuffer.allocate(Float.BYTES + some.length * Character.BYTES);
        packed.putFloat(length(TABLE.sum(some)));
        for (int piece : some) {
            packed.putChar((char) piece);
        }
        return packed.array();
    }

    /// How many pieces there are.
    static int count() {
        return TABLE.scales.length;
    }

    /// The product of a vector with that of a piece.
    static float product(float[] vector, int piece) {
        int start = piece * TABLE.size / 2;
        float sum = 0;
        for (int i = 0; i < TABLE.size / 2; i++) {
            int two = TABLE.rows[start + i];
            sum += vector[2 * i] * ((two & 15) - STEPS);
            sum += vector[2 * i + 1] * ((two >> 4 & 15) - STEPS);
        }
        return sum * TABLE.scales[piece];
    }

    /// The pieces of words of which the table has vectors, by their numbers.
    public static List<String> pieces() {
        return TABLE.names;
    }

    /// The numbers of the pieces of a text.
    public static int[] piecesOf(String text) {
        return TABLE.pieces.of(Titles.fold(text));
    }

    /// What the components of a piece's vector are multiplied with.
    public static float scale(int piece) {
        return TABLE.scales[piece];
    }

    /// The components of a piece's vector, four bits each, the lower half of a byte first.
    public static byte[] row(int piece) {
        int bytes = TABLE.size / 2;
        return Arrays.copyOfRange(TABLE.rows, piece * bytes, (piece + 1) * bytes);
    }

    /// The cosine between two meanings, from -1 to 1.
    public static float closeness(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
