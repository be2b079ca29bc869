package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bookwheel.authority.AuthorityFile;
import org.bookwheel.list.Style;

/// Finds what a citation shows to be a venue by its place alone: emphasised words behind the title
/// that stand behind `In` or before a volume, `In *Sensors, Signals and Control* (Vol. 3068)`. They
/// are one name, whatever commas it has.
final class CitedVenues {

    /// A volume without a word for it: `45`, `20(5): 1337-1348`.
    private static final Pattern VOLUME =
            Pattern.compile("\\d{1,3}|\\d{1,4}\\s?(?:\\([^)]{1,12}\\)|:).{0,40}");

    private static final Pattern PAGES =
            Pattern.compile("(?i)(?:vol(?:ume)?|no|issue|number|pp?|pages?)\\b\\.?\\s?\\d.{0,40}");

    private static final Pattern VOLUME_AT_END =
            Pattern.compile(
                    ",? (?:vol\\.? ?)?(?:\\d{1,4}(?:\\.\\d{1,5}|\\(\\d{1,4}\\))|\\d{1,3})$");

    private static final Set<String> RESOURCES = WordSet.of("resource");

    private static final int MOST_WORDS = 16;

    private CitedVenues() {}

    /// The pieces with what each could be, where a cited venue is one piece.
    ///
    /// @param behindTitle whether another part with a title may stand before
    static List<Facts> read(List<Piece> pieces, boolean behindTitle) {
        List<Facts> facts = new ArrayList<>(pieces.size());
        boolean titled = behindTitle;
        int i = 0;
        while (i < pieces.size()) {
            int end = runEnd(pieces, i);
            boolean cited = titled && isCited(pieces, i, end);
            int last = cited ? end - 1 : areEditors(pieces.get(i).words()) ? editors(pieces, i) : i;
            Facts read = new Facts(pieces.get(i).upTo(pieces.get(last)), cited);
            facts.add(read);
            titled |= isTitle(read);
            i = last + 1;
        }
        return facts;
    }

    /// Whether words name the editors of the book in which a work stands.
    static boolean areEditors(String words) {
        return words.startsWith("edited by ") || words.startsWith("Edited by ");
    }

    /// The last piece of those that name editors.
    private static int editors(List<Piece> pieces, int first) {
        int last = first;
        while (last + 1 < pieces.size()
                && pieces.get(last + 1).joint() == Joint.COMMA
                && pieces.get(last + 1).part() == pieces.get(first).part()
                && PersonReader.likeness(pieces.get(last + 1).words()) > 0.5) {
            last++;
        }
        return last;
    }

    /// Whether words say a volume, an issue or pages and nothing else.
    static boolean arePages(String words) {
        return PAGES.matcher(words).matches();
    }

    private static boolean isVolume(String words) {
        return arePages(words) || VOLUME.matcher(words).matches();
    }

    private static boolean isTitle(Facts facts) {
        boolean setOff = facts.piece.has(Style.STRONG) || facts.piece.isLink();
        return facts.count >= (setOff ? 1 : 3) && facts.person < 0.5 && facts.year == 0;
    }

    private static boolean isCited(List<Piece> pieces, int first, int end) {
        Piece piece = pieces.get(first);
        if (end == first + 1 && isJournal(piece, end < pieces.size() ? pieces.get(end) : null)) {
            return true;
        }
        boolean set = piece.has(Style.EMPHASIS) && !piece.has(Style.STRONG) && !piece.isLink();
        if (!set || first == 0 || !Character.isUpperCase(piece.text().at(piece.start()))) {
            return false;
        }
        Piece before = pieces.get(first - 1);
        boolean at = before.part() == piece.part() && Surroundings.leadsIn(before.words());
        boolean volume =
                end < pieces.size()
                        && pieces.get(end).part() == piece.part()
                        && isVolume(pieces.get(end).words());
        String words = piece.text().words(piece.start(), pieces.get(end - 1).end());
        return (at || volume) && Looks.words(words) <= MOST_WORDS && !isManual(words);
    }

    /// `Nature 521.7553`, `Nature **549**`: a volume makes a journal of what may be a mere word.
    private static boolean isJournal(Piece piece, Piece next) {
        if (piece.isLink() || piece.wrap() != Wrap.NONE || piece.end() - piece.start() > 80) {
            return false;
        }
        String words = piece.words();
        String name = name(words);
        boolean behind = next != null && next.part() == piece.part() && isVolume(next.words());
        VenueReading read = VenueReader.read(name);
        return (behind || name.length() < words.length())
                && read.listed()
                && read.isWhole()
                && read.year() == 0
                && AuthorityFile.venues()
                        .find(read.venue())
                        .filter(venue -> venue.kind().equals("journal"))
                        .isPresent();
    }

    /// A journal's name without the volume behind it.
    static String name(String words) {
        return VOLUME_AT_END.matcher(words).replaceFirst("");
    }

    /// `in *Widget Server Documentation*` names no place where works are published.
    private static boolean isManual(String words) {
        return Token.of(words).stream().anyMatch(token -> RESOURCES.contains(token.key()));
    }

    /// The index behind the last piece of the emphasis in which a piece stands.
    private static int runEnd(List<Piece> pieces, int first) {
        int end = first + 1;
        while (end < pieces.size()
                && end - first < MOST_WORDS
                && pieces.get(end).group() == pieces.get(first).group()
                && pieces.get(end - 1).isOneRunWith(pieces.get(end))) {
            end++;
        }
        return end;
    }
}
