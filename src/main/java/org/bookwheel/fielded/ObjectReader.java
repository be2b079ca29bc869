package org.bookwheel.fielded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bookwheel.fielded.TextTree.Mapping;
import org.bookwheel.fielded.TextTree.Member;
import org.bookwheel.fielded.TextTree.Scalar;
import org.bookwheel.fielded.TextTree.Sequence;

/// Finds entries among objects: each that has a title, or a name and something else. The names of
/// what holds them are their headings. CSL-JSON and what Crossref, Semantic Scholar or Zotero
/// answer are such objects, and so is what people write by hand. For one text.
final class ObjectReader {

    /// Names of what only holds the entries.
    private static final Set<String> HOLDERS =
            Set.of(
                    "papers",
                    "entries",
                    "items",
                    "references",
                    "publications",
                    "works",
                    "list",
                    "data",
                    "results",
                    "articles",
                    "documents",
                    "records",
                    "message",
                    "bibliography",
                    "hits",
                    "docs",
                    "readings",
                    "resources",
                    "links",
                    "topics",
                    "sections",
                    "groups",
                    "categories",
                    "lists",
                    "children");

    private static final Set<Field> OF_WORKS =
            Set.of(Field.AUTHORS, Field.VENUE, Field.YEAR, Field.DATE, Field.DOI, Field.ARXIV);

    private final String text;
    private final List<FieldedEntry> entries = new ArrayList<>();
    private final List<Damage> damages;

    private ObjectReader(String text, List<Damage> damages) {
        this.text = text;
        this.damages = damages;
    }

    static FieldedList read(String text, List<TextTree> roots, List<Damage> damages) {
        ObjectReader reader = new ObjectReader(text, damages);
        roots.forEach(reader::root);
        if (reader.entries.isEmpty() && damages.isEmpty() && !text.isBlank()) {
            damages.add(
                    new Damage(1, "an entry must be an object with a `title`, but none is", ""));
        }
        return new FieldedList(reader.entries, damages);
    }

    /// What all of it is called is no heading, but the list's own title.
    private void root(TextTree root) {
        if (root instanceof Mapping mapping && !isEntry(mapping)) {
            members(mapping, List.of());
        } else {
            walk(root, List.of());
        }
    }

    private void walk(TextTree tree, List<String> headings) {
        switch (tree) {
            case Scalar scalar -> {}
            case Sequence sequence -> sequence.items().forEach(item -> walk(item, headings));
            case Mapping mapping when isEntry(mapping) ->
                    entries.add(
                            new FieldedEntry(
                                    mapping.line(),
                                    mapping.endLine(),
                                    source(mapping),
                                    headings,
                                    new ObjectValues(mapping).all()));
            case Mapping mapping -> members(mapping, under(name(mapping), headings));
        }
    }

    private void members(Mapping mapping, List<String> headings) {
        for (Member member : mapping.members()) {
            boolean isId = member.value() instanceof Mapping held && isEntry(held);
            walk(member.value(), isId ? headings : under(member.key(), headings));
        }
    }

    private String source(Mapping mapping) {
        int to = Math.min(mapping.to(), text.length());
        return text.substring(Math.min(mapping.from(), to), to).strip();
    }

    private static List<String> under(String heading, List<String> headings) {
        String words = heading.strip();
        boolean isHolder = HOLDERS.contains(FieldNames.key(words));
        if (words.isEmpty() || isHolder || words.length() > 200) {
            return headings;
        }
        List<String> below = new ArrayList<>(headings);
        below.add(words);
        return below;
    }

    /// What a group is called.
    private static String name(Mapping group) {
        return group.members().stream()
                .filter(one -> is(one, Field.TITLE) || is(one, Field.NAME) || is(one, Field.TAGS))
                .map(one -> ((Scalar) one.value()).text())
                .findFirst()
                .orElse("");
    }

    private static boolean is(Member member, Field field) {
        return member.value() instanceof Scalar scalar
                && !scalar.text().isBlank()
                && FieldNames.NAMES.of(member.key()).filter(field::equals).isPresent();
    }

    /// Whether an object is an entry, and not a group of them that has a name.
    static boolean isEntry(Mapping mapping) {
        boolean title = false;
        boolean name = false;
        boolean other = false;
        boolean work = false;
        for (Member member : ObjectValues.members(mapping)) {
            Optional<Field> field = FieldNames.NAMES.of(member.key());
            if (field.isPresent()) {
                boolean first = member.value() instanceof Sequence || is(member, field.get());
                title |= field.get() == Field.TITLE && first;
                name |= field.get() == Field.NAME || is(member, Field.PAPER);
                other |= field.get() != Field.NAME && field.get() != Field.SUMMARY;
                work |= OF_WORKS.contains(field.get());
            }
        }
        // one that is about a work, and has no title, is told to have none
        return (title || name && other || work && !holds(mapping)) && (work || !isGroup(mapping));
    }

    private static boolean holds(Mapping mapping) {
        return mapping.members().stream()
                .anyMatch(member -> FieldNames.NAMES.of(member.key()).isEmpty());
    }

    private static boolean isGroup(Mapping mapping) {
        return mapping.members().stream()
                .filter(member -> FieldNames.NAMES.of(member.key()).isEmpty())
                .anyMatch(member ->
                        member.value() instanceof Sequence sequence
                                && sequence.items().getFirst() instanceof Mapping first
                                && isEntry(first));
    }
}
