package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.List;
import org.bookwheel.list.Block;
import org.bookwheel.list.Document;
import org.bookwheel.list.Span;

/// Walks through a list and finds what may be entries, each with the headings above it and with
/// everything below that belongs to it. For one document.
final class DraftFinder {

    private final Document document;
    private final Outline outline;
    private final TitleHeadings titleHeadings;
    private final Drafts drafts;

    /// How many items around the current place only introduce others.
    private int depth;

    DraftFinder(Document document) {
        this.document = document;
        this.drafts = new Drafts(document);
        this.outline = new Outline(VenueParts.closeWithRules(document.blocks()));
        this.titleHeadings = new TitleHeadings(document.blocks());
    }

    /// Walks through the whole list.
    Drafts run() {
        walk(document.blocks(), true);
        return drafts;
    }

    private void walk(List<Block> blocks, boolean top) {
        int i = 0;
        while (i < blocks.size()) {
            i = next(blocks, i, top);
        }
    }

    /// Takes the block at an index with what belongs to it, and gives the index behind that.
    private int next(List<Block> blocks, int i, boolean top) {
        Block block = blocks.get(i);
        switch (block) {
            case Block.Heading heading -> {
                return heading(blocks, i, heading, top);
            }
            case Block.Paragraph paragraph -> {
                return paragraph(blocks, i, paragraph);
            }
            case Block.Item item -> {
                return item(blocks, i, item);
            }
            case Block.Row row -> row(row);
            case Block.Rule rule -> outline.rule();
            case Block.FoldStart fold ->
                    outline.heading(Outline.FOLD, Topic.of(fold.summary(), false), true);
            case Block.FoldEnd fold -> outline.close(Outline.FOLD);
            case Block.Quote quote -> quote(quote);
            case Block.Footnote note ->
                    drafts.line(
                            Draft.Carrier.FOOTNOTE,
                            note.spans(),
                            note,
                            List.of(),
                            outline.context());
            case Block.Aside aside -> {
                boolean code = aside.what() == Block.Aside.What.CODE;
                drafts.skip(aside, code ? Reason.CODE : Reason.COMMENT);
            }
        }
        return i + 1;
    }

    /// A row of a table is an entry, or heads the rows below it: `| **2018** | | |`.
    private void row(Block.Row row) {
        List<Block.Cell> filled =
                row.cells().stream().filter(cell -> Looks.words(cell.spans()) > 0).toList();
        Topic topic = filled.size() == 1 ? Topic.of(filled.getFirst().spans(), false) : null;
        boolean heads =
                topic != null && row.cells().size() > 1 && (topic.year() > 0 || topic.isVenue());
        if (heads) {
            outline.heading(Outline.BOLD_LINE, topic, true);
        } else {
            drafts.row(row, outline.context());
        }
    }

    private int heading(List<Block> blocks, int i, Block.Heading heading, boolean top) {
        boolean first = top && i == firstHeading(blocks);
        boolean listTitle = first && heading.level() == 1;
        if (top && !listTitle && titleHeadings.isTitle(blocks, i)) {
            List<Block> below = TitleHeadings.below(blocks, i);
            while (!below.isEmpty() && below.getLast() instanceof Block.Rule) {
                below.removeLast();
            }
            outline.close(heading.level());
            drafts.heading(heading, below, outline.context());
            return i + 1 + below.size();
        }
        if (listTitle) {
            outline.title(Topic.of(heading.spans(), true));
        } else {
            boolean says = VenueParts.entriesSayVenues(blocks, i);
            outline.heading(heading.level(), Topic.of(heading.spans(), false), says);
        }
        return i + 1;
    }

    private static int firstHeading(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Heading) {
                return i;
            }
        }
        return -1;
    }

    /// A paragraph is an entry, a heading in bold, something more about the entry above, or prose.
    private int paragraph(List<Block> blocks, int i, Block.Paragraph paragraph) {
        List<Span> spans = paragraph.spans();
        if (isTitleLine(paragraph)) {
            return labelledRun(blocks, i, paragraph);
        }
        List<Block> below = particularsBelow(blocks, i + 1);
        if (Looks.words(spans) == 0 && !Looks.hasWebLink(spans) || Contents.isOnlyPictures(spans)) {
            return i + 1;
        }
        if (Contents.are(spans)) {
            drafts.skip(paragraph, Reason.TABLE_OF_CONTENTS, Span.plain(spans));
            return i + 1;
        }
        if (ParagraphLooks.isHeading(
                spans, below, i + 1 < blocks.size() ? blocks.get(i + 1) : null)) {
            outline.heading(Outline.BOLD_LINE, Topic.of(spans, false), true);
            return i + 1;
        }
        if (ParagraphLooks.isEntry(spans, below)) {
            drafts.line(Draft.Carrier.PARAGRAPH, spans, paragraph, below, outline.context());
            return i + 1 + below.size();
        }
        drafts.skip(paragraph, Reason.PROSE, Span.plain(spans));
        return i + 1;
    }

    /// The blocks from an index on that only say something of a work above them.
    private static List<Block> particularsBelow(List<Block> blocks, int from) {
        List<Block> below = new ArrayList<>();
        for (Block block : blocks.subList(Math.min(from, blocks.size()), blocks.size())) {
            if (!Looks.isParticular(block) || isTitleLine(block) && !below.isEmpty()) {
                break;
            }
            below.add(block);
        }
        return below;
    }

    private static boolean isTitleLine(Block block) {
        List<Span> spans =
                switch (block) {
                    case Block.Item item -> Looks.own(item);
                    case Block.Paragraph paragraph -> paragraph.spans();
                    default -> List.of();
                };
        return Labels.is(Labelled.of(spans).label(), "title");
    }

    private int item(List<Block> blocks, int i, Block.Item item) {
        List<Span> own = Looks.own(item);
        if (isTitleLine(item)) {
            return labelledRun(blocks, i, item);
        }
        List<Block> rest = new ArrayList<>(item.content());
        rest.removeIf(block -> block instanceof Block.Paragraph p && p.spans().equals(own));
        if (Contents.are(own)) {
            drafts.skip(item, Reason.TABLE_OF_CONTENTS, Span.plain(own));
            walk(rest.stream().filter(Block.Item.class::isInstance).toList(), false);
            return i + 1;
        }
        List<Block> works = new ArrayList<>();
        boolean introduces = ItemLooks.introduces(item, own, rest);
        for (Block block : rest) {
            if (introduces && !(block instanceof Block.Paragraph)
                    || introduces && ItemLooks.isLinkedTitle(block)
                    || block instanceof Block.Item nested && Looks.namesWork(nested)
                    || block instanceof Block.Row) {
                works.add(block);
            }
        }
        rest.removeAll(works);
        if (introduces) {
            drafts.skip(item, Reason.INTRODUCES_OTHERS, Span.plain(own));
            int level = Outline.ITEM + depth++;
            outline.heading(level, Topic.of(own, false), true);
            walk(works, false);
            outline.close(level);
            depth--;
        } else {
            List<Block> after = works.isEmpty() ? following(blocks, i + 1) : List.of();
            rest.addAll(after);
            int end = works.isEmpty() ? item.endLine() : works.getFirst().line() - 1;
            drafts.line(Draft.Carrier.ITEM, own, item.line(), end, rest, outline.context());
            walk(works, false);
            return i + 1 + after.size();
        }
        return i + 1;
    }

    /// Labelled paragraphs, and items `[Slides](...)`, that stand below an item without being
    /// indented.
    private static List<Block> following(List<Block> blocks, int from) {
        List<Block> following = new ArrayList<>();
        for (Block block : blocks.subList(Math.min(from, blocks.size()), blocks.size())) {
            boolean labelled =
                    block instanceof Block.Paragraph paragraph
                            && Labelled.of(paragraph.spans()).isLabelled()
                            && !isTitleLine(block);
            if (!labelled && !ItemLooks.isOnlyLinkWord(block)) {
                break;
            }
            following.add(block);
        }
        return following;
    }

    /// Items or paragraphs `Title: ...`, `Authors: ...`, ... up to the next title are one entry.
    private int labelledRun(List<Block> blocks, int i, Block first) {
        int end = i + 1;
        while (end < blocks.size()
                && Looks.isParticular(blocks.get(end))
                && !isTitleLine(blocks.get(end))) {
            end++;
        }
        drafts.run(first, blocks.subList(i + 1, end), outline.context());
        return end;
    }

    /// What stands in a quotation is not the list's own.
    private void quote(Block.Quote quote) {
        List<Block> content = quote.content();
        boolean rows = !content.isEmpty() && content.stream().allMatch(Block.Row.class::isInstance);
        if (rows) {
            walk(content, false);
        } else {
            drafts.skip(quote, Reason.QUOTATION, document.source(quote.line(), quote.line()));
        }
    }
}
