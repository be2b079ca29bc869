package org.bookwheel.extract.outline;

import java.util.ArrayList;
import java.util.List;

/// What the headings above an entry say of it.
///
/// @param headings their words, from the top
/// @param tags their topics, from the top
/// @param venue the venue that they give, or empty
/// @param year the year that they give, or 0
/// @param titled whether venue and year stand in the list's title
/// @param outside whether nothing here is an entry
public record Context(
        List<String> headings,
        List<String> tags,
        String venue,
        int year,
        boolean titled,
        boolean outside) {

    public static final Context NONE = new Context(List.of(), List.of(), "", 0, false, false);

    public Context {
        headings = List.copyOf(headings);
        tags = List.copyOf(tags);
    }

    /// The same place below one more heading, if there is one.
    public Context under(String heading) {
        if (heading.isEmpty()) {
            return this;
        }
        List<String> below = new ArrayList<>(headings);
        below.add(heading);
        List<String> topics = new ArrayList<>(tags);
        topics.add(heading);
        return new Context(below, topics, venue, year, titled, outside);
    }
}
