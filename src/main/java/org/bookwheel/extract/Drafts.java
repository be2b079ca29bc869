package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.List;
import org.bookwheel.list.Block;
import org.bookwheel.list.Document;
import org.bookwheel.list.Span;

/// The drafts found in a list and what was skipped on the way, in the order of the list. For one
/// thread.
final class Drafts {

    private final Document document;
    private final List<Draft> found = new ArrayList<>();
    private final List<Skip> skips = new ArrayList<>();

    Drafts(Document document) {
        this.document = document;
    }

    List<Draft> found() {
        return found;
    }

    List<Skip> skips() {
        return skips;
    }

    void skip(Block block, Reason reason, String text) {
        String words = text.isEmpty() ? document.source(block.line(), block.line()) : text;
        skips.add(new Skip(document.name(), block.line(), reason, words));
    }

    void skip(Block block, Reason reason) {
        skip(block, reason, "");
    }

    /// A block that is one line, with what stands below it.
    void line(
            Draft.Carrier carrier,
            List<Span> own,
            Block block,
            List<Block> below,
            Context context) {
        line(carrier, own, block.line(), block.endLine(), below, context);
    }

    /// A line with what stands below it; several drafts if the line names several works.
    void line(
            Draft.Carrier carrier,
            List<Span> own,
            int line,
            int endLine,
            List<Block> below,
            Context context) {
        if (Looks.words(own) == 0 && !Looks.hasWebLink(own) && below.isEmpty()) {
            skips.add(new Skip(document.name(), line, Reason.EMPTY, ""));
            return;
        }
        if (Contents.invite(own)) {
            skips.add(new Skip(document.name(), line, Reason.PROSE, Span.plain(own)));
            return;
        }
        SeveralWorks several = SeveralWorks.of(own);
        for (List<Span> work : several.works()) {
            Parts parts = new Parts().line(work, line);
            int start = work.getFirst().line();
            Context under = context.under(several.topic());
            found.add(Draft.of(start, endLine, carrier, under, parts.all()));
        }
        if (several.works().isEmpty()) {
            Parts parts = new Parts().line(own, line).below(below, Part.Place.FOLLOWING);
            int end = Math.max(endLine, parts.endLine());
            found.add(Draft.of(line, end, carrier, context, parts.all()));
        }
    }

    /// A heading that is a title, with what stands below it.
    void heading(Block.Heading heading, List<Block> below, Context context) {
        Parts parts = new Parts().labelled("title", heading.spans(), heading.line());
        parts.below(below, Part.Place.FOLLOWING);
        int end = Math.max(heading.endLine(), parts.endLine());
        found.add(Draft.of(heading.line(), end, Draft.Carrier.HEADING, context, parts.all()));
    }

    /// Items or paragraphs of which each says one thing of the same work.
    void run(Block first, List<Block> further, Context context) {
        Parts parts = new Parts().below(first, Part.Place.CHILD);
        further.forEach(block -> parts.below(block, Part.Place.CHILD));
        int end = Math.max(first.endLine(), parts.endLine());
        found.add(Draft.of(first.line(), end, Draft.Carrier.ITEM, context, parts.all()));
    }

    void row(Block.Row row, Context context) {
        List<Span> all = new ArrayList<>();
        row.cells().forEach(cell -> all.addAll(cell.spans()));
        if (Looks.words(all) == 0 && !Looks.hasWebLink(all)) {
            skip(row, Reason.EMPTY);
        } else if (Contents.are(all)) {
            skip(row, Reason.TABLE_OF_CONTENTS, Span.plain(all));
        } else {
            Parts parts = new Parts();
            for (int i = 0; i < row.cells().size(); i++) {
                parts.cell(i, row.cells().get(i), row.line());
            }
            found.add(Draft.of(row.line(), row.endLine(), Draft.Carrier.ROW, context, parts.all()));
        }
    }
}
