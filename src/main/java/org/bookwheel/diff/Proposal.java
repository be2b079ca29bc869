package org.bookwheel.diff;

import java.util.List;
import org.bookwheel.style.WrittenEntry;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Work;

/// A work that others have and one's own lists lack.
///
/// @param sayers one entry of each list that names it
/// @param section where it belongs
/// @param nearest the entry there that is nearest to it
/// @param entry the entry for one's list, without a line end behind it; empty if no way of writing
///   is read as the same work again
/// @param isInStyle whether one's list itself writes entries so
public record Proposal(
        Work work,
        List<Mention> sayers,
        Section section,
        Mention nearest,
        String entry,
        boolean isInStyle) {

    public Proposal {
        sayers = List.copyOf(sayers);
    }

    Proposal with(WrittenEntry written) {
        return new Proposal(work, sayers, section, nearest, written.words(), written.isOwn());
    }

    Proposal with(String numbered) {
        return new Proposal(work, sayers, section, nearest, numbered, isInStyle);
    }
}
