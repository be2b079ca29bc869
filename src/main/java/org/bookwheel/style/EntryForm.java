package org.bookwheel.style;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bookwheel.work.Link;
import org.bookwheel.work.PartialDate;
import org.bookwheel.work.Reference;

/// How an entry is written: its words with slots where its values stand. Immutable.
///
/// @param pieces texts and slots in turn, a text first and last
public record EntryForm(List<Piece> pieces) {

    /// What stands in a slot. Of a year two digits or four are written; of a title that is cut at
    /// its first colon there are two parts.
    public enum Slot {
        TITLE,
        NAME,
        REST,
        PAPER,
        CODE,
        OTHER_LINK,
        VENUE,
        YEAR,
        SHORT_YEAR,
        MONTH,
        AUTHORS;

        boolean isLink() {
            return this == PAPER || this == CODE || this == OTHER_LINK;
        }

        boolean isOfTitle() {
            return this == TITLE || this == NAME || this == REST;
        }
    }

    /// A text, or a slot if that is not null. The text of a slot for authors stands between them,
    /// that of one for a month is a month written so.
    record Piece(Slot slot, String text) {}

    private static final String COLON = ": ";

    /// What Markdown would take for a sign of its own.
    private static final Pattern SIGN =
            Pattern.compile(
                    "[\\\\`*\\[\\]<|~]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|&(?=[#\\w]+;)");

    public EntryForm {
        pieces = List.copyOf(pieces);
    }

    /// Forms that only differ in the number of the entry are the same.
    String key() {
        StringBuilder key = new StringBuilder();
        for (Piece piece : pieces) {
            key.append(
                    piece.slot() == null
                            ? piece.text().replaceAll("\\d+", "0").strip()
                            : "{" + piece.slot() + "}");
        }
        return key.toString();
    }

    /// With the names of what stands in its slots: `- [title](paper), venue year`.
    String named() {
        return pieces.stream()
                .map(piece ->
                        piece.slot() == null
                                ? piece.text()
                                : piece.slot().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining())
                .strip();
    }

    public boolean has(Slot slot) {
        return pieces.stream().anyMatch(piece -> piece.slot() == slot);
    }

    /// How many values it holds.
    int slots() {
        return (int) pieces.stream().filter(piece -> piece.slot() != null).count();
    }

    /// The entry of a work, without the slots that would stay empty; empty if it cannot be without
    /// them.
    ///
    /// @param venues how the list writes venues, by their names
    Optional<WrittenEntry> write(Reference work, Map<String, String> venues) {
        Optional<EntryForm> form = Optional.of(this);
        boolean isVenueLeftOut = has(Slot.VENUE) && work.venue().isEmpty();
        for (Piece piece : pieces.reversed()) {
            // the two digits of `OSDI'24` say nothing alone
            boolean isBare = piece.slot() == Slot.SHORT_YEAR && isVenueLeftOut;
            if (piece.slot() != null && (isBare || value(piece, work, venues).isEmpty())) {
                form = form.flatMap(one -> Omission.of(one, piece));
            }
        }
        return form.map(one -> {
            StringBuilder words = new StringBuilder();
            for (Piece piece : one.pieces()) {
                String text = piece.slot() == null ? piece.text() : value(piece, work, venues);
                // a name may end with the full stop that stands behind all names
                boolean isTwice = text.startsWith(".") && words.toString().endsWith(".");
                words.append(isTwice ? text.substring(1) : text);
            }
            return new WrittenEntry(words.toString().stripTrailing(), one, true);
        });
    }

    private String value(Piece piece, Reference work, Map<String, String> venues) {
        String year = work.hasYear() ? String.format(Locale.ROOT, "%04d", work.year()) : "";
        int colon = work.title().indexOf(COLON);
        return switch (piece.slot()) {
            case TITLE -> text(work.title());
            case NAME -> colon < 0 ? "" : text(work.title().substring(0, colon));
            case REST -> colon < 0 ? "" : text(work.title().substring(colon + COLON.length()));
            case PAPER -> address(paper(work));
            case CODE -> address(work.link(Link.Rel.CODE));
            case OTHER_LINK -> "";
            case VENUE ->
                    venues.containsKey(work.venue())
                            ? venues.get(work.venue())
                            : text(work.venue());
            case YEAR -> year;
            case SHORT_YEAR -> year.isEmpty() ? "" : year.substring(2);
            case MONTH -> month(work, piece.text());
            case AUTHORS -> text(String.join(piece.text(), work.authors()));
        };
    }

    /// Where a work is read, or else its code where that has no place of its own.
    private String paper(Reference work) {
        String paper = work.link(Link.Rel.PAPER);
        return paper.isEmpty() && !has(Slot.CODE) ? work.link(Link.Rel.CODE) : paper;
    }

    /// The month of a work as another one is written: `03`, `Mar`, `March`.
    private static String month(Reference work, String model) {
        int number = PartialDate.of(work.date()).map(PartialDate::month).orElse(0);
        if (number == 0 || !work.date().startsWith(work.year() + "-")) {
            return "";
        } else if (Character.isDigit(model.charAt(0))) {
            return String.format(Locale.ROOT, "%02d", number);
        }
        String name = Month.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return model.length() == 3 ? name.substring(0, 3) : name;
    }

    /// A stranger's words, which stay words in Markdown.
    private static String text(String words) {
        return SIGN.matcher(words.replaceAll("\\s+", " ")).replaceAll("\\\\$0");
    }

    /// An address with what could end a link or a cell in it written as numbers.
    private static String address(String url) {
        return url.replaceAll("\\s", "%20")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("|", "%7C")
                .replace("`", "%60");
    }

    /// With other pieces in the place of some.
    ///
    /// @param from the first one that goes, from 0
    /// @param to the first one after it that stays
    EntryForm with(int from, int to, List<Piece> others) {
        List<Piece> all = new ArrayList<>(pieces.subList(0, from));
        all.addAll(others);
        all.addAll(pieces.subList(to, pieces.size()));
        return new EntryForm(all);
    }
}
