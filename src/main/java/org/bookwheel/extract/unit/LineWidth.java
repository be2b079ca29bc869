package org.bookwheel.extract.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bookwheel.list.Span;

/// How wide a list's lines are where its text was wrapped: there, the end of a line that is full
/// says no more than a blank. A line is full if the next word would not have fitted.
///
/// @param lines the list's lines
/// @param width in characters; 0 if the text was not wrapped
record LineWidth(List<String> lines, int width) {

    private static final int NARROWEST = 50;
    private static final int WIDEST = 130;

    /// Who wraps by hand stops some characters early.
    private static final int SLACK = 6;

    /// So many full lines are no chance.
    private static final int LEAST_FULL = 4;

    /// In tenths: by chance not one line in five is full.
    private static final int LEAST_TENTHS = 7;

    /// What begins with these is no further line of a text.
    private static final Pattern BEGINS =
            Pattern.compile("\\s*(?:[-*+#|<]|\\d{1,3}[.)]\\s|```|~~~|:\\s|={3}|-{3}).*|\\s*");

    private static final Pattern QUOTES = Pattern.compile("^[\\s>]+");

    static LineWidth of(List<String> lines) {
        int[] full = new int[WIDEST + 2];
        int pairs = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (isPair(lines, i)) {
                pairs++;
                int length = lines.get(i).stripTrailing().length();
                int least = Math.max(NARROWEST, length);
                int most = Math.min(WIDEST, length + firstWord(lines.get(i + 1)) + SLACK);
                for (int width = least; width <= most; width++) {
                    full[width]++;
                }
            }
        }
        int best = 0;
        for (int width = NARROWEST; width <= WIDEST; width++) {
            best = full[width] > full[best] ? width : best;
        }
        boolean wrapped = full[best] >= LEAST_FULL && full[best] * 10 >= pairs * LEAST_TENTHS;
        return new LineWidth(lines, wrapped ? best : 0);
    }

    /// Whether a line of text goes on in the next one, as far as Markdown is concerned.
    private static boolean isPair(List<String> lines, int i) {
        String line = lines.get(i);
        return !line.isBlank()
                && !line.endsWith("  ")
                && !line.endsWith("\\")
                && line.indexOf('|') < 0
                && !line.stripLeading().startsWith("#")
                && !begins(lines.get(i + 1));
    }

    private static boolean begins(String line) {
        boolean word = !line.isEmpty() && Character.isLetter(line.charAt(0));
        return !word && BEGINS.matcher(line).matches();
    }

    /// How long the first word of a line is.
    private static int firstWord(String line) {
        String text = QUOTES.matcher(line).replaceFirst("");
        int end = text.indexOf(' ');
        return end < 0 ? text.length() : end;
    }

    /// Whether the line from 1 is full and goes on in the next one.
    private boolean isFull(int line) {
        if (width == 0 || line < 1 || line >= lines.size() || !isPair(lines, line - 1)) {
            return false;
        }
        int length = lines.get(line - 1).stripTrailing().length();
        return length <= width && length + firstWord(lines.get(line)) + SLACK >= width;
    }

    /// The spans with blanks where the text was wrapped, and wherever a line ends within a link.
    List<Span> join(List<Span> spans) {
        return join(spans, false);
    }

    private List<Span> join(List<Span> spans, boolean linked) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans) {
            joined.add(
                    switch (span) {
                        case Span.Break end when !end.hard() && (linked || isFull(end.line())) ->
                                new Span.Text(" ", Set.of(), end.line());
                        case Span.Link link ->
                                new Span.Link(join(link.label(), true), link.url(), link.line());
                        default -> span;
                    });
        }
        return joined;
    }
}
