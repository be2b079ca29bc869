package org.bookwheel.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjIntConsumer;

/// All that the lists of a repository ever said, line by line, each with the day on which it first
/// stood there, and which contents were read for that. For one thread.
final class LineDays {

    /// The form of the text; another one is not read.
    private static final String FORM = "bookwheel history 1";

    /// The commit up to which the history was read; empty if none was.
    private String head = "";

    private final Set<String> paths = new HashSet<>();
    private final Map<String, Integer> contents = new HashMap<>();
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final List<String> lines = new ArrayList<>();
    private int[] days = new int[1_024];

    /// Whether all is known of some files up to a commit.
    boolean covers(String commit, Set<String> files) {
        return head.equals(commit) && files.stream().map(LineDays::row).allMatch(paths::contains);
    }

    /// A path on one line.
    private static String row(String path) {
        return path.replace('\n', ' ');
    }

    /// Up to where all is known of [#paths].
    String head() {
        return head;
    }

    Set<String> paths() {
        return Set.copyOf(paths);
    }

    /// All is known of some files now, and of no others, unless it was before.
    void cover(String commit, Set<String> files) {
        if (!head.equals(commit)) {
            paths.clear();
        }
        head = commit;
        files.forEach(file -> paths.add(row(file)));
    }

    /// Whether a content was read that stood there on this day or before.
    boolean isRead(String content, int day) {
        return contents.getOrDefault(content, Day.NEVER) <= day;
    }

    void read(String content, int day) {
        contents.merge(content, day, Math::min);
    }

    /// The number of a line; of one that says nothing -1.
    int number(String line) {
        long hash = Wording.hash(line);
        if (hash == 0) {
            return -1;
        }
        Integer known = numbers.get(hash);
        if (known != null) {
            return known;
        }
        return add(hash, line, Day.NEVER);
    }

    private int add(long hash, String line, int day) {
        int number = lines.size();
        if (number == days.length) {
            days = Arrays.copyOf(days, 2 * number);
        }
        numbers.put(hash, number);
        lines.add(line);
        days[number] = day;
        return number;
    }

    String line(int number) {
        return lines.get(number);
    }

    int day(int number) {
        return days[number];
    }

    /// A line stood there on this day.
    void stood(int number, int day) {
        days[number] = Math.min(days[number], day);
    }

    void each(ObjIntConsumer<String> consumer) {
        for (int i = 0; i < lines.size(); i++) {
            if (days[i] != Day.NEVER) {
                consumer.accept(lines.get(i), days[i]);
            }
        }
    }

    /// All as a text that [#read(String)] takes.
    String text() {
        StringBuilder text = new StringBuilder(FORM).append('\n').append(head).append('\n');
        paths.stream().sorted().forEach(path -> text.append("path ").append(path).append('\n'));
        contents.forEach((content, day) ->
                text.append("read ")
                        .append(Day.kept(day))
                        .append(' ')
                        .append(content)
                        .append('\n'));
        numbers.forEach((hash, number) -> {
            if (days[number] != Day.NEVER) {
                text.append("line ").append(Day.kept(days[number])).append(' ');
                text.append(Long.toHexString(hash)).append(' ').append(lines.get(number));
                text.append('\n');
            }
        });
        return text.toString();
    }

    /// @throws IllegalArgumentException if it is of another form
    static LineDays read(String text) {
        LineDays all = new LineDays();
        String[] rows = text.split("\n");
        if (rows.length < 2 || !rows[0].equals(FORM)) {
            throw new IllegalArgumentException("not in the form " + FORM);
        }
        all.head = rows[1];
        for (int i = 2; i < rows.length; i++) {
            String row = rows[i];
            if (row.startsWith("path ")) {
                all.paths.add(row.substring(5));
                continue;
            }
            String[] parts = row.split(" ", 4);
            int day = Day.parse(parts[1]);
            if (parts[0].equals("read")) {
                all.contents.put(parts[2], day);
            } else {
                all.add(Long.parseUnsignedLong(parts[2], 16), parts[3], day);
            }
        }
        return all;
    }
}
