package org.bookwheel.extract;

import org.bookwheel.list.Style;

/// A stretch of a part that means one thing, or a part of one thing.
///
/// @param start first index in the text
/// @param end index behind the last one
/// @param joint what stands between it and the piece before
/// @param joinCost what it costs to read both as one title, see [Joint]
/// @param wrap the innermost bracket around it
/// @param group number of that bracket in its part, -1 outside of brackets
/// @param link number of the link that it lies in, -1 outside of links
/// @param slot where such pieces stand in entries, the same for all entries written alike
record Piece(
        Part part,
        FlatText text,
        int start,
        int end,
        Joint joint,
        double joinCost,
        Wrap wrap,
        int group,
        int link,
        String slot) {

    /// Its words, with white space collapsed.
    String words() {
        return text.words(start, end);
    }

    /// Whether its first letter has the style: pieces are cut where styles change.
    boolean has(Style style) {
        return text.has(style, start);
    }

    boolean isLink() {
        return link >= 0;
    }

    /// The address behind it, or empty text.
    String url() {
        return link < 0 ? "" : text.links().get(link);
    }

    /// Whether a paper lies behind it.
    boolean isPaperLink() {
        return link >= 0 && LinkFacts.of(url()).isPaper();
    }

    /// Whether no other words stand in the same link.
    boolean isWholeLink() {
        int i = start - 1;
        while (i >= 0 && text.link(i) == link) {
            if (Character.isLetterOrDigit(text.at(i--))) {
                return false;
            }
        }
        for (int j = end; j < text.length() && text.link(j) == link; j++) {
            if (Character.isLetterOrDigit(text.at(j))) {
                return false;
            }
        }
        return true;
    }

    /// Whether both lie in one link, one emphasis or one quotation, without a break.
    boolean isOneRunWith(Piece next) {
        if (part != next.part || text != next.text) {
            return false;
        }
        boolean sameLink = link >= 0 && link == next.link;
        boolean sameQuote = wrap == Wrap.QUOTE && next.wrap == Wrap.QUOTE && group == next.group;
        return sameLink
                || sameQuote
                || stays(Style.STRONG, next.start)
                || stays(Style.EMPHASIS, next.start);
    }

    private boolean stays(Style style, int until) {
        for (int i = end - 1; i <= until; i++) {
            if (!text.has(style, i)) {
                return false;
            }
        }
        return true;
    }

    /// Whether its words are an address.
    boolean isAddress() {
        String words = words();
        return words.startsWith("http://")
                || words.startsWith("https://")
                || words.startsWith("www.");
    }

    /// All from here to the end of another piece of the same part.
    Piece upTo(Piece last) {
        return last == this
                ? this
                : new Piece(part, text, start, last.end, joint, joinCost, wrap, group, link, slot);
    }

    /// The same place, cut differently.
    Piece cut(int newStart, int newEnd, Joint newJoint, String newSlot) {
        return new Piece(
                part, text, newStart, newEnd, newJoint, newJoint.cost, wrap, group, link, newSlot);
    }
}
