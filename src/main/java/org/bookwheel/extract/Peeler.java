package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bookwheel.work.Identifiers;

/// Cuts pieces where nothing but knowledge tells that something else begins: `... In-Memory
/// Checkpoints SOSP 23 RICE`, `UW rulin shao`, `Exocompilation ... by Yuka Ikarashi`.
final class Peeler {

    /// Behind these a name belongs to the sentence: `Infrastructure at ByteDance`.
    private static final Set<String> BINDING = WordSet.of("binding");

    /// A title has at least so many words before anything is cut off its end.
    private static final int SHORTEST_TITLE = 2;

    private static final Pattern INITIALS =
            Pattern.compile("(?:\\p{Lu}\\.[\\s-]?){1,4}(?:\\p{Lu}\\.?)?");

    private static final Pattern HASHTAGS =
            Pattern.compile(" (#\\p{L}[\\w-]{1,30}(?: {1,3}#\\p{L}[\\w-]{1,30}){0,9})$");

    private Peeler() {}

    static List<Piece> peel(List<Piece> pieces) {
        List<Piece> peeled = new ArrayList<>(pieces.size() + 2);
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean labels =
                    i + 1 < pieces.size()
                            && pieces.get(i + 1).isAddress()
                            && pieces.get(i + 1).joint() == Joint.COLON;
            if (labels) {
                int label = labelAtEnd(piece);
                if (label > 0) {
                    peel(before(piece, label), peeled);
                    peeled.add(rest(piece, label));
                    continue;
                }
            }
            boolean text = piece.wrap() != Wrap.QUOTE && piece.wrap() != Wrap.GUILLEMET;
            if (text && !piece.isAddress() && piece.end() - piece.start() < 400) {
                peel(piece, peeled);
            } else {
                peeled.add(piece);
            }
        }
        return peeled;
    }

    /// `... Tree Search code: https://...`: where the last word says what the address behind it is.
    private static int labelAtEnd(Piece piece) {
        String text = piece.text().toString().substring(piece.start(), piece.end());
        int space = text.lastIndexOf(' ');
        boolean label =
                space > 0
                        && !piece.isLink()
                        && !LinkWords.meaning(text.substring(space + 1)).isEmpty();
        boolean more = piece.slot().endsWith("behind a link") || Token.of(text).size() > 3;
        return label && more ? space + 1 : 0;
    }

    private static void peel(Piece piece, List<Piece> peeled) {
        String text = piece.text().toString().substring(piece.start(), piece.end());
        List<Token> tokens = Token.of(text);
        int cited = piece.wrap() == Wrap.ROUND ? Bracketed.citedYear(text) : 0;
        if (cited > 0) {
            peeled.add(before(piece, cited));
            peeled.add(rest(piece, cited));
            return;
        }
        if (tokens.size() < 2 || isOneThing(text)) {
            peeled.add(piece);
            return;
        }
        int tags = hashtags(text);
        if (tags > 0) {
            peel(before(piece, tags), peeled);
            for (int start = tags; start < text.length(); start = nextHashtag(text, start + 1)) {
                int from = piece.start() + start;
                int end = trimEnd(piece, nextHashtag(text, start + 1));
                peeled.add(piece.cut(from, end, Joint.KNOWN, piece.slot() + " known"));
            }
            return;
        }
        int head = head(text, tokens, piece.isLink());
        if (head > 0) {
            int cut = tokens.get(head).start();
            peeled.add(before(piece, cut));
            peel(rest(piece, cut), peeled);
            return;
        }
        int tail = tail(text, tokens, piece.isLink());
        if (tail > 0) {
            int cut = tokens.get(tail).start();
            peel(before(piece, cut), peeled);
            peeled.add(rest(piece, cut));
            return;
        }
        peeled.add(piece);
    }

    /// Where the words begin that are hashtags up to the end: `ICRA'21 #stereo #imu`; 0 for none.
    private static int hashtags(String text) {
        Matcher matcher = HASHTAGS.matcher(text);
        return matcher.find() ? matcher.start(1) : 0;
    }

    private static int nextHashtag(String text, int from) {
        int next = text.indexOf('#', from);
        return next < 0 ? text.length() : next;
    }

    private static Piece before(Piece piece, int cut) {
        return piece.cut(piece.start(), trimEnd(piece, cut), piece.joint(), piece.slot());
    }

    private static Piece rest(Piece piece, int cut) {
        int start = piece.start() + cut;
        return piece.cut(start, piece.end(), Joint.KNOWN, piece.slot() + " known");
    }

    private static boolean isOneThing(String text) {
        VenueReading venue = VenueReader.read(text);
        boolean doi = text.indexOf(' ') < 0 && !Identifiers.doiInText(text).isEmpty();
        return doi
                || !Identifiers.arxivInText(text).isEmpty() && Token.of(text).size() <= 4
                || venue.isWhole() && venue.listed()
                || DateReader.year(text) > 0
                || InstitutionReader.listed(text.strip()).isPresent();
    }

    /// How many words at the beginning are a venue with its year, an identifier, or an institution
    /// before a person or a venue; 0 for none.
    private static int head(String text, List<Token> tokens, boolean link) {
        for (int words = Math.min(8, tokens.size() - 1); words > 0; words--) {
            String head = text.substring(0, tokens.get(words - 1).end());
            String behind = text.substring(tokens.get(words).start());
            if (isVenueWithYear(head) && !isCompound(text, tokens, words)) {
                return words;
            }
            if (!link && words <= 4 && isInstitutionBefore(head.strip(), behind, tokens.size())) {
                return words;
            }
        }
        String first = text.substring(0, text.indexOf(' ') < 0 ? text.length() : text.indexOf(' '));
        boolean id = first.length() > 8 && !VenueReader.arxiv(first).isEmpty();
        int words = Token.of(first).size();
        return id && words < tokens.size() ? words : 0;
    }

    /// `UW rulin shao`, `Stanford SOSP 23`; but two words such as `Tri Okafor` are a person's name.
    private static boolean isInstitutionBefore(String head, String behind, int words) {
        if (INITIALS.matcher(head).matches() || head.startsWith("@")) {
            return false;
        }
        boolean acronym = isAcronym(head);
        boolean both = behind.matches("(?:and |& |et al).*");
        boolean person =
                (acronym || words > 2 && !both)
                        && PersonReader.likeness(behind) > (acronym ? -1 : 0.3);
        return (person || isVenueWithYear(behind)) && InstitutionReader.exactly(head).isPresent();
    }

    /// The first word of what was put behind a title: people, a venue with its year, an
    /// institution.
    private static int tail(String text, List<Token> tokens, boolean link) {
        int last = tokens.size() - 1;
        for (int i = Math.max(SHORTEST_TITLE, tokens.size() - 8); i <= last; i++) {
            String tail = text.substring(tokens.get(i).start());
            if (isVenueWithYear(tail) && !isCompound(text, tokens, i)) {
                return i;
            }
        }
        boolean dated = last >= SHORTEST_TITLE && !link && tokens.get(last).year() > 0;
        if (dated && PersonReader.likeness(text.substring(0, tokens.get(last).start())) > 1.5) {
            return last;
        }
        for (int i = SHORTEST_TITLE; i < tokens.size() && !link; i++) {
            boolean open = text.charAt(tokens.get(i).start() - 1) == '(' && text.indexOf(')') < 0;
            if (open
                    && InstitutionReader.listed(text.substring(tokens.get(i).start()))
                            .isPresent()) {
                return i;
            }
            boolean by = tokens.get(i).key().equals("by") && i < last;
            if (by && PersonReader.likeness(text.substring(tokens.get(i + 1).start())) > 1) {
                return i;
            }
        }
        for (int i = Math.max(SHORTEST_TITLE, tokens.size() - 4); i <= last && !link; i++) {
            if (isInstitutionBehind(text, tokens, i)) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isInstitutionBehind(String text, List<Token> tokens, int index) {
        String tail = text.substring(tokens.get(index).start());
        Token before = tokens.get(index - 1);
        boolean acronym = isAcronym(tail.strip());
        boolean behindYear = before.shortYear() > 0 && tokens.size() > 3;
        boolean bound = BINDING.contains(before.key()) || isCompound(text, tokens, index);
        return (acronym || behindYear)
                && !bound
                && InstitutionReader.listed(tail.strip()).isPresent();
    }

    private static boolean isAcronym(String text) {
        return text.length() >= 2
                && text.length() <= 8
                && text.equals(text.toUpperCase(Locale.ROOT))
                && text.chars().allMatch(Character::isLetter);
    }

    /// Whether a hyphen or the like holds two words together.
    private static boolean isCompound(String text, List<Token> tokens, int index) {
        String gap = text.substring(tokens.get(index - 1).end(), tokens.get(index).start());
        return gap.isEmpty() && !Character.isDigit(text.charAt(tokens.get(index - 1).end() - 1))
                || gap.equals(".")
                || gap.equals("-")
                || gap.equals("+")
                || gap.equals("'")
                || gap.equals("’");
    }

    private static boolean isVenueWithYear(String text) {
        VenueReading reading = VenueReader.read(text);
        return reading.isWhole() && reading.listed() && reading.year() > 0 && reading.sure();
    }

    private static int trimEnd(Piece piece, int cut) {
        int end = piece.start() + cut;
        while (end > piece.start() && " ,;:|-–—.(".indexOf(piece.text().at(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
