package org.bookwheel.extract.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What could be said of one work in a list, drawn by the list's style.
final class EntryFacts {

    /// An institution: its name in the table, and as it is written here.
    record Place(String name, String text) {}

    private static final Pattern COINED = Pattern.compile("([^:]{2,24}): .+");
    private static final String[] GOODS = {
        "A practical guide to %s",
        "How we built our %s pipeline",
        "%s explained",
        "Lecture notes on %s",
        "%s: a gentle introduction",
        "The state of %s",
        "Why %s is hard",
        "An illustrated tour of %s",
        "Course: %s"
    };

    final String title;

    /// A short name, or empty.
    final String alias;

    final List<String> people;

    /// Whether people have names that are always written the same way.
    final boolean hasOwnNames;

    final VenueForm.Written venue;
    final int year;
    final PaperLink link;
    final List<Place> places = new ArrayList<>();
    final List<String> tags;
    final boolean isResource;
    private final WorkLine work;

    EntryFacts(DrawnStyle style, WorkLine work, boolean isResource) {
        this.work = work;
        this.isResource = isResource;
        Draw draw = style.draw;
        String language = !isResource && draw.chance(style.foreign) ? style.language : "";
        boolean foreign = !language.isEmpty();
        String topic = draw.of(style.topics);
        title =
                isResource
                        ? good(draw, topic)
                        : foreign
                                ? ForeignTitles.title(draw, language)
                                : style.titles.spelled(work.title());
        people =
                foreign
                        ? ForeignTitles.people(draw, language, draw.between(1, 4))
                        : work.authors().stream().limit(14).toList();
        hasOwnNames = foreign && List.of("zh", "ko", "ja", "ru").contains(language);
        venue = style.venues.write(work);
        int own = work.year();
        year =
                style.yearNow > 0
                        ? style.yearNow
                        : own >= style.oldest && own <= style.newest
                                ? own
                                : draw.between(style.oldest, style.newest);
        link =
                isResource
                        ? PaperLink.toResource(draw, title, slug())
                        : PaperLink.of(draw, year, slug());
        alias =
                coined(title).isEmpty() && !foreign && !isResource
                        ? Coinage.of(draw, title)
                        : coined(title);
        int count = draw.between(1, 3);
        tags =
                draw.chance(.25) && work.keywords().size() > 1 && !foreign
                        ? draw.some(work.keywords(), count)
                        : draw.some(style.topics, count);
        for (int i = draw.between(1, draw.chance(.3) ? 3 : 1); i > 0; i--) {
            places.add(place(style));
        }
    }

    private static String good(Draw draw, String topic) {
        return draw.chance(.55)
                ? draw.of(
                        Coinage.word(draw),
                        Coinage.word(draw).toLowerCase(Locale.ROOT),
                        "awesome-" + HeadingWording.slug(topic),
                        Coinage.word(draw) + "-" + draw.of("toolkit", "lab", "py"))
                : draw.of(GOODS).formatted(topic);
    }

    static Place place(DrawnStyle style) {
        Draw draw = style.draw;
        NameRows.Row row = draw.of(style.stock.institutions());
        while (row.name().length() > 30) {
            row = draw.of(style.stock.institutions());
        }
        List<String> others = row.spellings().stream().limit(4).toList();
        return new Place(
                row.name(), others.isEmpty() || draw.chance(.6) ? row.name() : draw.of(others));
    }

    /// The coined name before a title's colon, or empty.
    static String coined(String title) {
        Matcher colon = COINED.matcher(title);
        if (colon.matches()) {
            String name = colon.group(1);
            if (!name.endsWith(" ")
                    && name.split(" ").length <= 3
                    && name.matches(".*(\\p{Ll}\\p{Lu}|\\p{Lu}{2}|\\d).*")) {
                return name;
            }
        }
        return "";
    }

    /// Where the work's code could be.
    String codeUrl() {
        String slug = slug();
        String owner = slug.substring(0, Math.min(6, slug.length())).replaceAll("-$", "");
        return "https://github.com/"
                + owner
                + "/"
                + (alias.isEmpty() ? slug : alias.replaceAll("[^A-Za-z0-9-]", ""));
    }

    /// The work's first words as an address has them.
    String slug() {
        String slug =
                Arrays.stream(work.title().toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                        .filter(word -> word.length() > 2)
                        .limit(3)
                        .collect(Collectors.joining("-"));
        return slug.length() < 3 ? "paper" : slug;
    }
}
