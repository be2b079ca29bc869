package org.bookwheel.list;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/// Lines that CommonMark takes for paragraphs and a person for items, headings or footnotes:
/// `1.Title`, `(2) Title`, `-Title`, `• Title`, `#1 Topic`, `[^note]: Title`.
final class LooseLines {

    /// An item, heading or footnote whose marker is not CommonMark's.
    static final class LooseBlock extends CustomBlock {
        final Marker marker;

        LooseBlock(Marker marker) {
            this.marker = marker;
        }
    }

    /// What the line begins with.
    ///
    /// @param length characters of the marker
    /// @param level of a heading, else 0
    /// @param label of a footnote, else empty
    record Marker(int length, int level, String label) {
        private static final String BULLETS = "•·●◦▪■➢➤►▶☞※";

        /// The loose marker at an index, or null, as commonmark's own parsers do it.
        static Marker at(CharSequence line, int index) {
            int rest = line.length() - index;
            if (rest < 2) {
                return null;
            }
            char first = line.charAt(index);
            char second = line.charAt(index + 1);
            if (Character.isDigit(first)) {
                return number(line, index);
            } else if ((first == '(' || first == '[') && Character.isDigit(second)) {
                return bracketed(line, index);
            } else if (BULLETS.indexOf(first) >= 0) {
                return new Marker(1, 0, "");
            } else if (first == '-' || first == '+') {
                boolean begins =
                        Character.isLetterOrDigit(second) || "[*`\"“《".indexOf(second) >= 0;
                return begins ? new Marker(1, 0, "") : null;
            } else if (first == '*') {
                return second == '[' ? new Marker(1, 0, "") : null;
            } else if (first == '#') {
                return heading(line, index);
            }
            return first == '[' && second == '^' ? footnote(line, index) : null;
        }

        private static Marker number(CharSequence line, int index) {
            int i = index;
            while (i < line.length() && i < index + 4 && Character.isDigit(line.charAt(i))) {
                i++;
            }
            if (i >= line.length() - 1 || ".)、．）".indexOf(line.charAt(i)) < 0) {
                return null;
            }
            char next = line.charAt(i + 1);
            boolean ascii = line.charAt(i) == '.' || line.charAt(i) == ')';
            boolean loose = !ascii || next != ' ' && next != '\t' && !Character.isDigit(next);
            return loose ? new Marker(i + 1 - index, 0, "") : null;
        }

        private static Marker bracketed(CharSequence line, int index) {
            char close = line.charAt(index) == '(' ? ')' : ']';
            int i = index + 1;
            while (i < line.length() && i < index + 5 && Character.isDigit(line.charAt(i))) {
                i++;
            }
            boolean closed = i < line.length() - 1 && line.charAt(i) == close;
            boolean year = i - index == 5;
            return closed && !year && Spaces.isSpace(line.charAt(i + 1))
                    ? new Marker(i + 1 - index, 0, "")
                    : null;
        }

        private static Marker heading(CharSequence line, int index) {
            int i = index;
            while (i < line.length() && line.charAt(i) == '#') {
                i++;
            }
            int level = i - index;
            if (level > 6 || i >= line.length()) {
                return null;
            }
            char next = line.charAt(i);
            // one sign before a small letter is a hashtag
            boolean begins =
                    Character.isLetterOrDigit(next) && (level > 1 || !Character.isLowerCase(next));
            boolean mark = "*[`【（(".indexOf(next) >= 0 || next >= 0x2190;
            return begins || mark ? new Marker(level, level, "") : null;
        }

        private static Marker footnote(CharSequence line, int index) {
            for (int i = index + 2; i < Math.min(line.length() - 1, index + 60); i++) {
                if (line.charAt(i) == ']') {
                    boolean note = line.charAt(i + 1) == ':';
                    String label = line.subSequence(index + 2, i).toString();
                    return note ? new Marker(i + 2 - index, 0, label) : null;
                }
            }
            return null;
        }
    }

    /// Starts a loose block; a bullet without a space may not break into a paragraph.
    static final class Factory implements BlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            if (state.getIndent() >= 4) {
                return BlockStart.none();
            }
            CharSequence line = state.getLine().getContent();
            int index = state.getNextNonSpaceIndex();
            Marker marker = Marker.at(line, index);
            boolean inParagraph = !matched.getParagraphLines().isEmpty();
            boolean weak =
                    marker != null
                            && "-+*#".indexOf(line.charAt(index)) >= 0
                            && !isBulletedLink(line, index);
            if (marker == null || inParagraph && weak || isEmphasis(line, index)) {
                return BlockStart.none();
            }
            return BlockStart.of(new LooseParser(marker)).atIndex(index + marker.length());
        }

        /// `-[a](b)` is hardly meant to go on a sentence.
        private static boolean isBulletedLink(CharSequence line, int index) {
            String rest = line.subSequence(index + 1, line.length()).toString();
            return line.charAt(index) == '-' && rest.startsWith("[") && rest.contains("](");
        }

        /// `*[a](b)*` is emphasis, whatever follows.
        private static boolean isEmphasis(CharSequence line, int index) {
            boolean closed = false;
            for (int i = index + 1; i < line.length() && !closed; i++) {
                closed = line.charAt(i) == '*' && !Spaces.isSpace(line.charAt(i - 1));
            }
            return line.charAt(index) == '*' && closed;
        }
    }

    /// Takes the line and those that follow it without a marker of their own.
    private static final class LooseParser extends AbstractBlockParser {
        private final LooseBlock block;
        private final List<SourceLine> lines = new ArrayList<>();

        LooseParser(Marker marker) {
            block = new LooseBlock(marker);
        }

        @Override
        public org.commonmark.node.Block getBlock() {
            return block;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            CharSequence line = state.getLine().getContent();
            int index = state.getNextNonSpaceIndex();
            boolean over = state.isBlank() || block.marker.level() > 0 || begins(line, index);
            return over ? BlockContinue.none() : BlockContinue.atIndex(index);
        }

        /// Whether a line begins something of its own.
        private static boolean begins(CharSequence line, int index) {
            char first = line.charAt(index);
            boolean number = Character.isDigit(first) && isNumbered(line, index);
            return number || "-+*#>|<`~".indexOf(first) >= 0 || Marker.at(line, index) != null;
        }

        private static boolean isNumbered(CharSequence line, int index) {
            int i = index;
            while (i < line.length() && Character.isDigit(line.charAt(i))) {
                i++;
            }
            return i < line.length() && ".)".indexOf(line.charAt(i)) >= 0;
        }

        @Override
        public void addLine(SourceLine line) {
            lines.add(line);
        }

        @Override
        public void addSourceSpan(SourceSpan span) {
            block.addSourceSpan(span);
        }

        @Override
        public void parseInlines(InlineParser parser) {
            parser.parse(SourceLines.of(lines), block);
        }
    }

    private LooseLines() {}
}
