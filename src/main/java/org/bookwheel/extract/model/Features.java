package org.bookwheel.extract.model;

/// Takes the features of one place, one after the other.
public interface Features {

    /// @param word the word whose hash is `a`, empty if the template holds none
    void add(Template template, String word, int a, int b, int c);

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

    default void word(Template template, String word) {
        word(template, word, 0);
    }

    default void word(Template template, String word, int b) {
        String written = word.isEmpty() ? "-" : word;
        add(template, written, written.hashCode(), b, 0);
    }
}
