package org.bookwheel.extract;

import java.util.List;
import org.bookwheel.list.Block;
import org.bookwheel.list.Span;

/// How a list sets off its parts for venues.
final class VenueParts {

    private VenueParts() {}

    /// Whether most venue headings have a thematic break before the next one.
    static boolean closeWithRules(List<Block> blocks) {
        int venues = 0;
        int closed = 0;
        boolean open = false;
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading
                    && Topic.of(heading.spans(), false).isVenue()) {
                venues++;
                open = true;
            } else if (block instanceof Block.Rule && open) {
                closed++;
                open = false;
            }
        }
        return venues >= 2 && closed * 2 >= venues;
    }

    /// Whether most entries below a heading, up to the next one, begin with their own venue.
    static boolean entriesSayVenues(List<Block> blocks, int index) {
        int items = 0;
        int saying = 0;
        for (Block block : TitleHeadings.below(blocks, index)) {
            if (block instanceof Block.Item item) {
                items++;
                saying += beginsWithVenue(Looks.own(item)) ? 1 : 0;
            }
        }
        return items > 0 && saying * 2 > items;
    }

    private static boolean beginsWithVenue(List<Span> spans) {
        String text = Span.plain(spans);
        if (text.isEmpty() || "([【（".indexOf(text.charAt(0)) < 0) {
            return false;
        }
        int end = Math.max(text.indexOf(')'), text.indexOf(']'));
        int close = text.indexOf(text.charAt(0) == '(' ? ')' : ']');
        int stop = close > 0 ? close : end;
        return stop > 0 && VenueReader.read(text.substring(1, stop)).hasVenue();
    }
}
