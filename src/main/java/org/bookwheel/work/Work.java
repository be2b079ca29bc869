package org.bookwheel.work;

import java.util.List;
import java.util.SequencedSet;

/// A paper or resource, with all its mentions.
///
/// @param id stable from build to build, see [WorkIds]
/// @param reference what all mentions together say
/// @param otherTitles all other wordings of the title
/// @param listCount how many distinct lists name it, copies not counted
public record Work(
        String id,
        Reference reference,
        List<String> otherTitles,
        List<Mention> mentions,
        int listCount) {

    public Work {
        otherTitles = List.copyOf(otherTitles);
        mentions = List.copyOf(mentions);
    }

    /// All ids that lead to this work, its own first.
    public SequencedSet<String> ids() {
        return WorkIds.all(this);
    }
}
