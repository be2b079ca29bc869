package org.bookwheel.server.page;

import static org.bookwheel.server.page.Html.element;
import static org.bookwheel.server.page.Html.is;
import static org.bookwheel.server.page.Html.ownDirection;

import org.bookwheel.search.Facet;
import org.bookwheel.server.link.Links;
import org.bookwheel.work.Mention;

/// What one list says of a work, in its own words, and where.
final class MentionItem {

    /// From here on a list's words may be higher than their place and are scrolled, by keyboard,
    /// too; as `web/more.js` has it.
    private static final int LONG = 300;

    private MentionItem() {}

    static Html of(Mention mention, Links links) {
        String headings = String.join(" › ", mention.headings());
        return element(
                "li",
                element(
                        "p",
                        WorkRow.page(Facet.LIST, mention.list(), links),
                        ", ",
                        line(mention, links),
                        headings.isEmpty()
                                ? null
                                : element("span", ownDirection(), " under " + headings)),
                element(
                        "blockquote",
                        ownDirection(),
                        is("tabindex", mention.source().length() > LONG ? "0" : null),
                        mention.source().isEmpty()
                                ? mention.reference().title()
                                : mention.source()));
    }

    /// A link where the list lies on the web.
    private static Html line(Mention mention, Links links) {
        String text = "line " + mention.line();
        return links.sources()
                .line(mention.list(), mention.line())
                .map(address -> WorkRow.away(address, null, text))
                .orElse(Html.all(text));
    }
}
