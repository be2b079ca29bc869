package org.bookwheel.work;

/// Letters of Latin script that are no letter of ASCII with a mark, as people type them: `ß` is ss,
/// `ø` is o.
public final class PlainLetters {

    private PlainLetters() {}

    /// A small letter as it is typed, or as it is.
    public static String of(int point) {
        return switch (point) {
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ø' -> "o";
            case 'đ', 'ð' -> "d";
            case 'ł' -> "l";
            case 'ħ' -> "h";
            case 'ı' -> "i";
            case 'þ' -> "th";
            default -> Character.toString(point);
        };
    }
}
