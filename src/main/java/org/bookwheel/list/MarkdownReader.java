package org.bookwheel.list;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bookwheel.fielded.FieldedList;

/// Reads the Markdown of a list into blocks. What is broken is read as text; only a table of more
/// than a million cells is refused. Safe for many threads.
public final class MarkdownReader {

    /// How deep text that was taken for code may hold such text again.
    private static final int DEEPEST = 4;

    /// Nobody writes longer lines; what stands beyond is not read.
    static final int LONGEST_LINE = 100_000;

    /// More marks on one letter than any language has.
    private static final Pattern MARKS = Pattern.compile("(\\p{Mn}{8})\\p{Mn}++");

    private static final char FIRST_MARK = '\u0300';

    private MarkdownReader() {}

    /// @param name the list's name
    /// @param text the file's text, with any line endings
    /// @param warnings what was odd about the file so far
    /// @throws UncheckedIOException if there is too large a table
    public static Document read(String name, String text, List<String> warnings) {
        List<String> all = new ArrayList<>(warnings);
        List<String> lines = tame(text.lines().toList(), all);
        FrontMatter matter = FrontMatter.of(lines);
        List<String> body =
                new ArrayList<>(PlainText.is(name) ? PlainText.asMarkdown(lines) : lines);
        for (int i = 0; i < matter.lines(); i++) {
            body.set(i, "");
        }
        body.replaceAll(TemplateAddresses::fill);
        List<Block> blocks = BlockReader.of(body, 0, DEEPEST);
        return new Document(name, lines, matter.values(), blocks, FieldedList.EMPTY, all);
    }

    /// Seen at once; few lines hold any.
    private static boolean mayHoldMarks(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c >= FIRST_MARK
                    && (Character.getType(c) == Character.NON_SPACING_MARK
                            || Character.isSurrogate(c))) {
                return true;
            }
        }
        return false;
    }

    /// The lines without what only makes reading slow.
    private static List<String> tame(List<String> lines, List<String> warnings) {
        List<String> tame = new ArrayList<>(lines.size());
        for (String line : lines) {
            String kept = line;
            if (line.length() > LONGEST_LINE) {
                kept = line.substring(0, LONGEST_LINE);
                warnings.add(
                        "line %d is longer than %,d characters, the rest was not read"
                                .formatted(tame.size() + 1, LONGEST_LINE));
            }
            tame.add(mayHoldMarks(kept) ? MARKS.matcher(kept).replaceAll("$1") : kept);
        }
        return tame;
    }
}
