package org.bookwheel.search.lucene.index;

import java.util.ArrayList;
import java.util.List;
import org.bookwheel.search.text.Stem;
import org.bookwheel.search.text.Word;

/// How words are stored in the index: every word in its folded spelling, and in prose also its stem
/// after a `~`, so that the spelling as typed can count more.
public final class TermForms {

    /// No word begins with it.
    public static final char STEM = '~';

    /// Stands before a first letter; no word begins with it, either.
    static final char INITIAL = '^';

    /// What Lucene takes as one term is shorter than 32,766 bytes; no word needs more than this.
    private static final int LONGEST = 200;

    private TermForms() {}

    /// Whether a term that begins so is a word as spelt.
    static boolean isWord(int first) {
        return first != STEM && first != INITIAL;
    }

    /// Whether a term is a word as spelt.
    public static boolean isWord(String term) {
        return isWord(term.charAt(0));
    }

    /// Whether a term is the stem of a word.
    public static boolean isStem(String term) {
        return term.charAt(0) == STEM;
    }

    /// The first letter of a word, for beginnings of one letter.
    public static String initial(String form) {
        return INITIAL + form.substring(0, form.offsetByCodePoints(0, 1));
    }

    public static String exact(String form) {
        return form.length() <= LONGEST ? form : form.substring(0, LONGEST);
    }

    public static String stem(String form) {
        return STEM + Stem.of(exact(form));
    }

    /// All terms under which a word is found as a whole.
    static List<String> whole(Word word, boolean prose) {
        List<String> terms = new ArrayList<>();
        add(word.form(), prose, terms);
        word.others().forEach(other -> add(other, prose, terms));
        return terms;
    }

    /// The terms of one part.
    public static List<String> part(String part, boolean prose) {
        List<String> terms = new ArrayList<>(2);
        add(part, prose, terms);
        return terms;
    }

    private static void add(String form, boolean prose, List<String> terms) {
        terms.add(exact(form));
        if (prose) {
            terms.add(stem(form));
        }
    }
}
