package org.bookwheel.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.bookwheel.authority.AuthorityFile;
import org.bookwheel.extract.Extraction;
import org.bookwheel.list.Block;
import org.bookwheel.list.Span;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Origin;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Titles;

/// Levels that slip, sections that are empty or stand twice, venues that reach too far.
final class HeadingCheck implements Check {

    private static final Pattern STATEMENT =
            Pattern.compile("^\\d{1,2}[/.]\\d{1,2}\\b|\\p{L}: {0,3}[\\p{L}\\p{N}]");

    /// A heading with the headings that it lies below.
    private record Section(int line, int level, String words, String path, boolean empty) {}

    @Override
    public boolean isOfMarkdown() {
        return true;
    }

    @Override
    public void check(CheckedList list, Evidence evidence, Consumer<Fault> faults) {
        List<Section> sections = sections(list);
        levels(list, sections, faults);
        names(list, sections, faults);
        for (Section section : sections) {
            if (section.empty()) {
                faults.accept(
                        fault(
                                list,
                                section,
                                "nothing stands below «%s»".formatted(section.words())));
            }
        }
        leaks(list, sections, faults);
    }

    private static Fault fault(CheckedList list, Section section, String message) {
        return new Line(list, section.line()).fault(Rule.HEADING, message, List.of());
    }

    private static List<Section> sections(CheckedList list) {
        List<Section> sections = new ArrayList<>();
        List<String> above = new ArrayList<>();
        List<Block> blocks =
                list.document().blocks().stream()
                        .filter(block -> !(block instanceof Block.Rule))
                        .toList();
        long cover = cover(blocks);
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Heading heading) {
                String words = Span.plain(heading.spans());
                while (above.size() >= heading.level()) {
                    above.removeLast();
                }
                while (above.size() < heading.level() - 1) {
                    above.add("");
                }
                above.add(Titles.key(words));
                Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
                boolean links = heading.spans().stream().anyMatch(Span.Link.class::isInstance);
                boolean ends =
                        next == null
                                || next instanceof Block.Heading below
                                        && below.level() <= heading.level();
                // one that links tells something itself, as in a table of contents
                boolean empty = ends && !links && !isStatement(words) && i >= cover;
                sections.add(
                        new Section(
                                heading.line(),
                                heading.level(),
                                words,
                                String.join("\n", above),
                                empty));
            }
        }
        return sections;
    }

    /// Whether a heading says all by itself: `Task: Translation`, `4/17 - No Class`.
    private static boolean isStatement(String words) {
        return STATEMENT.matcher(words).find();
    }

    /// How many headings as high as a list's name stand before everything else: the name may be
    /// followed by who wrote the list, or by how far it is.
    private static long cover(List<Block> blocks) {
        return blocks.stream()
                .takeWhile(block -> block instanceof Block.Heading one && one.level() == 1)
                .count();
    }

    private static void levels(CheckedList list, List<Section> sections, Consumer<Fault> faults) {
        for (int i = 1; i < sections.size(); i++) {
            Section before = sections.get(i - 1);
            Section section = sections.get(i);
            if (section.level() > before.level() + 1) {
                String message =
                        "«%s» is of level %d, but stands below one of level %d; %d is expected"
                                .formatted(
                                        section.words(),
                                        section.level(),
                                        before.level(),
                                        before.level() + 1);
                faults.accept(fault(list, section, message));
            }
        }
    }

    private static void names(CheckedList list, List<Section> sections, Consumer<Fault> faults) {
        Map<String, Section> first = new HashMap<>();
        for (Section section : sections) {
            Section other = first.putIfAbsent(section.path(), section);
            if (other != null && !Titles.key(section.words()).isEmpty()) {
                String message =
                        "the section «%s» begins in line %d, too"
                                .formatted(section.words(), other.line());
                faults.accept(fault(list, section, message));
            }
        }
    }

    /// A heading of a topic as high as the venue's before it, in a list that closes its venues with
    /// rules: the venue goes on below it. And one below a venue of which the entries say another.
    private static void leaks(CheckedList list, List<Section> sections, Consumer<Fault> faults) {
        List<Integer> rules =
                list.document().blocks().stream()
                        .filter(Block.Rule.class::isInstance)
                        .map(Block::line)
                        .toList();
        for (int i = 1; i < sections.size(); i++) {
            Section section = sections.get(i);
            int end = i + 1 < sections.size() ? sections.get(i + 1).line() : Integer.MAX_VALUE;
            Reference heading = reached(list, section.line(), end);
            if (heading == null || !venue(section.words()).isEmpty()) {
                continue;
            }
            for (int k = i - 1; k >= 0; k--) {
                Section above = sections.get(k);
                boolean parted =
                        rules.stream()
                                .anyMatch(rule -> rule > above.line() && rule < section.line());
                if (parted) {
                    break;
                }
                if (venue(above.words()).equals(heading.venue())) {
                    if (above.level() >= section.level() && above.level() > 1) {
                        String message =
                                "«%s» belongs to «%s», but is no deeper; level %d is expected"
                                        .formatted(
                                                section.words(), above.words(), above.level() + 1);
                        faults.accept(fault(list, section, message));
                    }
                    break;
                }
            }
        }
    }

    /// What the first entry below a heading has of a heading above, or null.
    private static Reference reached(CheckedList list, int from, int to) {
        return list.entries().stream()
                .map(Extraction.Entry::mention)
                .filter(entry -> entry.line() > from && entry.line() < to)
                .map(Mention::reference)
                .filter(reference -> reference.hasVenue())
                .filter(reference -> reference.venueFrom() == Origin.HEADING)
                .findFirst()
                .orElse(null);
    }

    /// The venue that a heading begins with, or empty.
    private static String venue(String words) {
        String[] parts = words.strip().split("[ '’]");
        for (int length = parts.length; length > 0; length--) {
            String name = String.join(" ", List.of(parts).subList(0, length));
            var found = AuthorityFile.venues().find(name);
            if (found.isPresent()) {
                return found.get().name();
            }
        }
        return "";
    }
}
