package org.bookwheel.extract.model;

import java.util.function.Consumer;
import org.bookwheel.extract.name.Lexicon;

/// Takes the features of one place, one after the other.
public interface Features {

    /// @param word the word whose hash is `a`, empty if the template holds none
    void add(Template template, String word, int a, int b, int c);

    /// Takes features that all follow from one number.
    ///
    /// @param number of 58 bits
    default void bundle(Bundle bundle, long number, Consumer<Features> each) {
        each.accept(this);
    }

    /// Takes features that all follow from a word.
    default void bundle(Bundle.OfWord bundle, Lexicon.Word word, Consumer<Features> each) {
        each.accept(this);
    }

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
