package org.bookwheel.fielded;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bookwheel.fielded.TextTree.Mapping;
import org.bookwheel.fielded.TextTree.Member;
import org.bookwheel.fielded.TextTree.Scalar;
import org.bookwheel.fielded.TextTree.Sequence;

/// Makes a tree of what a parser finds, and keeps only what may be of use: what stands somewhere
/// under a name that says what it is. So a file of other data takes little memory. For one text.
final class TreeBuilder {

    /// Nothing of use lies deeper.
    static final int DEEPEST = 60;

    /// No entry has more authors or keywords.
    private static final int MOST_ITEMS = 10_000;

    /// A part that is being read. A mapping has members, a sequence items.
    private static final class Part {
        private final int line;
        private final int from;
        private final String anchor;
        private final boolean isMapping;
        private final boolean isNamed;
        private final List<Member> members = new ArrayList<>();
        private final List<TextTree> items = new ArrayList<>();
        private int scalars;
        private long size = 1;
        private String key = "";
        private boolean isKeyNamed;

        Part(int line, int from, String anchor, boolean isMapping, boolean isNamed) {
            this.line = line;
            this.from = from;
            this.anchor = anchor;
            this.isMapping = isMapping;
            this.isNamed = isNamed;
        }

        /// Whether what comes next stands under a name that says what it is.
        boolean names() {
            return isNamed || isMapping && isKeyNamed;
        }

        void add(TextTree value) {
            boolean isScalar = value instanceof Scalar;
            if (isScalar && (!names() || scalars++ >= MOST_ITEMS)) {
                return;
            }
            if (isMapping) {
                members.add(new Member(key, value));
            } else {
                items.add(value);
            }
        }
    }

    private final List<TextTree> roots = new ArrayList<>();
    private final Deque<Part> open = new ArrayDeque<>();
    private final Map<String, Anchored> anchors = new HashMap<>();
    private long left;

    /// A part with a name, and how many characters it is about as long as.
    private record Anchored(TextTree tree, long size) {}

    /// @param length of the text; parts that stand again by their names may add as much once more,
    ///   so that a short text cannot mean a very long one
    TreeBuilder(int length) {
        this.left = length;
    }

    int depth() {
        return open.size();
    }

    /// @param from where it begins in the text
    void begin(int line, int from, boolean isMapping, String anchor) {
        boolean isNamed = !open.isEmpty() && open.peek().names();
        open.push(new Part(line, from, anchor, isMapping, isNamed));
    }

    void key(String key) {
        open.peek().key = key;
        open.peek().isKeyNamed = FieldNames.NAMES.of(key).isPresent();
    }

    boolean isInMapping() {
        return !open.isEmpty() && open.peek().isMapping;
    }

    /// @param endLine the last line of what has begun last
    /// @param to behind its end
    void end(int endLine, int to) {
        Part part = open.pop();
        boolean isEmpty = part.members.isEmpty() && part.items.isEmpty();
        if (!isEmpty) {
            TextTree made =
                    part.isMapping
                            ? new Mapping(part.line, endLine, part.from, to, part.members)
                            : new Sequence(part.line, part.items);
            attach(made, part.anchor, part.size);
        }
    }

    void scalar(int line, String text, String anchor) {
        attach(new Scalar(line, whole(text)), anchor, 1 + text.length());
    }

    /// What was given a name before stands here, too, unless that would be too much.
    void alias(String anchor) {
        Anchored known = anchors.get(anchor);
        left -= known == null ? 0 : known.size();
        if (known != null && left >= 0) {
            attach(known.tree(), "", known.size());
        }
    }

    private void attach(TextTree made, String anchor, long size) {
        if (!anchor.isEmpty()) {
            anchors.put(anchor, new Anchored(made, size));
        }
        if (open.isEmpty()) {
            roots.add(made);
        } else {
            open.peek().size += size;
            open.peek().add(made);
        }
    }

    /// Without halves of letters, which cannot be written.
    private static String whole(String text) {
        boolean isWhole =
                text.codePoints()
                        .noneMatch(point -> Character.getType(point) == Character.SURROGATE);
        return isWhole ? text : text.replaceAll("[\\uD800-\\uDFFF]", "\uFFFD");
    }

    /// What there is although the text breaks off at a line: not the objects that are unfinished,
    /// but those before them.
    List<TextTree> broken(int line) {
        while (!open.isEmpty()) {
            Part part = open.peek();
            if (part.isMapping) {
                part.members.removeIf(member -> member.value() instanceof Scalar);
                if (part.scalars > 0) {
                    part.members.clear();
                }
            }
            end(line, part.from);
        }
        return roots;
    }

    List<TextTree> roots() {
        return roots;
    }
}
