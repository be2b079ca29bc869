package org.bookwheel.work;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Stream;

/// A paper or resource, with all its mentions.
///
/// @param id stable from build to build, see [WorkIds]
/// @param reference what all mentions together say
/// @param otherTitles all other wordings of the title
/// @param listCount how many distinct lists name it, copies not counted
/// @param added the day on which a list first named it, `2026-11-03`; empty if that is not known
public record Work(
        String id,
        Reference reference,
        List<String> otherTitles,
        List<Mention> mentions,
        int listCount,
        String added) {

    public Work {
        otherTitles = List.copyOf(otherTitles);
        mentions = List.copyOf(mentions);
    }

    /// Added when the first of its mentions was.
    public Work(
            String id,
            Reference reference,
            List<String> otherTitles,
            List<Mention> mentions,
            int listCount) {
        this(
                id,
                reference,
                otherTitles,
                mentions,
                listCount,
                earliest(mentions.stream().map(Mention::added)));
    }

    /// The earliest of some days; empty if none is known.
    public static String earliest(Stream<String> days) {
        return days.filter(day -> !day.isEmpty()).min(Comparator.naturalOrder()).orElse("");
    }

    /// All ids that lead to this work: its own first, then those of its identifiers and of every
    /// wording of its title.
    public SequencedSet<String> ids() {
        SequencedSet<String> ids = new LinkedHashSet<>();
        ids.add(id);
        WorkIds.add(ids, reference);
        mentions.forEach(mention -> WorkIds.add(ids, mention.reference()));
        otherTitles.forEach(title -> ids.add(WorkIds.ofTitle(title)));
        return ids;
    }
}
