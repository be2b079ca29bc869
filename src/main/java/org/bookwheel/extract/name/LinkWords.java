package org.bookwheel.extract.name;

import java.util.Locale;
import java.util.Map;
import org.bookwheel.work.Titles;

/// Texts of links that only say what lies behind them: `paper`, `Code (PyTorch)`, `PDF`.
public final class LinkWords {

    /// What pictures stand for, as code points.
    private static final Map<String, String> SIGNS =
            Map.of(
                    "paper", "📄📃📝📜📑📖📚🗎📰",
                    "code", "💻⌨🐙🧑👨👩🖥🛠⚙",
                    "video", "🎥📹🎬📺🎞▶📽",
                    "project", "🌐🏠🔗🌍🌎🌏🕸",
                    "slides", "📊📈🖼",
                    "data", "💾📦🗃🗂💿🤗");

    private LinkWords() {}

    private static String sign(String text) {
        for (int point : text.codePoints().toArray()) {
            for (Map.Entry<String, String> sign : SIGNS.entrySet()) {
                if (sign.getValue().codePoints().anyMatch(one -> one == point)) {
                    return sign.getKey();
                }
            }
        }
        return "";
    }

    /// What the text promises: `paper`, `code`, ... ; empty if it is no such text.
    public static String meaning(String text) {
        if (text.length() > 40) {
            return "";
        }
        String sign = Titles.key(text).isEmpty() ? sign(text) : "";
        if (!sign.isEmpty()) {
            return sign;
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
