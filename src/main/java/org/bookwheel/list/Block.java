package org.bookwheel.list;

import java.util.List;

/// A part of a list, from its first to its last line; lines count from 1.
public sealed interface Block {

    int line();

    int endLine();

    record Heading(int line, int endLine, int level, List<Span> spans) implements Block {
        public Heading {
            spans = List.copyOf(spans);
        }
    }

    /// A bullet, task or number, with everything that is indented below it.
    record Item(int line, int endLine, List<Block> content) implements Block {
        public Item {
            content = List.copyOf(content);
        }
    }

    record Paragraph(int line, int endLine, List<Span> spans) implements Block {
        public Paragraph {
            spans = List.copyOf(spans);
        }
    }

    /// A row of a table with the heading of each column, empty text where there is none.
    record Row(int line, int endLine, List<Cell> cells) implements Block {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// A cell of a row. A cell that spans several rows stands in each of them.
    record Cell(String heading, List<Span> spans) {
        public Cell {
            spans = List.copyOf(spans);
        }
    }

    record Quote(int line, int endLine, List<Block> content) implements Block {
        public Quote {
            content = List.copyOf(content);
        }
    }

    /// A thematic break, `---`.
    record Rule(int line, int endLine) implements Block {}

    /// Here begins a part that can be folded away, `<details>`, under its summary.
    record FoldStart(int line, int endLine, List<Span> summary) implements Block {
        public FoldStart {
            summary = List.copyOf(summary);
        }
    }

    record FoldEnd(int line, int endLine) implements Block {}

    /// A note at the foot, `[^label]: ...`.
    record Footnote(int line, int endLine, String label, List<Span> spans) implements Block {
        public Footnote {
            spans = List.copyOf(spans);
        }
    }

    /// What is not for reading.
    record Aside(int line, int endLine, What what) implements Block {
        public enum What {
            CODE,
            COMMENT
        }
    }
}
