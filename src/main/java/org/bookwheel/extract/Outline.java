package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.List;

/// The headings above the place that is being read. A venue heading covers everything up to the
/// next thematic break, venue heading, or heading of its level or a higher one; the list's own
/// title covers all.
final class Outline {

    /// Folds, bold lines and items that only introduce others stand below all headings.
    static final int FOLD = 7;

    static final int BOLD_LINE = 8;

    /// And more for items in items.
    static final int ITEM = 9;

    private record Open(int level, Topic topic) {}

    private final boolean closesWithRules;
    private final List<Open> open = new ArrayList<>();
    private Topic title;
    private Topic venue;
    private int venueLevel;

    /// @param closesWithRules whether the list ends its venue parts with thematic breaks, so that a
    ///   heading of the same level inside of such a part does not end it
    Outline(boolean closesWithRules) {
        this.closesWithRules = closesWithRules;
    }

    /// The list's own title.
    void title(Topic topic) {
        title = topic;
    }

    /// @param saysItself whether the entries below state their own venues
    void heading(int level, Topic topic, boolean saysItself) {
        open.removeIf(heading -> heading.level() >= level);
        open.add(new Open(level, topic));
        boolean slipped = closesWithRules && !saysItself && level < FOLD;
        if (topic.isVenue()) {
            venue = topic;
            venueLevel = level;
        } else if (venue != null && level <= venueLevel && !slipped) {
            venue = null;
        }
        if (topic.uncertain()) {
            title = null;
        }
    }

    /// A thematic break ends a venue part.
    void rule() {
        if (venue != null && venueLevel < FOLD) {
            venue = null;
        }
        open.removeIf(heading -> heading.level() == BOLD_LINE);
    }

    /// Ends headings of a level and those below them: a fold, a bold line, an introducing item.
    void close(int level) {
        open.removeIf(heading -> heading.level() >= level);
        if (venue != null && venueLevel >= level) {
            venue = null;
        }
    }

    Context context() {
        List<String> headings = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        if (title != null) {
            headings.add(title.text());
        }
        boolean outside = !open.isEmpty() && open.getLast().topic().contents();
        int year = 0;
        for (Open heading : open) {
            headings.add(heading.topic().text());
            if (!heading.topic().tag().isEmpty() && !tags.contains(heading.topic().tag())) {
                tags.add(heading.topic().tag());
            }
            outside |= heading.topic().outside();
            year = heading.topic().year() > 0 ? heading.topic().year() : year;
        }
        boolean own = venue != null;
        boolean titled = !own && title != null && title.isVenue();
        String name = own ? venue.venue() : titled ? title.venue() : "";
        int named = own ? venue.year() : titled ? title.year() : 0;
        int stated = own && named > 0 || year == 0 ? named : year;
        return new Context(headings, tags, name, stated, titled, outside);
    }
}
