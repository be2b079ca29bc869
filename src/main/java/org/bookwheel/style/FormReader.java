package org.bookwheel.style;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bookwheel.extract.Extraction;
import org.bookwheel.extract.field.Finding;
import org.bookwheel.style.EntryForm.Piece;
import org.bookwheel.style.EntryForm.Slot;
import org.bookwheel.work.Link;
import org.bookwheel.work.Reference;

/// Takes entries apart into the form in which they are written and what stands in its slots.
final class FormReader {

    /// A part of the words that a slot takes the place of.
    private record Filled(int from, int to, Slot slot, String text) {}

    /// The words of links, as `[paper](`, and those before a value, as `Code:`.
    private static final Pattern FRAME_WORDS =
            Pattern.compile(
                    "\\[+[\\p{L} :*`]{1,20}\\]+\\(|\\b(?i:by|in|proceedings"
                            + " of|authors?|paper|pdf|code|link|github|arxiv)\\b");

    /// The number of an entry or of a row.
    private static final Pattern NUMBER = Pattern.compile("^\\s*\\|?\\s*\\d{1,6}[.)\\s|]");

    private static final Pattern PICTURE =
            Pattern.compile("(?:!\\[[^\\]]{0,200}\\]\\([^)\\s]{0,500}\\)|<img [^>]{0,500}>)\\s*");

    /// Where a link leads that is none of the web.
    private static final Pattern LOCAL =
            Pattern.compile("\\]\\(((?!https?:)[^()\\s#][^()\\s]{0,300})\\)");

    private static final Pattern MONTH_BEFORE =
            Pattern.compile(
                    "\\b((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6})[.,]?\\s?$");

    private static final Pattern MONTH_BEHIND = Pattern.compile("^[-./](0[1-9]|1[0-2])(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

    private FormReader() {}

    /// The form of an entry that has nothing but what slots can hold; pictures do not count.
    static Optional<FilledForm> of(Extraction.Entry entry) {
        String source = PICTURE.matcher(entry.mention().source().stripTrailing()).replaceAll("");
        Reference reference = entry.mention().reference();
        List<Filled> filled = new ArrayList<>();
        boolean fits = title(filled, source, reference.title());
        for (Link link : reference.links()) {
            fits = fits && add(filled, source, link.url(), slot(filled, link), "");
        }
        for (Finding finding : entry.findings()) {
            if (finding.from().isEmpty() && !finding.words().isEmpty()) {
                String words = finding.words();
                fits =
                        switch (finding.field()) {
                            case "venue" -> fits && add(filled, source, words, Slot.VENUE, "");
                            case "year" -> fits && year(filled, source, words);
                            default -> fits;
                        };
            }
        }
        fits = fits && (reference.authors().isEmpty() || authors(filled, source, entry));
        if (!fits) {
            return Optional.empty();
        }
        local(filled, source);
        month(filled, source);
        return form(filled, source);
    }

    private static Slot slot(List<Filled> filled, Link link) {
        Slot slot =
                switch (link.rel()) {
                    case PAPER -> Slot.PAPER;
                    case CODE -> Slot.CODE;
                    default -> Slot.OTHER_LINK;
                };
        return isTaken(filled, slot) ? Slot.OTHER_LINK : slot;
    }

    private static boolean isTaken(List<Filled> filled, Slot slot) {
        return slot != Slot.OTHER_LINK && filled.stream().anyMatch(one -> one.slot() == slot);
    }

    /// As a whole, or as a name and what stands behind a colon.
    private static boolean title(List<Filled> filled, String source, String title) {
        if (add(filled, source, title, Slot.TITLE, "")) {
            return true;
        }
        int colon = title.indexOf(": ");
        return colon > 0
                && add(filled, source, title.substring(0, colon), Slot.NAME, "")
                && add(filled, source, title.substring(colon + 2), Slot.REST, "")
                && filled.get(0).to() <= filled.get(1).from();
    }

    private static boolean year(List<Filled> filled, String source, String words) {
        Matcher year = YEAR.matcher(words);
        return year.find()
                ? add(filled, source, year.group(), Slot.YEAR, "")
                : words.length() == 2 && add(filled, source, words, Slot.SHORT_YEAR, "");
    }

    /// Takes the first place of some words that nothing else has taken, one for each slot.
    private static boolean add(
            List<Filled> filled, String source, String words, Slot slot, String text) {
        if (isTaken(filled, slot)) {
            return false;
        }
        for (int at = source.indexOf(words); at >= 0; at = source.indexOf(words, at + 1)) {
            if (isFree(filled, at, at + words.length())) {
                return filled.add(new Filled(at, at + words.length(), slot, text));
            }
        }
        return false;
    }

    private static boolean isFree(List<Filled> filled, int from, int to) {
        return filled.stream().noneMatch(one -> one.from() < to && from < one.to());
    }

    /// Names may end in `et al.`, which belongs to them.
    private static boolean authors(List<Filled> filled, String source, Extraction.Entry entry) {
        List<String> names = entry.mention().reference().authors();
        String written =
                entry.findings().stream()
                        .filter(finding -> finding.field().equals("authors"))
                        .map(Finding::words)
                        .filter(words -> !words.isEmpty())
                        .distinct()
                        .map(Pattern::quote)
                        .collect(Collectors.joining("(?:,? and |,? & |[,;] ?|\\s+)"));
        Matcher all =
                Pattern.compile(written + "(?:,? and others|,? et\\.? al\\b\\.?)?").matcher(source);
        if (written.isEmpty() || !all.find() || !isFree(filled, all.start(), all.end())) {
            return false;
        }
        boolean isSeveral = names.size() > 2 && all.group().contains(";");
        filled.add(new Filled(all.start(), all.end(), Slot.AUTHORS, isSeveral ? "; " : ", "));
        return true;
    }

    /// A file beside the list stands where others link the paper.
    private static void local(List<Filled> filled, String source) {
        Matcher link = LOCAL.matcher(source);
        if (!isTaken(filled, Slot.PAPER)
                && link.find()
                && isFree(filled, link.start(1), link.end(1))) {
            filled.add(new Filled(link.start(1), link.end(1), Slot.PAPER, ""));
        }
    }

    private static void month(List<Filled> filled, String source) {
        Optional<Filled> year = filled.stream().filter(one -> one.slot() == Slot.YEAR).findFirst();
        if (year.isPresent()) {
            int start = Math.max(0, year.get().from() - 12);
            Matcher before = MONTH_BEFORE.matcher(source.substring(start, year.get().from()));
            Matcher behind = MONTH_BEHIND.matcher(source.substring(year.get().to()));
            if (before.find()) {
                month(filled, start + before.start(1), before.group(1));
            } else if (behind.find()) {
                month(filled, year.get().to() + behind.start(1), behind.group(1));
            }
        }
    }

    private static void month(List<Filled> filled, int from, String words) {
        if (isFree(filled, from, from + words.length())) {
            filled.add(new Filled(from, from + words.length(), Slot.MONTH, words));
        }
    }

    private static Optional<FilledForm> form(List<Filled> filled, String source) {
        filled.sort(Comparator.comparingInt(Filled::from));
        List<Piece> pieces = new ArrayList<>();
        List<String> values = new ArrayList<>();
        int done = 0;
        for (Filled one : filled) {
            pieces.add(new Piece(null, source.substring(done, one.from())));
            pieces.add(new Piece(one.slot(), one.text()));
            values.add(source.substring(one.from(), one.to()));
            done = one.to();
        }
        pieces.add(new Piece(null, source.substring(done)));
        boolean plain =
                isFrame(NUMBER.matcher(pieces.getFirst().text()).replaceFirst(""))
                        && pieces.stream()
                                .skip(1)
                                .filter(piece -> piece.slot() == null)
                                .allMatch(piece -> isFrame(piece.text()));
        return plain
                ? Optional.of(new FilledForm(new EntryForm(pieces), values))
                : Optional.empty();
    }

    /// Whether a text only holds signs and such words as any entry may have.
    private static boolean isFrame(String text) {
        String rest = FRAME_WORDS.matcher(text).replaceAll("");
        return rest.chars().noneMatch(Character::isLetterOrDigit);
    }
}
