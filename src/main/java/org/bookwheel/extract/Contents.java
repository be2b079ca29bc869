package org.bookwheel.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.bookwheel.list.Span;

/// Tells what leads around in a list instead of naming works: tables of contents, menus, badges.
final class Contents {

    private Contents() {}

    /// Whether all links lead to places in the same page, as in a table of contents, or to one
    /// page.
    static boolean are(List<Span> spans) {
        List<Span.Link> links = Looks.links(spans);
        return !links.isEmpty()
                && (links.stream().allMatch(link -> Address.isAnchor(link.url())) || isMenu(links))
                && Looks.words(spans)
                        <= links.stream().mapToInt(link -> Looks.words(link.label())).sum() + 4;
    }

    /// `Contributions and suggestions are welcome!`
    private static final Pattern INVITATION =
            Pattern.compile(
                    "(?i)(?:contribut|suggest|pull request|\\bprs?\\b|correction|feedback).{0,60}\\bwelcomed?\\b.{0,40}"
                            + "|.{0,20}feel free to (?:open|send|submit|contribute|add)\\b.*");

    /// Whether words only invite readers to add something to the list.
    static boolean invite(List<Span> spans) {
        return INVITATION.matcher(Span.plain(spans).strip()).matches();
    }

    /// Whether there is nothing but pictures: badges, a banner.
    static boolean isOnlyPictures(List<Span> spans) {
        return spans.stream()
                .allMatch(span ->
                        switch (span) {
                            case Span.Text text -> Looks.words(text.text()) == 0;
                            case Span.Link link ->
                                    !link.label().isEmpty() && isOnlyPictures(link.label());
                            case Span.Image image -> true;
                            case Span.Break line -> true;
                        });
    }

    /// Whether many links lead to one page and differ only in what is asked of it.
    private static boolean isMenu(List<Span.Link> links) {
        return links.size() >= 3
                && links.getFirst().url().contains("?")
                && links.stream().map(link -> link.url().split("\\?")[0]).distinct().count() == 1;
    }
}
