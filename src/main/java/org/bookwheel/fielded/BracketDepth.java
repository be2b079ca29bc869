package org.bookwheel.fielded;

/// How deep brackets lie in each other. A parser of YAML takes a time that grows with its square.
public final class BracketDepth {

    private BracketDepth() {}

    /// Whether more brackets and braces than so many are open at once somewhere.
    public static boolean isOver(int most, String text) {
        int depth = 0;
        for (int i = 0; i < text.length() && depth <= most; i++) {
            char c = text.charAt(i);
            depth += c == '[' || c == '{' ? 1 : (c == ']' || c == '}') && depth > 0 ? -1 : 0;
        }
        return depth > most;
    }
}
