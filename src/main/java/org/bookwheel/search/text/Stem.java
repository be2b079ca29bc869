package org.bookwheel.search.text;

/// Light stemming: singular and plural meet, and little else, after Harman's S stemmer ([How
/// effective is
/// suffixing?](https://doi.org/10.1002/(SICI)1097-4571(199101)42:1%3C7::AID-ASI2%3E3.0.CO;2-P)).
public final class Stem {

    private Stem() {}

    /// The stem of a folded word: `caches` and `cache` give `cache`, `queries` gives `query`.
    public static String of(String word) {
        int length = word.length();
        if (length < 4 || word.charAt(length - 1) != 's' || hasDigit(word)) {
            return word;
        }
        char before = word.charAt(length - 2);
        if (before == 's' || before == 'u' || before == 'i' || word.endsWith("ias")) {
            return word;
        }
        if (before == 'e' && length > 4) {
            char third = word.charAt(length - 3);
            if (third == 'i') {
                return length > 5
                        ? word.substring(0, length - 3) + "y"
                        : word.substring(0, length - 1);
            }
            boolean sibilant =
                    third == 'x'
                            || word.endsWith("iases")
                            || third == 's' && word.charAt(length - 4) == 's'
                            || third == 'h' && "cs".indexOf(word.charAt(length - 4)) >= 0;
            if (sibilant && !word.endsWith("caches") && !word.equals("aches")) {
                return word.substring(0, length - 2);
            }
        }
        return word.substring(0, length - 1);
    }

    private static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
