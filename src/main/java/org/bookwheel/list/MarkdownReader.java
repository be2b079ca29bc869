package org.bookwheel.list;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Reads the Markdown of a list into blocks. Never fails: what is broken is read as text. Safe for
/// many threads.
public final class MarkdownReader {

    /// How deep text that was taken for code may hold such text again.
    private static final int DEEPEST = 4;

    private MarkdownReader() {}

    /// @param name the list's name
    /// @param text the file's text, with any line endings
    /// @param warnings what was odd about the file so far
    public static Document read(String name, String text, List<String> warnings) {
        List<String> lines = text.lines().toList();
        FrontMatter matter = FrontMatter.of(lines);
        List<String> body = new ArrayList<>(lines);
        for (int i = 0; i < matter.lines(); i++) {
            body.set(i, "");
        }
        List<Block> blocks = blocks(body, 0, DEEPEST);
        return new Document(name, lines, matter.values(), blocks, warnings);
    }

    /// The blocks of some lines, of which the first is line `offset` + 1.
    static List<Block> blocks(List<String> lines, int offset, int depth) {
        Parser parser =
                Parser.builder()
                        .extensions(List.of(TablesExtension.create()))
                        .customBlockParserFactory(HtmlLines.factory(lines))
                        .customBlockParserFactory(new LooseLines.Factory())
                        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                        .build();
        Node root = parser.parse(String.join("\n", lines));
        return new BlockReader(lines, offset, depth).read(root);
    }
}
