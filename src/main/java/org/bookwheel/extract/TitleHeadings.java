package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bookwheel.list.Block;
import org.bookwheel.list.Span;

/// Which headings of a list are titles of works, with their particulars below: learnt for each
/// level from what stands below the headings of that level.
final class TitleHeadings {

    private static final class Level {
        private int headings;
        private int titles;
        private int sections;
    }

    private final Map<Integer, Level> levels = new HashMap<>();

    TitleHeadings(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Heading heading && canBeTitle(heading)) {
                Level level = levels.computeIfAbsent(heading.level(), key -> new Level());
                List<Block> below = below(blocks, i);
                level.headings++;
                level.titles += hasParticulars(heading, below) ? 1 : 0;
                level.sections += holdsWorks(below) ? 1 : 0;
            }
        }
    }

    /// Whether the heading at an index is the title of a work.
    boolean isTitle(List<Block> blocks, int index) {
        if (!(blocks.get(index) instanceof Block.Heading heading) || !canBeTitle(heading)) {
            return false;
        }
        List<Block> below = below(blocks, index);
        if (holdsWorks(below)) {
            return false;
        }
        Level level = levels.get(heading.level());
        boolean usual = level.titles * 2 >= level.headings && level.titles > level.sections;
        boolean particulars = hasParticulars(heading, below);
        return usual && (particulars || level.titles > 2 && Looks.words(heading.spans()) >= 4);
    }

    /// The blocks up to the next heading or fold.
    static List<Block> below(List<Block> blocks, int index) {
        List<Block> below = new ArrayList<>();
        for (Block block : blocks.subList(index + 1, blocks.size())) {
            if (block instanceof Block.Heading
                    || block instanceof Block.FoldStart
                    || block instanceof Block.FoldEnd) {
                break;
            }
            below.add(block);
        }
        return below;
    }

    private static boolean canBeTitle(Block.Heading heading) {
        Topic topic = Topic.of(heading.spans(), false);
        String text = Span.plain(heading.spans());
        boolean topicOnly = WordTable.HEADINGS.has(topic.tag().isEmpty() ? text : topic.tag());
        boolean contents = Contents.are(heading.spans());
        boolean web = Looks.hasWebLink(heading.spans());
        return !topic.isVenue()
                && topic.year() == 0
                && !topicOnly
                && !contents
                && (Looks.words(text) >= 2 || Coined.isWord(text) || web);
    }

    private static boolean hasParticulars(Block.Heading heading, List<Block> below) {
        boolean paperLink =
                Looks.links(heading.spans()).stream()
                        .anyMatch(link -> LinkFacts.of(link.url()).isPaper());
        if (paperLink && Looks.words(heading.spans()) >= 3) {
            return true;
        }
        int labelled = 0;
        for (Block block : below) {
            labelled += labelledLines(block);
        }
        Block first = below.isEmpty() ? null : below.getFirst();
        if (first instanceof Block.Paragraph line && Looks.isOrigin(line.spans())) {
            labelled++;
        }
        return labelled > 0 && Looks.words(heading.spans()) >= 2 || labelled > 1;
    }

    private static int labelledLines(Block block) {
        Parts parts = new Parts().below(block, Part.Place.FOLLOWING);
        int labelled = 0;
        for (Part part : parts.all()) {
            List<String> fields = Labels.fields(part.label());
            boolean telling =
                    fields.stream()
                            .anyMatch(field ->
                                    List.of(
                                                    "authors",
                                                    "paper",
                                                    "venue",
                                                    "year",
                                                    "date",
                                                    "arxiv",
                                                    "doi",
                                                    "code",
                                                    "affiliations",
                                                    "project")
                                            .contains(field));
            labelled += telling ? 1 : 0;
        }
        return labelled;
    }

    /// Whether works are named below: the first telling block is one of them, not a particular.
    private static boolean holdsWorks(List<Block> below) {
        int works = 0;
        int particulars = 0;
        for (int i = 0; i < below.size(); i++) {
            Block block = below.get(i);
            boolean work =
                    switch (block) {
                        case Block.Item item -> Looks.namesWork(item);
                        case Block.Row row -> true;
                        case Block.Paragraph paragraph ->
                                isTitle(paragraph, below, i) || isLabelledTitle(paragraph);
                        default -> false;
                    };
            works += work ? 1 : 0;
            particulars += !work && Looks.isParticular(block) ? 1 : 0;
            if (work && particulars == 0) {
                return true;
            }
        }
        return works > particulars;
    }

    private static boolean isLabelledTitle(Block.Paragraph paragraph) {
        return Labels.is(Labelled.of(paragraph.spans()).label(), "title");
    }

    private static boolean isTitle(Block.Paragraph paragraph, List<Block> below, int index) {
        boolean particular = index + 1 < below.size() && Looks.isParticular(below.get(index + 1));
        return Looks.words(paragraph.spans()) >= 3
                && !Looks.isParticular(paragraph)
                && (particular
                        || Looks.isStrong(paragraph.spans())
                        || ParagraphLooks.isBoldWithPaper(paragraph.spans()))
                && ParagraphLooks.isEntry(
                        paragraph.spans(), particular ? List.of(below.get(index + 1)) : List.of());
    }
}
