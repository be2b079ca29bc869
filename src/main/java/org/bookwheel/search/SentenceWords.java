package org.bookwheel.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bookwheel.search.text.Words;
import org.bookwheel.work.ResourceTable;

/// Words that only build sentences and questions (`what is the best way to`), in the languages that
/// lists are written in, from the table `sentence-words.tsv`. Safe for many threads.
///
/// A word may build sentences in one language and be a subject in another (`die`, `war`), so each
/// query is read in one language: that of which it has most such words, English among equals.
public final class SentenceWords {

    /// The language of most lists, which comes first in the table.
    private static final String ENGLISH = "en";

    /// A single word of another language says little: `Die` casting is no German.
    private static final int FEWEST = 2;

    private static final Map<String, Set<String>> LANGUAGES = new LinkedHashMap<>();

    /// What is cut out of runs of Chinese and Japanese, which have no spaces, the longest first.
    private static final Pattern CHINESE;

    private static final Pattern JAPANESE;

    private static final Set<String> KOREAN;

    private static final Pattern KOREAN_ENDS;

    private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");

    static {
        Map<String, List<String>> table = read();
        CHINESE = anyOf(table.remove("zh"), "");
        JAPANESE = anyOf(table.remove("ja"), "");
        KOREAN = Set.copyOf(table.remove("ko"));
        KOREAN_ENDS = anyOf(table.remove("ko.ends"), "$");
        table.forEach((language, words) -> {
            Set<String> forms = new HashSet<>();
            words.forEach(word -> Words.of(word).forEach(one -> forms.add(one.form())));
            LANGUAGES.put(language, Set.copyOf(forms));
        });
    }

    private SentenceWords() {}

    private static Pattern anyOf(List<String> words, String end) {
        List<String> longest = new ArrayList<>(words);
        longest.sort((one, other) -> other.length() - one.length());
        return Pattern.compile("(?:" + String.join("|", longest) + ")" + end);
    }

    /// The table itself: the words of each language, those of Chinese, Japanese and Korean as `zh`,
    /// `ja`, `ko` and `ko.ends`.
    public static Map<String, List<String>> read() {
        Map<String, List<String>> table = new LinkedHashMap<>();
        for (String[] row : ResourceTable.rows(SentenceWords.class, "sentence-words.tsv")) {
            table.put(row[0], List.of(row[1].split(" ")));
        }
        return table;
    }

    /// Those of a query's words that only build its sentence.
    ///
    /// @param forms all its words, folded
    public static Set<String> among(List<String> forms) {
        Set<String> found = count(ENGLISH, forms);
        for (String language : LANGUAGES.keySet()) {
            Set<String> others = count(language, forms);
            if (others.size() >= FEWEST && others.size() > found.size()) {
                found = others;
            }
        }
        return found;
    }

    /// Whether a word builds sentences in English.
    public static boolean isEnglish(String form) {
        return LANGUAGES.get(ENGLISH).contains(form);
    }

    /// Whether a query is in English, as far as its words tell.
    public static boolean isEnglish(List<String> forms) {
        return among(forms).equals(count(ENGLISH, forms))
                && forms.stream().allMatch(form -> form.chars().allMatch(c -> c < 0x80));
    }

    private static Set<String> count(String language, List<String> forms) {
        Set<String> found = new HashSet<>(forms);
        found.retainAll(LANGUAGES.get(language));
        return found;
    }

    /// What is left of a run of Chinese, Japanese or Korean characters without what only builds
    /// sentences.
    static List<String> subjects(String run) {
        if (KOREAN.contains(run)) {
            return List.of();
        }
        boolean korean =
                Character.UnicodeScript.of(run.codePointAt(0)) == Character.UnicodeScript.HANGUL;
        Pattern cut = korean ? KOREAN_ENDS : KANA.matcher(run).find() ? JAPANESE : CHINESE;
        List<String> subjects = new ArrayList<>();
        for (String subject : cut.split(run)) {
            if (!subject.isEmpty()) {
                subjects.add(subject);
            }
        }
        return subjects;
    }
}
