package org.bookwheel.work;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/// Reads works from their JSON. A work is worth more than one of its values: what is not of its
/// type is left out and told. Only without a title, or with an id that cannot be kept, there is no
/// work: with another id it would be another one. For one thread.
final class WorkReader {

    private static final int LONGEST = 40;
    private static final int REPLACEMENT = 0xFFFD;

    private final Consumer<String> lost;

    /// @param lost is told of each value that is left out, in words
    WorkReader(Consumer<String> lost) {
        this.lost = lost;
    }

    /// @throws IllegalArgumentException saying what is wrong with the line
    Work read(String line) {
        Object read;
        try {
            read = JsonText.read(line);
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException("not JSON: " + malformed.getOriginalMessage());
        }
        boolean isWork =
                read instanceof Map<?, ?> node
                        && node.get("title") instanceof String title
                        && !title.isBlank()
                        && isWhole(title);
        if (!isWork) {
            throw new IllegalArgumentException("a work is a JSON object with a title");
        }
        return work((Map<?, ?>) read);
    }

    private Work work(Map<?, ?> node) {
        Object given = node.get("id");
        if (given != null && !(given instanceof String id && isWhole(id))) {
            throw new IllegalArgumentException(wrong("id", "whole letters in quotes", given));
        }
        Reference reference = reference(node);
        List<Mention> mentions = objects(node, "mentions").stream().map(this::mention).toList();
        String id = text(node, "id");
        return new Work(
                id.isEmpty() ? WorkIds.of(reference) : id,
                reference,
                strings(node, "otherTitles"),
                mentions,
                number(node, "listCount", distinctLists(mentions)),
                node.containsKey("added")
                        ? day(node)
                        : Work.earliest(mentions.stream().map(Mention::added)));
    }

    private static int distinctLists(List<Mention> mentions) {
        return (int) mentions.stream().map(Mention::list).distinct().count();
    }

    Mention mention(Map<?, ?> node) {
        return new Mention(
                text(node, "list"),
                number(node, "line", 0),
                strings(node, "headings"),
                text(node, "source"),
                reference(node),
                day(node));
    }

    /// A day of the calendar in four, two and two digits, or empty text.
    private String day(Map<?, ?> node) {
        String day = text(node, "added");
        try {
            if (day.isEmpty() || day.length() == 10 && LocalDate.parse(day) != null) {
                return day;
            }
        } catch (DateTimeParseException none) {
            // told below
        }
        lose("added", "a day such as 2026-11-03", day);
        return "";
    }

    private String date(Map<?, ?> node) {
        String date = text(node, "date");
        if (date.isEmpty() || PartialDate.of(date).isPresent()) {
            return date;
        }
        lose("date", "a date such as 2025, 2025-10 or 2025-10-06", date);
        return "";
    }

    private Reference reference(Map<?, ?> node) {
        String date = date(node);
        int ofDate = PartialDate.of(date).map(PartialDate::year).orElse(0);
        Reference.Builder builder =
                Reference.titled(text(node, "title"))
                        .kind(choice(node, "kind", Kind.values(), Kind::text, Kind.PAPER))
                        .shortName(text(node, "shortName"))
                        .venue(text(node, "venue"), origin(node, "venueFrom"))
                        .year(number(node, "year", ofDate), origin(node, "yearFrom"))
                        .date(date)
                        .arxiv(text(node, "arxiv"))
                        .doi(text(node, "doi"))
                        .summary(text(node, "summary"))
                        .note(text(node, "note"));
        builder.authors.addAll(strings(node, "authors"));
        builder.affiliations.addAll(strings(node, "affiliations"));
        builder.tags.addAll(strings(node, "tags"));
        for (Map<?, ?> link : objects(node, "links")) {
            String url = text(link, "url");
            if (Link.isWeb(url)) {
                builder.links.add(
                        new Link(
                                choice(
                                        link,
                                        "rel",
                                        Link.Rel.values(),
                                        Link.Rel::text,
                                        Link.Rel.OTHER),
                                url));
            } else {
                lose("url", "an address on the web", link.get("url"));
            }
        }
        return builder.build();
    }

    private Origin origin(Map<?, ?> node, String name) {
        return choice(node, name, Origin.values(), Origin::text, Origin.ENTRY);
    }

    private <E> E choice(
            Map<?, ?> node, String name, E[] values, Function<E, String> text, E otherwise) {
        Object given = node.get(name);
        for (E value : values) {
            if (text.apply(value).equals(given)) {
                return value;
            }
        }
        if (given != null) {
            String all = Arrays.stream(values).map(text).collect(Collectors.joining(", "));
            lose(name, "one of " + all, given);
        }
        return otherwise;
    }

    private String text(Map<?, ?> node, String name) {
        Object given = node.get(name);
        if (given instanceof String text && isWhole(text)) {
            return text;
        }
        if (given != null) {
            lose(name, "whole letters in quotes", given);
        }
        return "";
    }

    private int number(Map<?, ?> node, String name, int otherwise) {
        Object given = node.get(name);
        try {
            if (given instanceof JsonText.Literal literal) {
                int number = Integer.parseInt(literal.text());
                if (number >= 0) {
                    return number;
                }
            }
        } catch (NumberFormatException other) {
            // told below
        }
        if (given != null) {
            lose(name, "a whole number from 0 on", given);
        }
        return otherwise;
    }

    private List<?> values(Map<?, ?> node, String name) {
        Object given = node.get(name);
        if (given instanceof List<?> values) {
            return values;
        }
        if (given != null) {
            lose(name, "a list", given);
        }
        return List.of();
    }

    private List<Map<?, ?>> objects(Map<?, ?> node, String name) {
        List<Map<?, ?>> objects = new ArrayList<>();
        for (Object value : values(node, name)) {
            if (value instanceof Map<?, ?> object) {
                objects.add(object);
            } else {
                lose("each of " + name, "an object", value);
            }
        }
        return objects;
    }

    private List<String> strings(Map<?, ?> node, String name) {
        List<String> strings = new ArrayList<>();
        for (Object value : values(node, name)) {
            if (!(value instanceof String text && isWhole(text))) {
                lose("each of " + name, "whole letters in quotes", value);
            } else if (!text.isBlank()) {
                strings.add(text);
            }
        }
        return strings;
    }

    /// Whether no half of a letter stands alone, which cannot be written in UTF-8.
    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(WorkReader::isHalf);
    }

    private static boolean isHalf(int point) {
        return point <= Character.MAX_VALUE && Character.isSurrogate((char) point);
    }

    private void lose(String name, String wanted, Object given) {
        lost.accept(wrong(name, wanted, given) + "; left out");
    }

    private static String wrong(String name, String wanted, Object given) {
        String words = given instanceof String text ? '"' + text + '"' : String.valueOf(given);
        StringBuilder brief = new StringBuilder();
        words.codePoints()
                .limit(LONGEST)
                .map(point -> isHalf(point) ? REPLACEMENT : point)
                .forEach(brief::appendCodePoint);
        brief.append(words.length() > LONGEST ? "..." : "");
        return "%s must be %s, got %s".formatted(name, wanted, brief);
    }
}
