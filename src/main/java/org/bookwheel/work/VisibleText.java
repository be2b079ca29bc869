package org.bookwheel.work;

import java.util.function.IntPredicate;

/// Text as people may see it: what a stranger wrote into a list, a file's name or an address must
/// not become a colour, a title or a line of its own on a terminal or in a log. What is not to be
/// seen is shown as `\u001b`.
public final class VisibleText {

    private VisibleText() {}

    /// One line, with all that is not to be seen as escapes. Of JSON it makes JSON that means the
    /// same. Tabs stay.
    public static String line(String text) {
        return escape(text, VisibleText::isSeen);
    }

    /// Lines that hold what people look for, not only what is said of it: escapes stand for control
    /// characters alone, since letters of some scripts need marks that are not to be seen.
    public static String lines(String text) {
        return escape(text, point -> !Character.isISOControl(point) || isLayout(point));
    }

    private static boolean isLayout(int point) {
        return point == '\n' || point == '\r' || point == '\t';
    }

    private static boolean isSeen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\t';
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    private static String escape(String text, IntPredicate stays) {
        if (text.codePoints().allMatch(stays)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(point -> {
                    if (stays.test(point)) {
                        visible.appendCodePoint(point);
                    } else {
                        for (char unit : Character.toChars(point)) {
                            visible.append("\\u%04x".formatted((int) unit));
                        }
                    }
                });
        return visible.toString();
    }
}
