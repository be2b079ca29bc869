package org.bookwheel.extract;

import java.util.Locale;
import org.bookwheel.list.Style;
import org.bookwheel.work.Titles;

/// Names for the places where pieces stand in entries. Entries that are written alike have pieces
/// in the same slots, so what most pieces of a slot mean tells what an unclear one means.
final class Slots {

    private Slots() {}

    /// @param line which line of the part, from 0
    /// @param linked whether a link stands before it in its part
    static String of(
            Part part, int line, Joint joint, Wrap wrap, FlatText text, int start, boolean linked) {
        StringBuilder slot = new StringBuilder();
        slot.append(part.place().name().toLowerCase(Locale.ROOT));
        if (part.label().isEmpty()) {
            slot.append(Math.min(part.ordinal(), 5));
        } else {
            slot.append(' ').append(Titles.key(part.label()));
        }
        if (line > 0) {
            slot.append(" line").append(Math.min(line, 4));
        }
        slot.append(' ').append(markup(wrap, text, start));
        slot.append(' ').append(boundary(joint, wrap));
        return slot.append(linked ? " behind a link" : "").toString();
    }

    private static String markup(Wrap wrap, FlatText text, int start) {
        StringBuilder markup = new StringBuilder();
        if (wrap != Wrap.NONE) {
            markup.append(wrap.name().toLowerCase(Locale.ROOT)).append('+');
        }
        if (text.link(start) >= 0) {
            markup.append("link");
        } else if (text.has(Style.CODE, start)) {
            markup.append("code");
        } else if (text.has(Style.STRONG, start)) {
            markup.append("strong");
        } else if (text.has(Style.EMPHASIS, start)) {
            markup.append("emphasis");
        } else if (text.has(Style.INSERTED, start)) {
            markup.append("inserted");
        } else {
            markup.append("plain");
        }
        return markup.toString();
    }

    /// In brackets it hardly matters what separates the pieces.
    private static String boundary(Joint joint, Wrap wrap) {
        if (wrap == Wrap.ROUND || wrap == Wrap.SQUARE) {
            return "inside";
        }
        return switch (joint) {
            case START, LINE -> "first";
            case LINK, STYLE, WRAP, GROUP, QUOTE, QUESTION -> "next";
            default -> joint.name().toLowerCase(Locale.ROOT);
        };
    }
}
