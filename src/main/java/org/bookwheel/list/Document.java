package org.bookwheel.list;

import java.util.List;
import java.util.Map;

/// A list, read.
///
/// @param name its path below the folder that was given
/// @param lines its lines as written
/// @param frontMatter the labelled values before the text: texts, numbers, lists, maps
/// @param blocks the top-level blocks in their order
/// @param warnings what was odd about the file, in words for its keeper
public record Document(
        String name,
        List<String> lines,
        Map<String, Object> frontMatter,
        List<Block> blocks,
        List<String> warnings) {

    public Document {
        lines = List.copyOf(lines);
        blocks = List.copyOf(blocks);
        warnings = List.copyOf(warnings);
    }

    /// The Markdown from one line to another, both counted from 1, without the indent they share.
    public String source(int from, int to) {
        return String.join("\n", lines.subList(from - 1, Math.min(to, lines.size())))
                .stripIndent()
                .strip();
    }
}
