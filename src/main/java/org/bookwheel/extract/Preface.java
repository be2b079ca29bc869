package org.bookwheel.extract;

import java.util.List;
import java.util.Optional;
import org.bookwheel.work.Link;
import org.bookwheel.work.Reference;

/// Tells what a maintainer says about the list from its entries, which only the whole list shows:
/// paragraphs among items or rows, and items above the first section of a list that links.
final class Preface {

    /// What is more than one in so many makes up the list, and is not said of it.
    private static final int FEW = 4;

    /// Sections without links belong to the list, unless they are less than one in so many.
    private static final int HARDLY_ANY = 20;

    private final boolean paragraphsAreRare;
    private final boolean alwaysLinks;
    private final int firstLinked;
    private final List<String> headings;

    /// @param drafts all drafts of a list
    Preface(List<Draft> drafts) {
        long paragraphs = drafts.stream().filter(Preface::isParagraph).count();
        paragraphsAreRare = paragraphs * FEW <= drafts.size();
        Draft linked = drafts.stream().filter(this::isLinked).findFirst().orElse(null);
        int line = linked == null ? 0 : linked.line();
        long before = drafts.stream().filter(draft -> draft.line() < line).count();
        // in a list that hardly links, what comes first is not about it
        firstLinked = before * FEW <= drafts.size() ? line : 0;
        alwaysLinks = before * HARDLY_ANY <= drafts.size();
        headings = linked == null ? List.of() : linked.context().headings();
    }

    /// Why a draft that reads like an entry is none, or nothing.
    Optional<Reason> reason(Draft draft, Reference read) {
        return isSaidOfList(draft, read) ? Optional.of(Reason.PROSE) : Optional.empty();
    }

    private boolean isSaidOfList(Draft draft, Reference read) {
        boolean named =
                read.venueFrom().isStated() || !read.arxiv().isEmpty() || !read.doi().isEmpty();
        if (named) {
            return false;
        }
        if (isParagraph(draft) && paragraphsAreRare) {
            return read.links().stream().noneMatch(link -> link.rel() == Link.Rel.PAPER);
        }
        List<String> above = draft.context().headings();
        boolean before =
                draft.line() < firstLinked
                        && (above.size() <= 1 || alwaysLinks)
                        && !above.equals(headings);
        return before && read.links().isEmpty() && read.authors().isEmpty();
    }

    private static boolean isParagraph(Draft draft) {
        return draft.carrier() == Draft.Carrier.PARAGRAPH;
    }

    private boolean isLinked(Draft draft) {
        return !(paragraphsAreRare && isParagraph(draft))
                && draft.parts().stream().anyMatch(part -> Looks.hasWebLink(part.spans()));
    }
}
