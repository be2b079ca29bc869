package org.bookwheel.work;

import java.text.Normalizer;
import java.util.Locale;

/// Titles compared without case, accents, punctuation and white space.
public final class Titles {

    private Titles() {}

    /// The words of a text in lower case, without accents and punctuation, joined by single spaces:
    /// `"μ-Serve: Déjà vu"` gives `"μ serve deja vu"`. Folding twice is folding once.
    public static String fold(String text) {
        String plain = foldAscii(text, true);
        return plain == null ? foldAny(text) : plain;
    }

    /// A folded text without the ending of a plural, as far as its letters tell: `models`, but not
    /// `loss`.
    public static String singular(String folded) {
        boolean isPlural = folded.length() > 3 && folded.endsWith("s") && !folded.endsWith("ss");
        return isPlural ? folded.substring(0, folded.length() - 1) : folded;
    }

    /// Nearly all words are plain, and they are folded so often that this is worth its lines. Null
    /// for a text that is not.
    private static String foldAscii(String text, boolean spaces) {
        if (isFolded(text)) {
            return text;
        }
        char[] folded = new char[text.length()];
        int length = 0;
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean capital = c >= 'A' && c <= 'Z';
            if (capital || c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                if (gap && length > 0) {
                    folded[length++] = ' ';
                }
                gap = false;
                folded[length++] = (char) (capital ? c + 'a' - 'A' : c);
            } else if (c >= 0x80) {
                return null;
            } else {
                gap = spaces;
            }
        }
        return new String(folded, 0, length);
    }

    private static boolean isFolded(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < '0' || c > 'z' || c > '9' && c < 'a') {
                return false;
            }
        }
        return true;
    }

    private static String foldAny(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        boolean gap = false;
        for (int i = 0; i < decomposed.length(); ) {
            int point = decomposed.codePointAt(i);
            i += Character.charCount(point);
            if (isMark(point)) {
                continue;
            }
            if (Character.isLetterOrDigit(point)) {
                if (gap && !folded.isEmpty()) {
                    folded.append(' ');
                }
                gap = false;
                folded.appendCodePoint(point);
            } else {
                gap = true;
            }
        }
        return refold(folded.toString().toLowerCase(Locale.ROOT));
    }

    /// Lower case of a few letters is not in normal form again (`İ`), so what it left is taken off.
    private static String refold(String lower) {
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) >= 0x300) {
                String again = Normalizer.normalize(lower, Normalizer.Form.NFKD);
                StringBuilder kept = new StringBuilder(again.length());
                again.codePoints().filter(point -> !isMark(point)).forEach(kept::appendCodePoint);
                return kept.toString();
            }
        }
        return lower;
    }

    /// The folded text without its spaces: `KV-Cache` and `KV cache` are the same.
    public static String key(String text) {
        String plain = foldAscii(text, false);
        return plain == null ? foldAny(text).replace(" ", "") : plain;
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
