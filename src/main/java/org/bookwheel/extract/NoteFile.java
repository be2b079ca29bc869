package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bookwheel.list.Block;
import org.bookwheel.list.Document;
import org.bookwheel.list.Span;

/// Recognises a file that holds notes on one paper: its particulars stand once, in front matter or
/// in labelled lines at its top, and the rest is what somebody noted.
final class NoteFile {

    /// Labels of which a file on one paper has some at its top.
    private static final Set<String> TELLING = WordSet.of("note file");

    private final Document document;

    private NoteFile(Document document) {
        this.document = document;
    }

    /// The one entry of such a file.
    static Optional<Draft> read(Document document) {
        NoteFile file = new NoteFile(document);
        Optional<Draft> matter = file.frontMatter();
        return matter.isPresent() ? matter : file.labelled();
    }

    private Optional<Draft> frontMatter() {
        Map<String, Object> values = document.frontMatter();
        long telling =
                values.keySet().stream()
                        .filter(key -> Labels.fields(key).stream().anyMatch(TELLING::contains))
                        .count();
        Object title =
                values.entrySet().stream()
                        .filter(entry -> Labels.is(entry.getKey(), "title"))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
        if (title == null || telling < 3) {
            return Optional.empty();
        }
        Parts parts = new Parts();
        values.forEach((key, value) -> parts.labelled(label(key), spans(value), 1));
        summary(document.blocks(), parts);
        return Optional.of(draft(firstHeading().orElse(1), parts));
    }

    private static String label(String key) {
        return Labels.isKnown(key) ? key : "layout";
    }

    /// A value of front matter as text: lists with commas, addresses as links.
    private static List<Span> spans(Object value) {
        List<Span> spans = new ArrayList<>();
        add(value, spans);
        return spans;
    }

    private static void add(Object value, List<Span> spans) {
        switch (value) {
            case List<?> list ->
                    list.forEach(one -> {
                        if (!spans.isEmpty()) {
                            spans.add(new Span.Text(", ", Set.of(), 1));
                        }
                        add(one, spans);
                    });
            case Map<?, ?> map -> {
                Object url = map.get("url");
                Object name = map.containsKey("name") ? map.get("name") : map.get("title");
                if (url != null) {
                    Span label =
                            new Span.Text(String.valueOf(name == null ? url : name), Set.of(), 1);
                    spans.add(new Span.Link(List.of(label), String.valueOf(url), 1));
                } else if (name != null) {
                    add(name, spans);
                }
            }
            default -> {
                String text = String.valueOf(value).strip();
                Span words = new Span.Text(text, Set.of(), 1);
                boolean address = text.startsWith("http") && text.indexOf(' ') < 0;
                spans.add(address ? new Span.Link(List.of(words), text, 1) : words);
            }
        }
    }

    /// A title in the first heading or in a line `Title: ...`, and other labelled lines below it,
    /// before anything else.
    private Optional<Draft> labelled() {
        List<Block> blocks = document.blocks();
        int first = 0;
        while (first < blocks.size() && isEmpty(blocks.get(first))) {
            first++;
        }
        if (first == blocks.size()) {
            return Optional.empty();
        }
        Block.Heading heading = blocks.get(first) instanceof Block.Heading top ? top : null;
        int from = heading == null ? first : first + 1;
        Parts top = new Parts();
        int end = from;
        while (end < blocks.size() && isLabelled(blocks.get(end))) {
            top.below(blocks.get(end), Part.Place.FOLLOWING);
            end++;
        }
        List<Part> parts = top.all();
        boolean titled = parts.stream().anyMatch(part -> Labels.is(part.label(), "title"));
        long telling = telling(parts);
        boolean headed =
                heading != null
                        && heading.level() == 1
                        && Looks.words(heading.spans()) >= 3
                        && !WordTable.HEADINGS.has(Span.plain(heading.spans()));
        boolean once =
                labelledLater(blocks.subList(Math.min(end, blocks.size()), blocks.size()))
                        < telling;
        if (!(titled && telling >= 2 || headed && telling >= 2) || !once) {
            return Optional.empty();
        }
        Parts all = new Parts();
        if (!titled) {
            all.labelled("title", heading.spans(), heading.line());
        }
        blocks.subList(from, end).forEach(block -> all.below(block, Part.Place.FOLLOWING));
        summary(blocks.subList(end, blocks.size()), all);
        int line = heading == null ? blocks.get(first).line() : heading.line();
        return Optional.of(draft(line, all));
    }

    private static boolean isEmpty(Block block) {
        return block instanceof Block.Aside
                || block instanceof Block.Rule
                || block instanceof Block.Paragraph paragraph
                        && Looks.words(paragraph.spans()) == 0;
    }

    private static boolean isLabelled(Block block) {
        Parts parts = new Parts().below(block, Part.Place.FOLLOWING);
        boolean row = block instanceof Block.Item || block instanceof Block.Paragraph;
        return row && !parts.all().isEmpty() && Labels.isKnown(parts.all().getFirst().label());
    }

    private static long telling(List<Part> parts) {
        return parts.stream()
                .filter(part -> Labels.fields(part.label()).stream().anyMatch(TELLING::contains))
                .count();
    }

    /// How many telling lines the rest of the file has: more than a few, and it holds several
    /// works.
    private static long labelledLater(List<Block> blocks) {
        long later = 0;
        for (Block block : blocks) {
            if (isLabelled(block)) {
                later += telling(new Parts().below(block, Part.Place.FOLLOWING).all());
            }
        }
        return later;
    }

    /// What was noted, as one text.
    private static void summary(List<Block> blocks, Parts parts) {
        List<Span> notes = new ArrayList<>();
        List<Block> said = blocks.stream().filter(block -> !isLabelHeading(block)).toList();
        for (Part part : new Parts().below(said, Part.Place.FOLLOWING).all()) {
            notes.addAll(part.spans());
            notes.add(new Span.Break(true, part.line()));
        }
        if (!notes.isEmpty()) {
            parts.labelled("summary", notes, notes.getFirst().line());
        }
    }

    /// `# Summary` says nothing of its own.
    private static boolean isLabelHeading(Block block) {
        return block instanceof Block.Heading heading
                && Labels.isKnown(Span.plain(heading.spans()));
    }

    private Optional<Integer> firstHeading() {
        return document.blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block::line)
                .findFirst();
    }

    private Draft draft(int line, Parts parts) {
        int end = Math.max(line, document.lines().size());
        return Draft.of(line, end, Draft.Carrier.FILE, Context.NONE, parts.all());
    }
}
