package org.bookwheel.extract;

import java.util.List;
import java.util.Optional;
import org.bookwheel.work.Link;
import org.bookwheel.work.Reference;

/// Tells what a maintainer says about the list from its entries, which only the whole list shows:
/// paragraphs among items or rows, and items before the first section with links.
final class Preface {

    /// Paragraphs are entries if they are more than one in so many.
    private static final int FEW = 4;

    private final boolean paragraphsAreRare;
    private final int firstLinked;
    private final List<String> headings;

    /// @param drafts all drafts of a list
    Preface(List<Draft> drafts) {
        long paragraphs = drafts.stream().filter(Preface::isParagraph).count();
        paragraphsAreRare = paragraphs * FEW <= drafts.size();
        Draft linked = drafts.stream().filter(this::isLinked).findFirst().orElse(null);
        firstLinked = linked == null ? 0 : linked.line();
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
        boolean before = draft.line() < firstLinked && !draft.context().headings().equals(headings);
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
