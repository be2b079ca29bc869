package org.bookwheel.extract.unit;

import org.bookwheel.extract.text.Passage;

/// A piece of a list of which one decision is made: whether it is an entry, belongs to one, is a
/// heading, introduces others, or is nothing. An item's own line, a paragraph's line, a row, ...
///
/// @param index its place among the units of its list, from 0
/// @param level of a heading, from 1; else 0
/// @param depth how many items it lies in
/// @param parent index of the item that it lies in, -1 for none
/// @param line its first line, from 1
/// @param endLine its last line
/// @param continued which line of a paragraph it is, from 0
/// @param quoted whether it stands in a block quotation
public record Unit(
        int index,
        Kind kind,
        int level,
        int depth,
        int parent,
        int line,
        int endLine,
        int continued,
        boolean quoted,
        Passage passage) {

    /// What carries the piece.
    public enum Kind {
        HEADING,
        ITEM,
        PARAGRAPH,
        ROW,
        FOOTNOTE,
        /// The labelled lines before the text of a file.
        FRONT_MATTER,
        /// What a fold shows while it is closed.
        SUMMARY,
        FOLD_END,
        RULE,
        CODE,
        COMMENT;

        /// Whether it may hold words that a reader sees.
        public boolean isText() {
            return ordinal() <= SUMMARY.ordinal();
        }
    }

    /// A number that is the same for all units of one list that are set in the same way.
    public int shape(Unit around) {
        int carrier = around == null ? 15 : around.kind().ordinal();
        int own = kind == Kind.ROW ? Math.min(31, passage.columns().size()) : level;
        int flags = (continued > 0 ? 1 : 0) | (quoted ? 2 : 0);
        return ((kind.ordinal() * 4 + Math.min(depth, 3)) * 16 + carrier) * 128 + own * 4 + flags;
    }
}
