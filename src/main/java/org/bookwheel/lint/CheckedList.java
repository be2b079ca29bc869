package org.bookwheel.lint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.bookwheel.extract.Extraction;
import org.bookwheel.extract.Extractor;
import org.bookwheel.list.Block;
import org.bookwheel.list.Document;
import org.bookwheel.list.ListReader;

/// A list with all that checks want to know of it. Immutable.
public final class CheckedList {

    private final String name;
    private final ListText text;
    private final boolean editable;
    private final Document document;
    private final Extraction extraction;

    /// Lines that are code or a comment.
    private final BitSet asides = new BitSet();

    /// Lines on which an entry begins.
    private final BitSet beginnings = new BitSet();

    private CheckedList(String name, Optional<ListText> text, Document document) {
        this.name = name;
        this.document = document;
        // what an edit would mean in another form nobody has tried
        this.editable = text.isPresent() && document.isMarkdown();
        this.text = text.orElseGet(() -> new ListText(String.join("\n", document.lines())));
        this.extraction = Extractor.weigh(document);
        entries().forEach(entry -> beginnings.set(entry.mention().line()));
        for (Block block : blocks()) {
            if (block instanceof Block.Aside aside) {
                asides.set(aside.line(), aside.endLine() + 1);
            }
        }
    }

    /// @param bytes what its file holds
    /// @throws IOException saying in words why that cannot be read as a list
    public static CheckedList read(String name, byte[] bytes) throws IOException {
        return new CheckedList(name, ListText.of(bytes), ListReader.read(name, bytes));
    }

    public String name() {
        return name;
    }

    ListText text() {
        return text;
    }

    /// Whether its file can be written again without any change but the one meant.
    boolean isEditable() {
        return editable;
    }

    Document document() {
        return document;
    }

    public Extraction extraction() {
        return extraction;
    }

    List<Extraction.Entry> entries() {
        return extraction.entries();
    }

    /// Whether a reader of the list does not see the line as text.
    boolean isAside(int line) {
        return asides.get(line);
    }

    boolean beginsEntry(int line) {
        return beginnings.get(line);
    }

    /// A line with code between backticks blotted out: it is no Markdown.
    String words(int line) {
        String written = text.line(line);
        char[] words = written.toCharArray();
        int start = written.indexOf('`');
        while (start >= 0) {
            String mark = mark(written, start);
            int end = written.indexOf(mark, start + mark.length());
            while (end >= 0 && mark(written, end).length() > mark.length()) {
                end = written.indexOf(mark, end + mark(written, end).length());
            }
            int after = end < 0 ? start + mark.length() : end + mark.length();
            if (end >= 0) {
                Arrays.fill(words, start, after, '`');
            }
            start = written.indexOf('`', after);
        }
        return new String(words);
    }

    private static String mark(String line, int start) {
        int end = start;
        while (end < line.length() && line.charAt(end) == '`') {
            end++;
        }
        return line.substring(start, end);
    }

    /// Its lines, each with its end as it stands in the file.
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int line = 1; line <= text.lines(); line++) {
            int end = line < text.lines() ? text.start(line + 1) : text.all().length();
            String words = text.all().substring(line == 1 ? 0 : text.start(line), end);
            if (line < text.lines() || !words.isEmpty()) {
                lines.add(words);
            }
        }
        return lines;
    }

    /// What its file holds with the edits of some faults made.
    public byte[] mended(List<Fault> faults) {
        List<Edit> edits = faults.stream().flatMap(fault -> fault.edit().stream()).toList();
        return Edit.apply(text.all(), edits).getBytes(StandardCharsets.UTF_8);
    }

    /// All blocks, outer ones before those in them.
    List<Block> blocks() {
        List<Block> all = new ArrayList<>();
        Deque<Block> left = new ArrayDeque<>(document.blocks());
        while (!left.isEmpty()) {
            Block block = left.pop();
            all.add(block);
            List<Block> inner =
                    switch (block) {
                        case Block.Item item -> item.content();
                        case Block.Quote quote -> quote.content();
                        default -> List.of();
                    };
            inner.reversed().forEach(left::push);
        }
        return all;
    }
}
