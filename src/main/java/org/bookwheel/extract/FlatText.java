package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bookwheel.list.Spaces;
import org.bookwheel.list.Span;
import org.bookwheel.list.Style;

/// The words of some spans as one text, which knows the styles and the link of every character.
/// Badges stand in it as the words they show; other images and invisible characters are left out.
final class FlatText {

    /// The end of a line that the writer meant.
    static final char HARD = '\n';

    /// The end of a line that may be mere wrapping.
    static final char SOFT = '\r';

    /// Beyond this a text is cut: no entry is so long.
    static final int LONGEST = 20_000;

    private final StringBuilder text = new StringBuilder();
    private byte[] styles = new byte[64];
    private int[] linkAt = new int[64];
    private final List<String> links = new ArrayList<>();

    FlatText(List<Span> spans) {
        add(spans, -1);
    }

    private void add(List<Span> spans, int link) {
        for (Span span : spans) {
            switch (span) {
                case Span.Text words -> append(words.text(), bits(words.styles()), link);
                case Span.Break line -> append(line.hard() ? HARD : SOFT, (byte) 0, link);
                case Span.Image image -> append(Badges.words(image, link >= 0), (byte) 0, link);
                case Span.Link inner -> {
                    links.add(inner.url());
                    int before = text.length();
                    add(inner.label(), links.size() - 1);
                    if (text.length() == before) {
                        append(" ", (byte) 0, links.size() - 1);
                    }
                }
            }
        }
    }

    private void append(String words, byte bits, int link) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = Spaces.isSpace(c);
            if (space || !Spaces.isInvisible(c)) {
                append(space ? ' ' : c, bits, link);
            }
        }
    }

    private void append(char c, byte bits, int link) {
        int at = text.length();
        if (at >= LONGEST) {
            return;
        }
        if (at == styles.length) {
            styles = Arrays.copyOf(styles, at * 2);
            linkAt = Arrays.copyOf(linkAt, at * 2);
        }
        styles[at] = bits;
        linkAt[at] = link;
        text.append(c);
        if (at > 1 && text.charAt(at - 1) == SOFT && styles[at - 2] == bits) {
            styles[at - 1] = bits;
        }
    }

    private static byte bits(Set<Style> styles) {
        byte bits = 0;
        for (Style style : styles) {
            bits |= (byte) (1 << style.ordinal());
        }
        return bits;
    }

    int length() {
        return text.length();
    }

    char at(int index) {
        return text.charAt(index);
    }

    /// The character at an index, or a line's end outside the text.
    char around(int index) {
        return index < 0 || index >= text.length() ? HARD : text.charAt(index);
    }

    /// The code point of which the character at an index is the whole or a half.
    int point(int index) {
        boolean second = Character.isLowSurrogate(text.charAt(index)) && index > 0;
        return text.codePointAt(second ? index - 1 : index);
    }

    /// The styles at an index as bits, one for each [Style].
    byte styles(int index) {
        return styles[index];
    }

    boolean has(Style style, int index) {
        return (styles[index] & 1 << style.ordinal()) != 0;
    }

    /// The number of the link at an index, -1 where there is none.
    int link(int index) {
        return linkAt[index];
    }

    /// The addresses of all links, in their order.
    List<String> links() {
        return links;
    }

    /// The words between two indexes, with white space collapsed.
    String words(int start, int end) {
        return Spaces.collapse(text.substring(start, end));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
