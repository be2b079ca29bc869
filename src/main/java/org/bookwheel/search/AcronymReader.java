package org.bookwheel.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bookwheel.search.text.Words;

/// Learns acronyms from texts that explain them: `Retrieval-Augmented Generation (RAG)`. The words
/// before the bracket must begin with the acronym's letters, small words may be left out.
public final class AcronymReader {

    private static final Set<String> SMALL =
            Set.of(
                    "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on",
                    "or", "the", "to", "with", "via");

    private static final Pattern BRACKET =
            Pattern.compile("[(（]\\s?(\\p{Lu}[\\p{L}\\d-]{1,9}?)s?\\s?[)）]");

    /// No phrase is longer.
    private static final int REACH = 120;

    private AcronymReader() {}

    public static List<Acronyms.Learnt> read(String text) {
        if (text.indexOf('(') < 0 && text.indexOf('（') < 0) {
            return List.of();
        }
        List<Acronyms.Learnt> learnt = new ArrayList<>();
        Matcher bracket = BRACKET.matcher(text);
        while (bracket.find()) {
            String acronym = Acronyms.key(bracket.group(1));
            String before = text.substring(Math.max(0, bracket.start() - REACH), bracket.start());
            String phrase = phrase(acronym, wordsOf(before));
            if (!phrase.isEmpty()) {
                learnt.add(new Acronyms.Learnt(acronym, phrase));
            }
        }
        return learnt;
    }

    /// The words since the last sign that ends a phrase.
    private static List<String> wordsOf(String before) {
        int start = before.length();
        while (start > 0 && ".;:!?()[]".indexOf(before.charAt(start - 1)) < 0) {
            start--;
        }
        List<String> words = new ArrayList<>();
        Words.of(before.substring(start)).forEach(word -> words.addAll(word.parts()));
        return words;
    }

    /// The shortest run of last words whose first letters are the acronym's.
    private static String phrase(String acronym, List<String> words) {
        for (int count = 2; count <= Math.min(words.size(), acronym.length() + 4); count++) {
            List<String> last = words.subList(words.size() - count, words.size());
            boolean starts = !SMALL.contains(last.getFirst()) || count == acronym.length();
            boolean spells =
                    acronym.equals(initials(last, false)) || acronym.equals(initials(last, true));
            if (starts && spells && !last.contains(acronym)) {
                return String.join(" ", last);
            }
        }
        return "";
    }

    private static String initials(List<String> words, boolean withoutSmall) {
        StringBuilder initials = new StringBuilder();
        for (String word : words) {
            if (!withoutSmall || !SMALL.contains(word)) {
                initials.appendCodePoint(word.codePointAt(0));
            }
        }
        return initials.toString();
    }
}
