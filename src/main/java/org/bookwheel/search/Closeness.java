package org.bookwheel.search;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// How close in meaning other texts are to one. The others share many of their pieces, so what each
/// piece gives is worked out once. For one thread.
public final class Closeness {

    private final float[] meaning;
    private final float[] products = new float[Meaning.count()];

    /// @param text what the others are compared with
    public Closeness(String text) {
        this.meaning = Meaning.of(text);
        Arrays.fill(products, Float.NaN);
    }

    /// The cosine between the text and another one, from -1 to 1; 0 if nothing of either is known.
    ///
    /// @param packed the other, as [Meaning#packed] gives it, from the buffer's position to its
    ///   limit
    public float to(ByteBuffer packed) {
        float length = packed.getFloat();
        if (length == 0) {
            return 0;
        }
        float sum = 0;
        while (packed.hasRemaining()) {
            sum += product(packed.getChar());
        }
        return sum / length;
    }

    private float product(int piece) {
        if (Float.isNaN(products[piece])) {
            products[piece] = Meaning.product(meaning, piece);
        }
        return products[piece];
    }
}
