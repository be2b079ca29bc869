package org.bookwheel.list;

import java.util.List;
import java.util.Map;
import org.bookwheel.fielded.FieldedList;

/// A list, read.
///
/// @param name its path below the folder that was given
/// @param lines its lines as written
/// @param frontMatter the labelled values before the text: texts, numbers, lists, maps
/// @param blocks the top-level blocks in their order
/// @param fielded entries that say by name what each value is, of a list that has no blocks
/// @param warnings what was odd about the file, in words for its keeper
public record Document(
        String name,
        List<String> lines,
        Map<String, Object> frontMatter,
        List<Block> blocks,
        FieldedList fielded,
        List<String> warnings) {

    private static final int LONGEST_SOURCE = 2_000;

    public Document {
        lines = List.copyOf(lines);
        blocks = List.copyOf(blocks);
        warnings = List.copyOf(warnings);
    }

    /// Whether it is written in Markdown or plain text.
    public boolean isMarkdown() {
        return ListForm.of(name) == ListForm.MARKDOWN;
    }

    /// Whether it is a plain text in which each line is an entry, whatever it says.
    public boolean isOfLines() {
        return PlainText.is(name) && PlainText.isEachAnEntry(lines);
    }

    /// Whether lines hold more than one entry does: a page may be one line.
    public boolean isLong(int from, int to) {
        int end = Math.min(to, lines.size());
        return lines.subList(from - 1, Math.max(from - 1, end)).stream()
                        .mapToLong(String::length)
                        .sum()
                > LONGEST_SOURCE;
    }

    /// The text as written from one line to another, both counted from 1, without the indent they
    /// share.
    public String source(int from, int to) {
        if (to == from) {
            return lines.get(from - 1).strip();
        }
        return String.join("\n", lines.subList(from - 1, Math.min(to, lines.size())))
                .stripIndent()
                .strip();
    }
}
