package org.bookwheel.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bookwheel.extract.Extraction;
import org.bookwheel.extract.field.Finding;
import org.bookwheel.work.Link;
import org.bookwheel.work.Reference;

/// How an entry is written: its words with slots where its values stand. Immutable.
///
/// @param pieces texts and slots in their order
record EntryForm(List<Piece> pieces) {

    /// What stands in a slot. Of a year two digits or four are written.
    enum Slot {
        TITLE,
        PAPER,
        CODE,
        VENUE,
        YEAR,
        SHORT_YEAR,
        AUTHORS
    }

    /// A text, or a slot if that is not null. The text of a slot for authors stands between them.
    record Piece(Slot slot, String text) {}

    /// A part of the words that a slot takes the place of.
    private record Filled(int from, int to, Slot slot, String text) {}

    /// The words of links, as `[paper](`, and those before a value, as `Code:`.
    private static final Pattern FRAME_WORDS =
            Pattern.compile(
                    "\\[+[\\p{L} :*`]{1,20}\\]+\\(|\\b(?i:by|in|proceedings of|paper|pdf|code|link|github|arxiv)\\b");

    /// The number of an entry or of a row.
    private static final Pattern NUMBER = Pattern.compile("^\\s*\\|?\\s*\\d{1,6}[.)\\s|]");

    /// What Markdown would take for a sign of its own.
    private static final Pattern SIGN =
            Pattern.compile(
                    "[\\\\`*\\[\\]<|~]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|&(?=[#\\w]+;)");

    EntryForm {
        pieces = List.copyOf(pieces);
    }

    /// The form of an entry that has nothing but what slots can hold.
    static Optional<EntryForm> of(Extraction.Entry entry) {
        String source = entry.mention().source().stripTrailing();
        Reference reference = entry.mention().reference();
        List<Filled> filled = new ArrayList<>();
        boolean fits = add(filled, source, reference.title(), Slot.TITLE, "");
        for (Link link : reference.links()) {
            fits &= add(filled, source, link.url(), slot(link), "");
        }
        for (Finding finding : entry.findings()) {
            if (finding.from().isEmpty() && !finding.words().isEmpty()) {
                String words = finding.words();
                fits &=
                        switch (finding.field()) {
                            case "venue" -> add(filled, source, words, Slot.VENUE, "");
                            case "year" -> add(filled, source, words, yearSlot(words), "");
                            default -> true;
                        };
            }
        }
        fits &= reference.authors().isEmpty() || authors(filled, source, reference.authors());
        return fits ? form(filled, source) : Optional.empty();
    }

    /// Null for what no slot holds.
    private static Slot slot(Link link) {
        return switch (link.rel()) {
            case PAPER -> Slot.PAPER;
            case CODE -> Slot.CODE;
            default -> null;
        };
    }

    private static Slot yearSlot(String words) {
        return switch (words.length()) {
            case 2 -> Slot.SHORT_YEAR;
            case 4 -> Slot.YEAR;
            default -> null;
        };
    }

    /// Takes the first place of some words that nothing else has taken, one for each slot.
    private static boolean add(
            List<Filled> filled, String source, String words, Slot slot, String text) {
        if (slot == null || filled.stream().anyMatch(one -> one.slot() == slot)) {
            return false;
        }
        for (int at = source.indexOf(words); at >= 0; at = source.indexOf(words, at + 1)) {
            int from = at;
            int to = at + words.length();
            if (filled.stream().noneMatch(one -> one.from() < to && from < one.to())) {
                return filled.add(new Filled(from, to, slot, text));
            }
        }
        return false;
    }

    /// Names may end in `et al.`, which belongs to them.
    private static boolean authors(List<Filled> filled, String source, List<String> names) {
        StringBuilder pattern = new StringBuilder(Pattern.quote(names.getFirst()));
        for (String name : names.subList(1, names.size())) {
            pattern.append("(?:,? and |,? & |[,;] ?|\\s+)").append(Pattern.quote(name));
        }
        Matcher all = Pattern.compile(pattern + "(?:,? et\\.? al\\.?)?").matcher(source);
        if (!all.find()) {
            return false;
        }
        String between = ", ";
        if (names.size() > 2) {
            int end = all.start() + names.getFirst().length();
            between = source.substring(end, source.indexOf(names.get(1), end));
        }
        return add(filled, source, all.group(), Slot.AUTHORS, between);
    }

    private static Optional<EntryForm> form(List<Filled> filled, String source) {
        filled.sort(Comparator.comparingInt(Filled::from));
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (Filled one : filled) {
            pieces.add(new Piece(null, source.substring(done, one.from())));
            pieces.add(new Piece(one.slot(), one.text()));
            done = one.to();
        }
        pieces.add(new Piece(null, source.substring(done)));
        boolean plain =
                isFrame(NUMBER.matcher(pieces.getFirst().text()).replaceFirst(""))
                        && pieces.stream()
                                .skip(1)
                                .filter(piece -> piece.slot() == null)
                                .allMatch(piece -> isFrame(piece.text()));
        return plain ? Optional.of(new EntryForm(pieces)) : Optional.empty();
    }

    /// Whether a text only holds signs and such words as any entry may have.
    private static boolean isFrame(String text) {
        String rest = FRAME_WORDS.matcher(text).replaceAll("");
        return rest.chars().noneMatch(Character::isLetterOrDigit);
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

    boolean has(Slot slot) {
        return pieces.stream().anyMatch(piece -> piece.slot() == slot);
    }

    /// How many values it holds.
    int slots() {
        return (int) pieces.stream().filter(piece -> piece.slot() != null).count();
    }

    /// The entry of a work; empty if a slot would stay empty.
    ///
    /// @param venues how the list writes venues, by their names
    Optional<String> write(Reference work, Map<String, String> venues) {
        StringBuilder words = new StringBuilder();
        for (Piece piece : pieces) {
            String value = piece.slot() == null ? piece.text() : value(piece, work, venues);
            if (value.isEmpty() && piece.slot() != null) {
                return Optional.empty();
            }
            words.append(value);
        }
        return Optional.of(words.toString().stripTrailing());
    }

    private static String value(Piece piece, Reference work, Map<String, String> venues) {
        String year = work.hasYear() ? String.format(Locale.ROOT, "%04d", work.year()) : "";
        return switch (piece.slot()) {
            case TITLE -> text(work.title());
            case PAPER -> address(work.link(Link.Rel.PAPER));
            case CODE -> address(work.link(Link.Rel.CODE));
            case VENUE ->
                    venues.containsKey(work.venue())
                            ? venues.get(work.venue())
                            : text(work.venue());
            case YEAR -> year;
            case SHORT_YEAR -> year.isEmpty() ? "" : year.substring(2);
            case AUTHORS -> text(String.join(piece.text(), work.authors()));
        };
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
}
