package org.bookwheel.style;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bookwheel.style.EntryForm.Piece;
import org.bookwheel.style.EntryForm.Slot;

/// Leaves a slot out of a form, with the signs and words that belong to it alone.
final class Omission {

    /// The label of a link, as `[[paper](`.
    private static final Pattern LABEL = Pattern.compile("(\\[+)[^\\[\\]()]{0,20}\\]\\($");

    /// Signs that end something before a slot.
    private static final Pattern CLOSING =
            Pattern.compile("^[,;.:]?[\\])*_\"”’'`]+[,;.:]?(?=\\s|$)|^[\\])*_\"”’'`]+");

    private static final Pattern OPENING = Pattern.compile("[\\[(*_\"“`{]");

    /// Words that lead to a value: `by`, `in`, `Authors:`.
    private static final Pattern LEADING_WORDS = Pattern.compile("\\p{L}[\\p{L} ]*:?\\s*$");

    private static final Pattern SEPARATORS = Pattern.compile("^[\\s,;.:|/–—-]+");

    private static final List<String> AROUND = List.of("()", "[]", "**", "__", "``", "\"\"", "“”");

    private Omission() {}

    /// @param slot one of the form's pieces
    /// @return empty if nothing reasonable is left
    static Optional<EntryForm> of(EntryForm form, Piece slot) {
        int at = form.pieces().indexOf(slot);
        if (at < 0 || slot.slot().isOfTitle()) {
            return Optional.empty();
        }
        String all = form.pieces().get(at - 1).text();
        String before = slot.slot() == Slot.SHORT_YEAR ? all.replaceFirst("['’]\\s?$", "") : all;
        String after = form.pieces().get(at + 1).text();
        Matcher label = LABEL.matcher(before);
        if (slot.slot().isLink() && label.find() && after.startsWith(")")) {
            int brackets = label.group(1).length() - 1;
            int closed = 0;
            while (closed < brackets && after.startsWith("]", 1 + closed)) {
                closed++;
            }
            String left = before.substring(0, label.start()) + "[".repeat(brackets - closed);
            return Optional.of(joined(form, at, left, after.substring(1 + closed)));
        } else if (before.equals("](")) {
            return unlinked(form, at, after);
        }
        return Optional.of(value(form, at, before, after));
    }

    /// A value that was a link's words stays as words alone.
    private static Optional<EntryForm> unlinked(EntryForm form, int at, String after) {
        String first = at < 3 ? "" : form.pieces().get(at - 3).text();
        if (!first.endsWith("[") || !after.startsWith(")")) {
            return Optional.empty();
        }
        String opening = first.substring(0, first.length() - 1);
        return Optional.of(
                form.with(
                        at - 3,
                        at + 2,
                        List.of(
                                new Piece(null, opening),
                                form.pieces().get(at - 2),
                                new Piece(null, after.substring(1)))));
    }

    private static EntryForm value(EntryForm form, int at, String before, String after) {
        for (String pair : AROUND) {
            boolean isEnclosed =
                    before.endsWith(pair.substring(0, 1)) && after.startsWith(pair.substring(1));
            if (isEnclosed) {
                String left = before.substring(0, before.length() - 1);
                return joined(form, at, left, after.substring(1));
            }
        }
        Matcher closing = CLOSING.matcher(before);
        String closed = closing.find() ? closing.group() : "";
        boolean opens = OPENING.matcher(before.substring(closed.length())).find();
        boolean isAlone = after.isBlank() && at + 2 < form.pieces().size();
        if (opens || isAlone) {
            String left = LEADING_WORDS.matcher(before).replaceFirst("");
            return joined(form, at, left, SEPARATORS.matcher(after).replaceFirst(""));
        }
        return joined(form, at, closed, at == 1 ? before + after : after);
    }

    private static EntryForm joined(EntryForm form, int at, String before, String after) {
        boolean isTwice = before.endsWith(" ") && (after.isEmpty() || after.startsWith(" "));
        String left = isTwice ? before.stripTrailing() : before;
        boolean isLast = at + 2 == form.pieces().size();
        String text = left + after;
        // a comma or a bar with nothing behind it
        String whole = isLast ? text.replaceFirst("[,;|–—-]\\s*$", "") : text;
        return form.with(at - 1, at + 2, List.of(new Piece(null, whole)));
    }
}
