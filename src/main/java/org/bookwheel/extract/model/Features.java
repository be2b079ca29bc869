package org.bookwheel.extract.model;

import org.bookwheel.extract.name.Lexicon;

/// Takes the features of one place, one after the other.
public interface Features {

    /// @param word the word whose hash is `a`, empty if the template holds none
    void add(Template template, String word, int a, int b, int c);

    /// Whether features that all follow from one number need to be told, and then [#ends]: not if
    /// they are known.
    ///
    /// @param number of 58 bits
    default boolean begins(Bundle bundle, long number) {
        return true;
    }

    /// Whether features that all follow from a word need to be told, and then [#ends].
    default boolean begins(Bundle.OfWord bundle, Lexicon.Word word) {
        return true;
    }

    /// What follows is no more of what began.
    default void ends() {}

    default void add(Template template) {
        add(template, "", 0, 0, 0);
    }

    default void add(Template template, int a) {
        add(template, "", a, 0, 0);
    }

    default void add(Template template, int a, int b) {
        add(template, "", a, b, 0);
    }

    default void add(Template template, int a, int b, int c) {
        add(template, "", a, b, c);
    }

    default void add(Template template, boolean a) {
        add(template, "", a ? 1 : 0, 0, 0);
    }

    /// One feature for each of the sets of words that a word is in.
    ///
    /// @param classes bits, see [org.bookwheel.extract.name.WordClasses]
    default void sets(Template template, int classes) {
        for (int rest = classes; rest != 0; rest &= rest - 1) {
            add(template, Integer.numberOfTrailingZeros(rest));
        }
    }

    default void word(Template template, String word) {
        word(template, word, 0);
    }

    default void word(Template template, String word, int b) {
        String written = word.isEmpty() ? "-" : word;
        add(template, written, written.hashCode(), b, 0);
    }
}
