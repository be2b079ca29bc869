package org.bookwheel.extract;

import java.util.Locale;

/// Texts of links that only say what lies behind them: `paper`, `Code (PyTorch)`, `PDF`.
final class LinkWords {

    private LinkWords() {}

    /// What the text promises: `paper`, `code`, ... ; empty if it is no such text.
    static String meaning(String text) {
        if (text.length() > 40) {
            return "";
        }
        String known = WordTable.LINK_WORDS.first(text);
        if (!known.isEmpty()) {
            return known;
        }
        String[] words = text.toLowerCase(Locale.ROOT).split("[\\s/&+,()\\-:#\\[\\]]{1,5}");
        String meaning = "";
        for (String word : words) {
            if (word.isEmpty()) {
                continue;
            }
            String one = word.matches("\\d{0,2}") ? meaning : WordTable.LINK_WORDS.first(word);
            boolean neutral =
                    word.equals("part")
                            || word.equals("v1")
                            || word.equals("v2")
                            || word.equals("and")
                            || word.equals("the")
                            || word.equals("new");
            if (one.isEmpty() && !neutral) {
                return "";
            }
            meaning = meaning.isEmpty() ? one : meaning;
        }
        return meaning;
    }
}
