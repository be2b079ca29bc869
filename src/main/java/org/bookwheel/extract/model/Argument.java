package org.bookwheel.extract.model;

import org.bookwheel.extract.name.WordClasses;
import org.bookwheel.extract.text.Shape;

/// What a blank of a feature's name holds, and how tables of weights write it.
public enum Argument {
    NUMBER,
    /// A folded word; stands for its hash.
    WORD,
    SHAPE,
    /// The number of a set of words.
    WORDS,
    /// Signs at a border: a shape, three times as much with white space before, and behind.
    BORDER;

    String print(int value) {
        return switch (this) {
            case NUMBER -> Integer.toString(value);
            case WORD -> throw new IllegalArgumentException("a hash is no word");
            case SHAPE -> Shape.print(value);
            case WORDS -> WordClasses.name(value);
            case BORDER ->
                    ((value & 1) == 0 ? "" : "␣")
                            + Shape.print(value >> 2)
                            + ((value & 2) == 0 ? "" : "␣");
        };
    }

    int parse(String printed) {
        return switch (this) {
            case NUMBER -> Integer.parseInt(printed);
            case WORD -> printed.hashCode();
            case SHAPE -> Shape.parse(printed);
            case WORDS -> WordClasses.number(printed);
            case BORDER -> border(printed);
        };
    }

    private static int border(String printed) {
        boolean before = printed.length() > 1 && printed.startsWith("␣");
        boolean behind = printed.length() > 1 && printed.endsWith("␣");
        String shape = printed.substring(before ? 1 : 0, printed.length() - (behind ? 1 : 0));
        return Shape.parse(shape) << 2 | (before ? 1 : 0) | (behind ? 2 : 0);
    }
}
