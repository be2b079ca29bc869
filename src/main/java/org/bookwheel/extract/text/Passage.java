package org.bookwheel.extract.text;

import java.util.List;
import org.bookwheel.work.Link;

/// A stretch of a list as tokens: an item's own line, a paragraph's line, a row, a heading.
///
/// @param text the words as a reader sees them
/// @param tokens in the order of the text
/// @param links the addresses of its links, as written; link 1 is the first
/// @param columns the headings of the columns, if it is a row
public record Passage(String text, List<Token> tokens, List<String> links, List<String> columns) {

    public static final Passage EMPTY = new Passage("", List.of(), List.of(), List.of());

    /// The text from one token to another, both included, with white space collapsed and without
    /// the marks in between.
    public String text(int first, int last) {
        StringBuilder words = new StringBuilder();
        for (int i = first; i <= last; i++) {
            Token token = tokens.get(i);
            boolean gap = token.spaced() || token.isBorder();
            if (gap && !words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
            words.append(token.text());
        }
        return words.toString().strip();
    }

    public String text() {
        return text;
    }

    /// Whether any of its links leads into the web.
    public boolean leads() {
        return links.stream().anyMatch(Link::isWeb);
    }

    /// Whether it is an address and nothing else, but for a slash behind it.
    public boolean isAddress() {
        boolean slash = tokens.size() == 2 && tokens.getLast().isSign('/');
        return (tokens.size() == 1 || slash) && tokens.getFirst().kind() == Token.Kind.ADDRESS;
    }

    /// The address of the link around a token, or empty text.
    public String url(Token token) {
        return token.link() == 0 ? "" : links.get(token.link() - 1);
    }
}
