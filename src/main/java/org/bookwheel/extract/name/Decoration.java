package org.bookwheel.extract.name;

/// Characters that say nothing: pictures, arrows, check marks.
public final class Decoration {

    private Decoration() {}

    public static boolean is(char c) {
        return is((int) c);
    }

    public static boolean is(int point) {
        return point >= 0x1F000 && point <= 0x1FAFF
                || point >= 0x2190 && point <= 0x21FF
                || point >= 0x2300 && point <= 0x23FF
                || point >= 0x2460 && point <= 0x27BF
                || point >= 0x2900 && point <= 0x297F
                || point >= 0x2B00 && point <= 0x2BFF
                || point == 0xFE0E
                || point == 0xFE0F
                || point == 0x20E3
                || point == 0x3030
                || point >= 0xE0000 && point <= 0xE007F;
    }

    /// A text without decoration at its ends.
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isEdge(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && isEdge(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    private static boolean isEdge(int point) {
        return point == ' ' || is(point);
    }
}
