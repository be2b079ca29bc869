package org.bookwheel.style;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bookwheel.style.EntryForm.Piece;
import org.bookwheel.style.EntryForm.Slot;

/// An entry as it is written: its form, and the words that stand in the slots. Immutable.
///
/// @param values the words of each slot, in the order of the form
record FilledForm(EntryForm form, List<String> values) {

    /// What makes a line an entry: a bullet, a number, a box to tick.
    private static final Pattern MARKER =
            Pattern.compile("^\\s*(?:(?:[-*+]|\\d{1,6}[.)]|\\|\\s*\\d{1,6})\\s+)?(?:\\[[ xX]] )?");

    /// The words of a link that stand for what it leads to, as `[paper](`: they are no matter of
    /// style, since one may lead to a PDF and the next to arXiv.
    private static final Pattern LABEL = Pattern.compile("\\[[\\p{L} :*`]{1,20}](?=\\]?\\()");

    /// Pictures among letters, `✓`, say something and are no matter of style either.
    private static final Pattern SYMBOL = Pattern.compile("[\\p{So}\\p{Mn}\\p{Cf}\\x{FFFD}]+");

    /// What ends a sentence, and no other sign need stand behind it.
    private static final Pattern END =
            Pattern.compile(".*[.?!…。？！][\\p{Pe}\\p{Pf}\"*_]*", Pattern.DOTALL);

    FilledForm {
        values = List.copyOf(values);
    }

    /// The entry in its own words.
    String words() {
        StringBuilder words = new StringBuilder();
        int slot = 0;
        for (Piece piece : form.pieces()) {
            words.append(piece.slot() == null ? piece.text() : values.get(slot++));
        }
        return words.toString();
    }

    /// What entries of one style have in common, whatever marks them as entries and wherever their
    /// links lead. White space does not count, nor a full stop behind names or a venue, which may
    /// be part of them.
    String style() {
        StringBuilder style = new StringBuilder();
        Slot last = null;
        for (Piece piece : form.pieces()) {
            if (piece.slot() != null) {
                last = piece.slot();
                style.append('{').append(last.isLink() ? "LINK" : last.name()).append('}');
                continue;
            }
            String text = SYMBOL.matcher(piece.text()).replaceAll("");
            if (last == null) {
                text = MARKER.matcher(text).replaceFirst("");
            } else if (last == Slot.AUTHORS || last == Slot.VENUE) {
                text = text.replaceFirst("^\\.", "");
            }
            style.append(LABEL.matcher(text).replaceAll("[]").replaceAll("\\s+", ""));
        }
        return style.toString();
    }

    /// Whether its values can be told from the signs around them: not where a title ends a
    /// sentence, names touch another value, or a bracket is missing.
    boolean isClear() {
        int slot = 0;
        int open = 0;
        Slot before = null;
        boolean touches = false;
        for (Piece piece : form.pieces()) {
            Slot here = piece.slot();
            if (here == null) {
                open += brackets(piece.text());
                before = piece.text().isEmpty() ? before : null;
                continue;
            }
            boolean isInTitle = here == Slot.TITLE || here == Slot.REST;
            touches |= isInTitle && END.matcher(values.get(slot)).matches();
            touches |= before != null && (here == Slot.AUTHORS || before == Slot.AUTHORS);
            before = here;
            slot++;
        }
        return !touches && open == 0;
    }

    /// How many more brackets it opens than it closes.
    private static int brackets(String text) {
        return text.chars()
                .map(sign -> "([".indexOf(sign) >= 0 ? 1 : ")]".indexOf(sign) >= 0 ? -1 : 0)
                .sum();
    }

    /// Which values it has, in no order; of a year it does not matter how many digits are written.
    List<Slot> contents() {
        return form.pieces().stream()
                .map(Piece::slot)
                .filter(slot -> slot != null)
                .map(slot -> slot == Slot.SHORT_YEAR ? Slot.YEAR : slot)
                .sorted()
                .toList();
    }

    /// What of it is no matter of style but must stay: the words of its links, and symbols.
    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        for (Piece piece : form.pieces()) {
            if (piece.slot() == null) {
                for (Pattern pattern : List.of(LABEL, SYMBOL)) {
                    pattern.matcher(piece.text())
                            .results()
                            .forEach(remark -> remarks.add(remark.group()));
                }
            }
        }
        return remarks;
    }

    /// Its words in the form of another entry with the same contents; empty if these cannot be told
    /// apart or the other one says something else beside them.
    Optional<String> in(FilledForm model) {
        Map<Slot, String> own = new EnumMap<>(Slot.class);
        int slot = 0;
        for (Piece piece : form.pieces()) {
            if (piece.slot() != null && own.put(piece.slot(), values.get(slot++)) != null) {
                return Optional.empty();
            }
        }
        if (!remarks().equals(model.remarks()) || own.containsKey(Slot.MONTH)) {
            return Optional.empty();
        }
        StringBuilder words = new StringBuilder(marker(form));
        boolean isFirst = true;
        for (Piece piece : model.form.pieces()) {
            String text = piece.slot() == null ? piece.text() : value(piece.slot(), own);
            words.append(isFirst ? MARKER.matcher(text).replaceFirst("") : text);
            isFirst = false;
        }
        return Optional.of(words.toString());
    }

    private static String marker(EntryForm form) {
        Matcher marker = MARKER.matcher(form.pieces().getFirst().text());
        return marker.find() ? marker.group() : "";
    }

    /// A year as many digits as the slot has.
    private static String value(Slot slot, Map<Slot, String> own) {
        if (slot == Slot.SHORT_YEAR && own.containsKey(Slot.YEAR)) {
            return own.get(Slot.YEAR).substring(2);
        } else if (slot == Slot.YEAR && own.containsKey(Slot.SHORT_YEAR)) {
            String digits = own.get(Slot.SHORT_YEAR);
            // lists of papers with two digits reach back to 1950 at most
            return (digits.compareTo("50") < 0 ? "20" : "19") + digits;
        }
        return own.get(slot);
    }
}
