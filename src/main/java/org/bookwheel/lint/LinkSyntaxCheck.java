package org.bookwheel.lint;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/// Links that are broken or lead nowhere, and brackets with nothing in them.
final class LinkSyntaxCheck implements Check {

    /// Targets that stand for one that was to come.
    private static final Set<String> PLACEHOLDERS =
            Set.of("", "http://", "https://", "link", "url", "todo", "tbd", "xxx", "-");

    /// A longer label or target is not looked at, so that no line takes long. In characters; as
    /// many as an address may have that is found in words.
    private static final int LONGEST = 3_000;

    @Override
    public boolean isOfMarkdown() {
        return true;
    }

    @Override
    public void check(CheckedList list, Evidence evidence, Consumer<Fault> faults) {
        for (int line = 1; line <= list.text().lines(); line++) {
            if (!list.isAside(line)) {
                Line place = new Line(list, line);
                String words = list.words(line);
                links(place, words, faults);
                emptyBracket(place, words, faults);
            }
        }
    }

    private static void links(Line place, String line, Consumer<Fault> faults) {
        for (int at = line.indexOf("]("); at >= 0; at = line.indexOf("](", at + 2)) {
            int opening = opening(line, at);
            int from = at + 2;
            int end = closing(line, from);
            boolean isLong = end < 0 && line.length() - from > LONGEST;
            if (opening < 0 || isLong) {
                continue;
            } else if (end < 0) {
                unclosed(place, line, from, faults);
                return;
            }
            String target = line.substring(from, end).strip();
            if (target.startsWith("[") && target.contains("](")) {
                nested(place, opening, from, end, target, faults);
                at = end - 2;
            } else if (PLACEHOLDERS.contains(target.toLowerCase(Locale.ROOT))) {
                String message =
                        "the link %s must lead somewhere, but its target is %s"
                                .formatted(
                                        line.substring(opening, at + 1),
                                        target.isEmpty() ? "empty" : "only " + target);
                faults.accept(place.fault(Rule.WRONG_LINK, opening, end + 1, message, List.of()));
            }
        }
    }

    /// An address that goes on to the end of its line, where its bracket was forgotten.
    private static void unclosed(Line place, String line, int from, Consumer<Fault> faults) {
        String rest = line.substring(from);
        String address = rest.stripTrailing();
        boolean isAddress = address.startsWith("http") && address.indexOf(' ') < 0;
        if (isAddress) {
            String message = "the link's ) is missing behind " + address;
            int end = from + address.length();
            faults.accept(
                    place.fault(Rule.WRONG_LINK, from, end, message, List.of(), address + ")"));
        }
    }

    /// `[link]([a](b))` is safe to mend if both are one address.
    private static void nested(
            Line place, int opening, int from, int end, String target, Consumer<Fault> faults) {
        int middle = target.indexOf("](");
        String shown = target.substring(1, middle);
        String meant = target.substring(middle + 2, Math.max(middle + 2, target.length() - 1));
        if (shown.equals(meant)) {
            String message = "a link stands in the target of a link; %s is meant".formatted(meant);
            faults.accept(place.fault(Rule.WRONG_LINK, from, end, message, List.of(), meant));
        } else {
            String message =
                    "a link stands in the target of a link, and says both %s and %s; keep one"
                            .formatted(shown, meant);
            faults.accept(place.fault(Rule.WRONG_LINK, opening, end + 1, message, List.of()));
        }
    }

    /// `[]` with nothing behind it.
    private static void emptyBracket(Line place, String line, Consumer<Fault> faults) {
        for (int at = line.indexOf("[]"); at >= 0; at = line.indexOf("[]", at + 2)) {
            char after = at + 2 < line.length() ? line.charAt(at + 2) : ' ';
            char before = at == 0 ? ' ' : line.charAt(at - 1);
            boolean isAlone = after != '(' && after != '[' && before == ' ';
            if (isAlone && !isTask(line, at)) {
                String message = "the bracket [] must hold something, but is empty";
                faults.accept(place.fault(Rule.WRONG_LINK, at, at + 2, message, List.of()));
            }
        }
    }

    /// Whether nothing but a list's mark stands before a bracket.
    private static boolean isTask(String line, int at) {
        return line.substring(0, at).strip().length() <= 2;
    }

    /// Where the label begins that ends at a place, or -1.
    private static int opening(String line, int end) {
        int depth = 0;
        for (int i = end; i >= Math.max(0, end - LONGEST); i--) {
            char c = line.charAt(i);
            boolean escaped = i > 0 && line.charAt(i - 1) == '\\';
            if (c == ']' && !escaped) {
                depth++;
            } else if (c == '[' && !escaped && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /// Where the target ends that begins at a place, or -1.
    private static int closing(String line, int from) {
        int depth = 0;
        for (int i = from; i < Math.min(line.length(), from + LONGEST); i++) {
            char c = line.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')' && depth-- == 0) {
                return i;
            }
        }
        return -1;
    }
}
