package org.bookwheel.extract;

import java.util.List;
import org.bookwheel.list.Block;
import org.bookwheel.list.Span;

/// Tells items that only introduce a nested list from items that are entries.
final class ItemLooks {

    private ItemLooks() {}

    /// Whether an item is a heading for the items nested in it: it has no link of its own, says
    /// little, and works are named below it.
    static boolean introduces(Block.Item item, List<Span> own, List<Block> rest) {
        List<Block.Item> nested =
                rest.stream()
                        .filter(Block.Item.class::isInstance)
                        .map(Block.Item.class::cast)
                        .toList();
        boolean rows = rest.stream().anyMatch(Block.Row.class::isInstance);
        boolean linked = rest.stream().anyMatch(ItemLooks::isLinkedTitle);
        if (nested.isEmpty() && !rows && !linked || Looks.hasWebLink(own)) {
            return false;
        }
        long works = nested.stream().filter(Looks::namesWork).count();
        long plain = nested.stream().filter(Looks::isPlainTitle).count();
        long deeper = nested.stream().filter(ItemLooks::hasWorksBelow).count();
        String text = Span.plain(own);
        int words = Looks.words(text);
        boolean brief = words <= 8 || text.endsWith(":") || text.endsWith("：");
        boolean most = (works + deeper) * 2 >= nested.size();
        boolean titles = plain * 2 > nested.size() && words <= 4;
        return brief
                && (most && works + deeper > 0 || titles || rows || linked && nested.isEmpty());
    }

    /// `* [Slides](...)`: a link that says what lies there, and nothing else.
    static boolean isOnlyLinkWord(Block block) {
        if (!(block instanceof Block.Item item)) {
            return false;
        }
        List<Span> own = Looks.own(item);
        List<Span.Link> links = Looks.links(own);
        return links.size() == 1
                && Looks.words(own) == Looks.words(links.getFirst().label())
                && Looks.words(own) > 0
                && !LinkWords.meaning(links.getFirst().plain()).isEmpty();
    }

    /// Whether a paragraph is a link with a title, and little else.
    static boolean isLinkedTitle(Block block) {
        if (!(block instanceof Block.Paragraph paragraph)) {
            return false;
        }
        List<Span.Link> links = Looks.links(paragraph.spans());
        return !links.isEmpty()
                && LinkFacts.of(links.getFirst().url()).isPaper()
                && LinkWords.meaning(links.getFirst().plain()).isEmpty()
                && Looks.words(links.getFirst().label()) >= 3
                && !links.getFirst().plain().startsWith("http")
                && Looks.words(paragraph.spans()) <= Looks.words(links.getFirst().label()) + 6;
    }

    private static boolean hasWorksBelow(Block.Item item) {
        return item.content().stream()
                .anyMatch(block ->
                        block instanceof Block.Item nested
                                && (Looks.namesWork(nested) || hasWorksBelow(nested)));
    }
}
