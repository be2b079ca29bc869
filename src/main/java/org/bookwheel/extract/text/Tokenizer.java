package org.bookwheel.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bookwheel.extract.name.Lexicon;
import org.bookwheel.list.Block;
import org.bookwheel.list.Span;
import org.bookwheel.list.Style;

/// Cuts spans into tokens. No token crosses the border of a link or style. For one passage.
public final class Tokenizer {

    /// What stands beyond is not read.
    private static final int MOST_TOKENS = 20_000;

    private final StringBuilder text = new StringBuilder();
    private final List<Token> tokens = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private int link;
    private int column = -1;
    private boolean gap = true;

    private Tokenizer() {}

    public static Passage of(List<Span> spans) {
        Tokenizer tokenizer = new Tokenizer();
        tokenizer.all(spans);
        return tokenizer.passage(List.of());
    }

    /// The cells of a row, each behind a mark of its own.
    public static Passage of(Block.Row row) {
        Tokenizer tokenizer = new Tokenizer();
        List<String> columns = new ArrayList<>();
        for (Block.Cell cell : row.cells()) {
            tokenizer.column = columns.size();
            columns.add(cell.heading());
            tokenizer.mark(Token.Kind.CELL, row.line());
            tokenizer.all(cell.spans());
        }
        return tokenizer.passage(columns);
    }

    private Passage passage(List<String> columns) {
        return new Passage(text.toString(), tokens, links, columns);
    }

    private void all(List<Span> spans) {
        for (Span span : spans) {
            switch (span) {
                case Span.Text part -> scan(part.text(), styles(part.styles()), part.line());
                case Span.Break end -> mark(Token.Kind.BREAK, end.line());
                case Span.Image image -> image(image);
                case Span.Link part -> link(part);
            }
        }
    }

    private void link(Span.Link part) {
        int around = link;
        int before = tokens.size();
        links.add(part.url());
        link = links.size();
        all(part.label());
        if (tokens.size() == before) {
            mark(Token.Kind.LINK, part.line());
        }
        link = around;
    }

    private void image(Span.Image image) {
        String words = Badges.words(image, link > 0);
        if (words.isBlank()) {
            mark(Token.Kind.PICTURE, image.line());
        } else {
            space();
            scan(words, Token.BADGE, image.line());
            space();
        }
    }

    private void space() {
        text.append(' ');
        gap = true;
    }

    private void mark(Token.Kind kind, int line) {
        space();
        add(kind, "", null, text.length(), line, 0);
        gap = true;
    }

    private void scan(String part, int styles, int line) {
        int offset = text.length();
        text.append(part);
        int bits = (styles & Token.CODE) == 0 ? styles : styles | Token.BEGINS_CODE;
        int i = 0;
        while (i < part.length()) {
            int point = part.codePointAt(i);
            if (point < 0x80 ? Character.isWhitespace(point) : isBlank(point)) {
                gap |= !isInvisible(point);
                i += Character.charCount(point);
                continue;
            }
            int end = Math.max(Scanner.end(part, i), i + Character.charCount(point));
            Token.Kind kind = Scanner.kind(part, i, end);
            if (kind == Token.Kind.WORD || kind == Token.Kind.NUMBER) {
                Lexicon.Written written = Lexicon.written(part, i, end);
                kind = written.word() == null ? Token.Kind.SIGN : kind;
                add(kind, written.text(), written.word(), offset + i, line, bits);
            } else {
                add(kind, part.substring(i, end), null, offset + i, line, bits);
            }
            bits = styles;
            i = end;
        }
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || isInvisible(point);
    }

    /// Joiners, variation selectors and marks of direction.
    private static boolean isInvisible(int point) {
        return point > 0x7F
                && (Character.getType(point) == Character.FORMAT
                        || point == 0xFE0F
                        || point == 0xFE0E);
    }

    private void add(
            Token.Kind kind, String written, Lexicon.Word word, int start, int line, int styles) {
        if (tokens.size() < MOST_TOKENS) {
            tokens.add(new Token(kind, written, word, start, line, link, styles, gap, column));
        }
        gap = false;
    }

    private static int styles(Set<Style> styles) {
        int bits = 0;
        for (Style style : styles) {
            bits |= 1 << style.ordinal();
        }
        return bits;
    }
}
