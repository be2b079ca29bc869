package org.bookwheel.fielded;

import java.util.List;

/// The parts of a text in JSON or YAML that may be of use, with their lines.
sealed interface TextTree {

    int line();

    /// @param text a text, a number or a word as written
    record Scalar(int line, String text) implements TextTree {}

    record Sequence(int line, List<TextTree> items) implements TextTree {}

    /// @param from where it begins in the text, and `to` behind its end
    record Mapping(int line, int endLine, int from, int to, List<Member> members)
            implements TextTree {}

    /// A name and what stands under it.
    record Member(String key, TextTree value) {}
}
