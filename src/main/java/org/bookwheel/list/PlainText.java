package org.bookwheel.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A text without any marks in which each line is an entry. Markdown would take such lines for one
/// paragraph; here each gets the mark of an item, and a line that ends with a colon that of a
/// heading. A text whose lines go on in the next is left as it is.
final class PlainText {

    static final String ENDING = ".txt";

    /// What Markdown reads as something of its own: items, headings, tables, quotes, rules.
    private static final Pattern MARKED =
            Pattern.compile(
                    "\\s*(?:[-*+•] .*|\\d{1,4}[.)] .*|#{1,6} .*|[|>].*|[-=*_~]{3,}\\s*|```.*|<.*)");

    /// What belongs to the line above: an address alone, or what underlines a heading.
    private static final Pattern BELOW = Pattern.compile("https?://.*|[-=]{3,}\\s*");

    /// Fewer lines are no list.
    private static final int LEAST_LINES = 3;

    /// In prose at least one line in so many begins in the middle of a sentence.
    private static final int BEGIN_SMALL = 10;

    private static final int LONGEST_HEADING = 60;

    private PlainText() {}

    static boolean is(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /// The lines as Markdown, each in its place.
    static List<String> asMarkdown(List<String> lines) {
        if (!isEachAnEntry(lines)) {
            return lines;
        }
        List<String> marked = new ArrayList<>(lines.size());
        for (String line : lines) {
            boolean heading = line.stripTrailing().endsWith(":") && line.length() < LONGEST_HEADING;
            marked.add(isPlain(line) ? (heading ? "## " : "- ") + line : line);
        }
        return marked;
    }

    /// Whether each line without a mark is an entry.
    static boolean isEachAnEntry(List<String> lines) {
        int all = 0;
        int plain = 0;
        int beside = 0;
        int small = 0;
        for (int i = 0; i < lines.size(); i++) {
            all += lines.get(i).isBlank() ? 0 : 1;
            if (isPlain(lines.get(i))) {
                plain++;
                beside += i > 0 && isPlain(lines.get(i - 1)) ? 1 : 0;
                int first = lines.get(i).codePointAt(0);
                small += Character.isLowerCase(first) ? 1 : 0;
            }
            if (BELOW.matcher(lines.get(i)).matches()) {
                return false;
            }
        }
        return plain >= LEAST_LINES
                && 2 * plain >= all
                && beside > 0
                && small * BEGIN_SMALL <= plain;
    }

    /// Whether a line has no mark; one with an indent goes on with what is above.
    private static boolean isPlain(String line) {
        return !line.isBlank()
                && !Character.isWhitespace(line.charAt(0))
                && !MARKED.matcher(line).matches();
    }
}
