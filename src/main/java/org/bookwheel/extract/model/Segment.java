package org.bookwheel.extract.model;

/// Words of a line between two borders: the coarse ones are brackets, separators and changes of
/// style, the fine ones all signs.
///
/// @param first index of its first token
/// @param last index of its last token
/// @param ordinal which segment of its line it is, from 0
/// @param fromEnd the same, from the line's end
/// @param left what stands left of it, see [Argument#BORDER]
/// @param right what stands right of it
/// @param words how many words it has
/// @param nameWeight mean weight of its words as people's names
/// @param looks what its words look like, see [Look]; bits
/// @param key hash of its folded words
/// @param slot number of the place where it stands, counted from the line's beginning
/// @param slotFromEnd the same, counted from the line's end
record Segment(
        int first,
        int last,
        int ordinal,
        int fromEnd,
        int left,
        int right,
        int words,
        double nameWeight,
        int looks,
        int key,
        int slot,
        int slotFromEnd) {

    /// What a segment's words look like, of which lists of a slot's fillers are counted.
    enum Look {
        /// A year of four digits and nothing else.
        YEAR,
        TWO_DIGITS,
        /// A venue's name and nothing else.
        VENUE,
        WITH_VENUE,
        WITH_INSTITUTION,
        PEOPLE,
        LONG,
        /// One word in capitals or mixed case.
        COINED,
        WITH_FUNCTION_WORD,
        LINK_WORD,
        WITH_MONTH,
        WITH_YEAR,
        SHORT,
        LINKED,
        /// Begins with a small letter.
        SMALL;

        static final Look[] ALL = values();

        int bit() {
            return 1 << ordinal();
        }
    }

    boolean is(Look look) {
        return (looks & look.bit()) != 0;
    }

    /// The most telling look, as a small number.
    int summary() {
        if (is(Look.YEAR)) {
            return 1;
        } else if (is(Look.VENUE)) {
            return 2;
        } else if (is(Look.WITH_VENUE)) {
            return 3;
        } else if (is(Look.PEOPLE)) {
            return 4;
        } else if (is(Look.WITH_INSTITUTION)) {
            return 5;
        } else if (is(Look.LINK_WORD)) {
            return 6;
        }
        return is(Look.LONG) ? 7 : is(Look.TWO_DIGITS) ? 8 : 9;
    }
}
