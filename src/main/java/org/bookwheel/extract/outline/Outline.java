package org.bookwheel.extract.outline;

import java.util.ArrayList;
import java.util.List;
import org.bookwheel.extract.model.Part;
import org.bookwheel.extract.model.UnitFacts;
import org.bookwheel.extract.unit.Unit;
import org.bookwheel.work.Titles;

/// The headings above the place that is being read. A venue heading covers everything up to the
/// next thematic break, venue heading, or heading of its level or a higher one; the list's own
/// title covers all. For one list, whose units are told in their order.
public final class Outline {

    /// Folds, bold lines and items that only introduce others stand below all headings.
    private static final int FOLD = 7;

    private static final int BOLD_LINE = 8;

    /// And more for items in items.
    private static final int ITEM = 9;

    private record Open(int level, Topic topic) {}

    /// So many headings that begin with a number are numbered.
    private static final int LEAST_NUMBERED = 3;

    private final List<UnitFacts> units;
    private final Part[] parts;
    private final boolean closesWithRules;
    private final boolean numbered;

    /// Whether the list's sections are headings of the first level; else those give no tag.
    private final boolean sections;

    private final List<Open> open = new ArrayList<>();
    private Topic title;
    private Topic venue;
    private int venueLevel;
    private boolean begun;

    /// @param units all units of the list, by which it is known whether venue parts end with rules
    /// @param parts what each of them is
    public Outline(List<UnitFacts> units, Part[] parts) {
        this.units = units;
        this.parts = parts;
        closesWithRules = closesWithRules(units, parts);
        int numbers = 0;
        for (int i = 0; i < parts.length; i++) {
            numbers += parts[i] == Part.HEADING && Ordinal.isNumbered(units.get(i)) ? 1 : 0;
        }
        numbered = numbers >= LEAST_NUMBERED;
        sections = sections(units, parts) >= 2;
    }

    /// How many headings of the first level there are beside the list's title.
    private static int sections(List<UnitFacts> units, Part[] parts) {
        int sections = 0;
        String title = "";
        for (int i = 0; i < parts.length; i++) {
            Unit unit = units.get(i).unit;
            if (unit.kind() == Unit.Kind.HEADING && unit.level() == 1 && parts[i] != Part.ENTRY) {
                String key = Titles.key(units.get(i).passage.text());
                sections += title.isEmpty() || key.equals(title) ? 0 : 1;
                title = title.isEmpty() ? key : title;
            }
        }
        return sections;
    }

    private static boolean closesWithRules(List<UnitFacts> units, Part[] parts) {
        int venues = 0;
        int closed = 0;
        boolean inVenue = false;
        for (int i = 0; i < parts.length; i++) {
            Unit.Kind kind = units.get(i).unit.kind();
            if (kind == Unit.Kind.HEADING
                    && parts[i] == Part.HEADING
                    && Topic.of(units.get(i), false).isVenue()) {
                venues++;
                inVenue = true;
            } else if (kind == Unit.Kind.RULE && inVenue) {
                closed++;
                inVenue = false;
            }
        }
        return venues >= 2 && closed * 2 >= venues;
    }

    /// Goes on to a unit of the list; units are told in their order.
    public void next(int index) {
        UnitFacts facts = units.get(index);
        Part part = parts[index];
        Unit unit = facts.unit;
        switch (unit.kind()) {
            case RULE -> rule();
            case FOLD_END -> close(FOLD);
            case SUMMARY -> open(FOLD, topic(facts), true);
            case HEADING -> heading(index);
            default -> {
                if (unit.parent() < 0) {
                    closeItems(ITEM);
                } else {
                    closeItems(ITEM + unit.depth());
                }
                if (part == Part.INTRODUCES || part == Part.HEADING) {
                    boolean item = unit.kind() == Unit.Kind.ITEM;
                    open(item ? ITEM + unit.depth() : BOLD_LINE, topic(facts), true);
                }
            }
        }
    }

    /// Whether most entries below a heading, up to the next one, begin with their own venue.
    private boolean saysItself(int heading) {
        int entries = 0;
        int saying = 0;
        for (int i = heading + 1;
                i < parts.length && units.get(i).unit.kind() != Unit.Kind.HEADING;
                i++) {
            if (parts[i] == Part.ENTRY) {
                entries++;
                saying += beginsWithVenue(units.get(i)) ? 1 : 0;
            }
        }
        return entries > 0 && saying * 2 > entries;
    }

    private static boolean beginsWithVenue(UnitFacts facts) {
        boolean bracket = !facts.tokens.isEmpty() && facts.tokens.getFirst().isOneOf("([【（");
        for (int i = 1; bracket && i < Math.min(facts.tokens.size(), 6); i++) {
            if (facts.tokens.get(i).isOneOf(")]】）")) {
                return false;
            } else if (facts.venues[i] == UnitFacts.NAME) {
                return true;
            }
        }
        return false;
    }

    /// Whether a heading of the first level is a section like others, not the list's title.
    private boolean isSection(int heading) {
        int i = heading + 1;
        while (i < parts.length
                && parts[i] != Part.ENTRY
                && units.get(i).unit.kind() != Unit.Kind.HEADING) {
            i++;
        }
        return sections && i < parts.length && parts[i] == Part.ENTRY;
    }

    private void heading(int index) {
        UnitFacts facts = units.get(index);
        Part part = parts[index];
        boolean saysItself = saysItself(index);
        int level = facts.unit.level();
        Topic named = !begun && level == 1 ? Topic.of(facts, true) : null;
        begun = true;
        if (part == Part.ENTRY) {
            close(isFolded() ? BOLD_LINE : level);
        } else if (named != null && (named.isVenue() || !isSection(index))) {
            title = named;
        } else {
            Topic topic = topic(facts);
            open(level, level == 1 && !sections ? topic.withoutTag() : topic, saysItself);
        }
    }

    /// Whether a fold is open: what it shows while it is closed is said of all that it holds.
    private boolean isFolded() {
        return open.stream().anyMatch(heading -> heading.level() == FOLD);
    }

    private Topic topic(UnitFacts facts) {
        return Topic.of(facts, false, numbered);
    }

    private void closeItems(int level) {
        open.removeIf(heading -> heading.level() >= level);
        if (venue != null && venueLevel >= level) {
            venue = null;
        }
    }

    private void open(int level, Topic topic, boolean saysItself) {
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

    private void rule() {
        if (venue != null && venueLevel < FOLD) {
            venue = null;
        }
        open.removeIf(heading -> heading.level() == BOLD_LINE);
    }

    private void close(int level) {
        open.removeIf(heading -> heading.level() >= level);
        if (venue != null && venueLevel >= level) {
            venue = null;
        }
    }

    /// What the headings say of an entry that stands here.
    public Context context() {
        List<String> headings = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        if (title != null) {
            headings.add(title.text());
        }
        boolean outside = false;
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
