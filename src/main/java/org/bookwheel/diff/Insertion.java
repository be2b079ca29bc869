package org.bookwheel.diff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bookwheel.extract.Extraction;
import org.bookwheel.extract.Extractor;
import org.bookwheel.list.ListReader;
import org.bookwheel.work.Mention;

/// A list with new entries, each behind the last one of its section. Immutable once made.
public final class Insertion {

    /// Lines of the list that a patch shows around what is new.
    private static final int CONTEXT = 3;

    private static final Pattern NUMBER = Pattern.compile("^(\\s*\\|?\\s*)(\\d{1,6})(?=[.)\\s|])");

    private final List<String> lines;

    /// The new lines by the line of the list behind which they come.
    private final TreeMap<Integer, List<String>> added = new TreeMap<>();

    private final Map<Proposal, Integer> places = new IdentityHashMap<>();

    /// @param lines of the list, each with its line end
    /// @param proposals those without an entry are passed over
    public Insertion(List<String> lines, List<Proposal> proposals) {
        this.lines = List.copyOf(lines);
        TreeMap<Integer, List<Proposal>> byLine = new TreeMap<>();
        for (Proposal proposal : proposals) {
            if (!proposal.entry().isEmpty()) {
                byLine.computeIfAbsent(proposal.section().lastLine(), key -> new ArrayList<>())
                        .add(proposal);
            }
        }
        int before = 0;
        for (Map.Entry<Integer, List<Proposal>> one : byLine.entrySet()) {
            List<String> entries = new ArrayList<>();
            String model = lines.get(one.getValue().getFirst().section().lastEntryLine() - 1);
            int further = 0;
            for (Proposal proposal : one.getValue()) {
                places.put(proposal, one.getKey() + before + entries.size() + 1);
                entries.addAll(numbered(proposal.entry(), model, ++further).lines().toList());
            }
            before += entries.size();
            added.put(one.getKey(), entries);
        }
    }

    /// In a numbered list, with the number behind the last one.
    private static String numbered(String entry, String model, int further) {
        Matcher last = NUMBER.matcher(model);
        Matcher own = NUMBER.matcher(entry);
        return last.find() && own.find()
                ? own.group(1)
                        + (Integer.parseInt(last.group(2)) + further)
                        + entry.substring(own.end())
                : entry;
    }

    /// Where a proposal's entry starts, a line from 1 in the list with all of them; 0 if nowhere.
    int lineOf(Proposal proposal) {
        return places.getOrDefault(proposal, 0);
    }

    /// Where a line of the list comes to stand.
    int lineAfter(int line) {
        return line + added.headMap(line).values().stream().mapToInt(List::size).sum();
    }

    /// The entry of a proposal as it stands there, with its number.
    String entry(Proposal proposal) {
        int place = places.getOrDefault(proposal, 0);
        if (place == 0) {
            return "";
        }
        int behind = proposal.section().lastLine();
        int first = place - lineAfter(behind) - 1;
        int count = (int) proposal.entry().lines().count();
        return String.join("\n", added.get(behind).subList(first, first + count));
    }

    /// What is read from the list with the new entries.
    List<Mention> read(String name) throws IOException {
        byte[] bytes = text().getBytes(StandardCharsets.UTF_8);
        return Extractor.extract(ListReader.read(name, bytes)).entries().stream()
                .map(Extraction.Entry::mention)
                .toList();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            List<String> next = added.getOrDefault(i + 1, List.of());
            text.append(next.isEmpty() ? lines.get(i) : closed(lines.get(i)));
            next.forEach(entry -> text.append(entry).append(end()));
        }
        return text.toString();
    }

    private String end() {
        return lines.getFirst().endsWith("\r\n") ? "\r\n" : "\n";
    }

    private String closed(String line) {
        return line.endsWith("\n") || line.endsWith("\r") ? line : line + end();
    }

    /// The change as a unified diff that [git apply](https://git-scm.com/docs/git-apply) takes,
    /// empty if nothing is new. It has no line `diff --git`: the path is then one from the current
    /// folder, also below the root of a repository.
    ///
    /// @param path of the file from where the patch is applied, with `/`
    public String patch(String path) {
        StringBuilder patch = new StringBuilder();
        int shift = 0;
        List<Integer> places = List.copyOf(added.keySet());
        for (int first = 0; first < places.size(); ) {
            int last = first;
            while (last + 1 < places.size()
                    && places.get(last + 1) - places.get(last) <= 2 * CONTEXT) {
                last++;
            }
            shift += hunk(patch, places.subList(first, last + 1), shift);
            first = last + 1;
        }
        // a tab ends a name with spaces
        return patch.isEmpty() ? "" : "--- a/%s\t\n+++ b/%s\t\n".formatted(path, path) + patch;
    }

    /// Writes the lines around some places; how many it adds.
    private int hunk(StringBuilder patch, List<Integer> places, int shift) {
        int from = Math.max(1, places.getFirst() - CONTEXT + 1);
        int to = Math.min(lines.size(), places.getLast() + CONTEXT);
        int more = places.stream().mapToInt(place -> added.get(place).size()).sum();
        int count = to - from + 1;
        patch.append("@@ -%d,%d +%d,%d @@\n".formatted(from, count, from + shift, count + more));
        for (int line = from; line <= to; line++) {
            String words = lines.get(line - 1);
            List<String> next = added.getOrDefault(line, List.of());
            if (words.endsWith("\n")) {
                patch.append(' ').append(words);
            } else if (next.isEmpty()) {
                patch.append(' ').append(words).append("\n\\ No newline at end of file\n");
            } else {
                patch.append('-').append(words).append("\n\\ No newline at end of file\n");
                patch.append('+').append(words).append(end());
            }
            next.forEach(entry -> patch.append('+').append(entry).append(end()));
        }
        return more;
    }
}
