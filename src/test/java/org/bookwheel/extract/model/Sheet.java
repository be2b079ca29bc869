package org.bookwheel.extract.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/// A list while it is written: its lines, its headings so far, its answers.
final class Sheet {

    private record Heading(int level, String tag, String optionalTag, String venue, int year) {}

    private final String name;
    private final List<String> lines = new ArrayList<>();
    private final List<Map<String, Object>> answers = new ArrayList<>();
    private final Deque<Heading> headings = new ArrayDeque<>();
    private String indent = "";

    Sheet(String name) {
        this.name = name;
    }

    /// The number of the next line, from 1.
    int next() {
        return lines.size() + 1;
    }

    /// From here on in front of each line that is not empty.
    void indent(String indent) {
        this.indent = indent;
    }

    void write(String text) {
        for (String line : text.split("\n", -1)) {
            lines.add(line.isEmpty() ? line : indent + line);
        }
    }

    /// An empty line, unless the last one is.
    void gap() {
        if (!lines.isEmpty() && !lines.getLast().isBlank()) {
            lines.add("");
        }
    }

    /// From here on what stands under a heading that is written elsewhere.
    ///
    /// @param tag its topic, or empty
    /// @param optionalTag a topic that may count, or empty
    /// @param venue that it gives to its entries, or empty
    /// @param year likewise, or 0
    void under(int level, String tag, String optionalTag, String venue, int year) {
        while (!headings.isEmpty() && headings.getLast().level >= level) {
            headings.removeLast();
        }
        headings.addLast(new Heading(level, tag, optionalTag, venue, year));
    }

    /// From here on what is below no heading of this level or a lower one.
    void leave(int level) {
        while (!headings.isEmpty() && headings.getLast().level >= level) {
            headings.removeLast();
        }
    }

    /// An entry that starts on a line. What it states itself wins over its headings, the nearest of
    /// which counts.
    void answer(MadeEntry entry, int line) {
        Map<String, Object> answer = entry.answer(name, line);
        boolean statesVenue = answer.get("venue") != null;
        boolean statesYear = answer.get("year") != null;
        List<Object> tags = new ArrayList<>();
        List<String> optional = new ArrayList<>();
        for (Heading heading : headings) {
            if (!heading.tag.isEmpty()) {
                tags.add(heading.tag);
            }
            if (!heading.optionalTag.isEmpty()) {
                optional.add(heading.optionalTag);
            }
            if (!heading.venue.isEmpty() && !statesVenue) {
                answer.put("venue", heading.venue);
            }
            if (heading.year != 0 && !statesYear) {
                answer.put("year", heading.year);
            }
        }
        for (Object tag : (List<?>) answer.get("tags")) {
            if (!tags.contains(tag)) {
                tags.add(tag);
            }
        }
        answer.put("tags", tags);
        optional.addAll(
                ((List<?>) answer.get("optionalTags")).stream().map(String::valueOf).toList());
        answer.put("optionalTags", optional);
        answers.add(answer);
    }

    int entries() {
        return answers.size();
    }

    WrittenList done() {
        return new WrittenList(name, String.join("\n", lines) + "\n", answers);
    }
}
