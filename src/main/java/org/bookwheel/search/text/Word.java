package org.bookwheel.search.text;

import java.util.List;

/// A word of a text.
///
/// @param start where it begins in the text, in UTF-16 units
/// @param end index behind it
/// @param form its folded spelling, its parts joined: `kvcache` for `KV-cache`
/// @param parts its parts if it is a compound, else only the form
/// @param others further spellings that mean this word: `userve` and `muserve` for `μ-Serve`
public record Word(int start, int end, String form, List<String> parts, List<String> others) {

    public Word {
        parts = List.copyOf(parts);
        others = List.copyOf(others);
    }

    public boolean isCompound() {
        return parts.size() > 1;
    }
}
