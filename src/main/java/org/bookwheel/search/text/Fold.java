package org.bookwheel.search.text;

import java.text.Normalizer;
import java.util.Locale;
import org.bookwheel.work.PlainLetters;

/// Takes case, accents and typographic variants off a word.
final class Fold {

    private static final String[] GREEK = {
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
        "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon",
        "phi", "chi", "psi", "omega"
    };

    private Fold() {}

    static String of(String word) {
        if (isAscii(word)) {
            return word.toLowerCase(Locale.ROOT);
        }
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        boolean greekWord = isGreekWord(decomposed);
        for (int i = 0; i < decomposed.length(); ) {
            int point = decomposed.codePointAt(i);
            i += Character.charCount(point);
            int type = Character.getType(point);
            if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
                continue;
            }
            int lower = Character.toLowerCase(point);
            if (lower >= 'α' && lower <= 'ω' && !greekWord) {
                folded.append(GREEK[lower - 'α']);
            } else {
                folded.append(PlainLetters.of(lower));
            }
        }
        // Korean syllables were taken apart and are put together again.
        String lower = folded.toString().toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Normalizer.Form.NFC);
    }

    /// Single Greek letters are signs, `μ-Serve`; several in a row are Greek.
    private static boolean isGreekWord(String word) {
        return word.chars().filter(c -> c >= 'Α' && c <= 'ω').count() > 2;
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
