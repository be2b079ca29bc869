package org.bookwheel.extract.field;

import java.util.Set;
import org.bookwheel.extract.address.Hosts;
import org.bookwheel.extract.name.WordSet;
import org.bookwheel.fielded.Field;
import org.bookwheel.fielded.FieldedEntry;
import org.bookwheel.work.Kind;
import org.bookwheel.work.Titles;

/// Whether an entry of named values is a paper: by its type, in the words of any format, or if that
/// says nothing, by what else it gives.
final class FieldedKind {

    private static final Set<String> RESOURCES = WordSet.of("resource type");
    private static final Set<String> PAPERS = WordSet.of("paper type");

    private FieldedKind() {}

    static Kind of(FieldedEntry entry, FieldedLinks links, FieldedVenue venue) {
        for (String type : entry.all(Field.TYPE).map(one -> Titles.key(one.text())).toList()) {
            if (RESOURCES.contains(type)) {
                return Kind.RESOURCE;
            } else if (PAPERS.contains(type)) {
                return Kind.PAPER;
            }
        }
        boolean isCited =
                !links.arxiv().isEmpty() || !links.doi().isEmpty() || !venue.name().isEmpty();
        boolean isRead =
                links.facts().isEmpty()
                        || links.facts().stream()
                                .anyMatch(link ->
                                        link.isPaper() || link.what() == Hosts.What.UNKNOWN);
        return isCited || isRead ? Kind.PAPER : Kind.RESOURCE;
    }
}
