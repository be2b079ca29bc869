package org.bookwheel.lint;

import java.util.Comparator;
import java.util.List;

/// A change of a text: what stands from one place to another gives way to other words.
///
/// @param from the first character that goes, from 0
/// @param to the first one after it that stays
public record Edit(int from, int to, String replacement) {

    /// The text with some edits made; of two that overlap the first one is.
    static String apply(String text, List<Edit> edits) {
        StringBuilder edited = new StringBuilder(text.length());
        int done = 0;
        for (Edit edit : edits.stream().sorted(Comparator.comparingInt(Edit::from)).toList()) {
            if (edit.from() >= done) {
                edited.append(text, done, edit.from()).append(edit.replacement());
                done = edit.to();
            }
        }
        return edited.append(text, done, text.length()).toString();
    }
}
