package org.bookwheel.extract.field;

import java.util.Arrays;
import java.util.Set;
import org.bookwheel.extract.model.Candidate;
import org.bookwheel.extract.model.Role;
import org.bookwheel.extract.model.UnitFacts;
import org.bookwheel.extract.name.Labels;
import org.bookwheel.extract.text.Token;

/// Where the title of a citation begins and ends: it goes back to the sentence's first word, and
/// what it appeared in does not belong to it.
final class TitleBounds {

    private static final int MOST_WORDS_BEFORE_COLON = 8;

    /// What an enumeration goes on with, behind a comma.
    private static final Set<String> ENUMERATED = Set.of("and", "or", "und", "et", "y", "e");

    private static final int MOST_TOKENS_BEHIND = 16;

    /// From here on a word is rather one of a person's name.
    private static final double NAME = 1;

    /// Initials with full stops, and a surname.
    private static final int MOST_OF_PERSON = 8;

    /// How far one has got, before a task of an outline.
    private static final Set<String> TASKS =
            Set.of("TODO", "DOING", "DONE", "LATER", "NOW", "WAITING", "CANCELED", "CANCELLED");

    private static final Set<Role> FREE = Set.of(Role.OTHER, Role.NAME);

    private TitleBounds() {}

    static int beginBehindTask(Labelled labelled, int first, int last) {
        boolean task =
                first < last
                        && TASKS.contains(labelled.token(first).text())
                        && labelled.token(first + 1).spaced();
        return task ? first + 1 : first;
    }

    /// `(2021, July). From blocks to rocks: A natural extension`: the title's first token, where
    /// all before its colon says nothing else.
    private static int beginBeforeColon(Labelled labelled, int first) {
        int colon = first - 1;
        if (colon < 2 || !labelled.token(colon).isOneOf(":：")) {
            return first;
        }
        Token title = labelled.token(first);
        int from = colon;
        while (from > 0
                && colon - from <= 2 * MOST_WORDS_BEFORE_COLON
                && isFree(labelled, from - 1, title)) {
            from--;
        }
        String words = from < colon ? labelled.text(from, colon - 1) : "";
        boolean sentence =
                from > 1 && labelled.token(from - 1).isOneOf(".)") && labelled.token(from).spaced();
        boolean begins =
                (sentence || beginsPrint(labelled, from) || beginsLink(labelled, from))
                        && !words.isEmpty()
                        && !Character.isLowerCase(words.charAt(0))
                        && words.split(" ").length <= MOST_WORDS_BEFORE_COLON
                        && !Labels.isKnown(words);
        return begins ? from : first;
    }

    /// Whether the strong or slanted print of a token begins with it, so that it goes on to the
    /// title.
    private static boolean beginsPrint(Labelled labelled, int i) {
        int print = labelled.token(i).styles();
        return print != 0
                && (i == 0
                        || labelled.token(i - 1).isBorder()
                        || labelled.token(i - 1).styles() != print);
    }

    /// `[Griffin: Mixing ...](..)`
    private static boolean beginsLink(Labelled labelled, int i) {
        int link = labelled.token(i).link();
        return link > 0 && (i == 0 || labelled.token(i - 1).link() != link);
    }

    /// Its first token, behind a comma, before a bracket or a colon.
    static int begin(Labelled labelled, int first) {
        int joined = beginBeforeBracket(labelled, beginBehindComma(labelled, first));
        return beginBeforeColon(labelled, joined);
    }

    /// `(M)WAIT for It`: the first token of a title with what is joined to it in brackets.
    private static int beginBeforeBracket(Labelled labelled, int first) {
        boolean joined =
                first > 2
                        && labelled.token(first).isWord()
                        && !labelled.token(first).spaced()
                        && labelled.token(first - 1).isSign(')')
                        && !labelled.token(first - 1).spaced()
                        && labelled.token(first - 2).isWord()
                        && labelled.token(first - 3).isSign('(')
                        && labelled.token(first).link() == labelled.token(first - 3).link()
                        && labelled.token(first).styles() == labelled.token(first - 3).styles()
                        && labelled.token(first - 2).text().length() <= 3
                        && labelled.token(first - 2).kind() == Token.Kind.WORD;
        return joined ? first - 3 : first;
    }

    /// `Making, probing and understanding ...`, `Angiotensin–neprilysin inhibition ...`: the first
    /// token of a title that was cut in a sentence, behind a comma or in a word.
    private static int beginBehindComma(Labelled labelled, int first) {
        Token title = labelled.token(first);
        if (first < 2 || !title.isWord()) {
            return first;
        }
        Token sign = labelled.token(first - 1);
        boolean small = Character.isLowerCase(title.text().charAt(0));
        boolean comma = sign.isSign(',') && (small || ENUMERATED.contains(title.key()));
        boolean joined = sign.isOneOf("-‐‑–") && !sign.spaced() && !title.spaced();
        if (!comma && !joined) {
            return first;
        }
        int from = first;
        while (from > 0
                && first - from <= MOST_TOKENS_BEHIND
                && isOfSentence(labelled, from - 1, title)) {
            from--;
        }
        String words = from < first ? labelled.text(from, first) : "";
        boolean begins =
                from == 0
                        || labelled.token(from - 1).isBorder()
                        || labelled.token(from - 1).isOneOf("\"“.([「『:")
                        || labelled.token(from - 1).link() != title.link()
                        || labelled.token(from - 1).styles() != title.styles();
        return begins && !words.isEmpty() && !Character.isLowerCase(words.charAt(0)) ? from : first;
    }

    private static boolean isOfSentence(Labelled labelled, int i, Token title) {
        Token token = labelled.token(i);
        Candidate candidate = labelled.candidate();
        boolean sign = token.isOneOf(",-‐‑–");
        boolean word =
                token.kind() == Token.Kind.WORD
                        && candidate.venues[i] != UnitFacts.NAME
                        && candidate.institutions[i] == 0
                        && candidate.words[i].weight() < NAME;
        return (sign || word) && token.link() == title.link() && token.styles() == title.styles();
    }

    private static boolean isFree(Labelled labelled, int i, Token title) {
        Token token = labelled.token(i);
        return FREE.contains(labelled.roles()[i])
                && !token.isBorder()
                && !token.isOneOf(".)]?!\"”")
                && token.kind() != Token.Kind.ADDRESS
                && token.link() == title.link()
                && token.styles() == title.styles();
    }

    /// Its last token, before a book or behind a quotation.
    static int end(Labelled labelled, int first, int last) {
        return endOfQuotation(labelled, first, endBeforeBook(labelled, first, last));
    }

    /// `Working with Data. In Data Visualisation: ...`: the title's last token.
    private static int endBeforeBook(Labelled labelled, int first, int last) {
        for (int i = first + 2; i < last; i++) {
            boolean in =
                    labelled.token(i).text().equals("In")
                            && labelled.token(i - 1).isSign('.')
                            && labelled.token(i).spaced()
                            && labelled.token(i + 1).kind() == Token.Kind.WORD;
            if (in) {
                return i - 2;
            }
        }
        return last;
    }

    /// `"Man-Computer Symbiosis", Transactions on ...`: a title that is quoted as a whole ends with
    /// its quotation.
    private static int endOfQuotation(Labelled labelled, int first, int last) {
        Token open = labelled.token(first);
        if (!open.isOneOf("\"“") || first > 0 && labelled.token(first - 1).isOneOf("\"“")) {
            return last;
        }
        for (int i = first + 2; i < last; i++) {
            if (labelled.token(i).isOneOf("\"”")) {
                boolean ends =
                        labelled.token(i + 1).isSign(',')
                                && labelled.token(i).link() == open.link();
                return ends ? i : last;
            }
        }
        return last;
    }

    /// `... for a Hierarchy? J. Concato`: the title's last token; what follows becomes authors.
    static int endBeforePerson(Labelled labelled, int first, int last) {
        for (int i = Math.max(first + 2, last - MOST_OF_PERSON); i + 2 < last; i++) {
            Token initial = labelled.token(i + 1);
            boolean person =
                    labelled.token(i).isOneOf("?!")
                            && initial.spaced()
                            && initial.text().length() == 1
                            && Character.isUpperCase(initial.text().charAt(0))
                            && labelled.token(i + 2).isSign('.')
                            && labelled.candidate().words[last] != null
                            && labelled.candidate().words[last].weight() > 0;
            if (person) {
                Arrays.fill(labelled.roles(), i + 1, last + 1, Role.AUTHORS);
                return i;
            }
        }
        return last;
    }

    /// `... using EM. Machine Learning, 1999`: where the venue begins that ends what was taken for
    /// the title, with a year behind it; -1 for none.
    static int venueBeforeYear(Labelled labelled, int first, int last) {
        Candidate candidate = labelled.candidate();
        int behind = last + 1;
        while (behind < labelled.size()
                && behind <= last + 2
                && labelled.token(behind).isOneOf(",('’")) {
            behind++;
        }
        boolean dated =
                behind < labelled.size()
                        && labelled.roles()[behind] == Role.YEAR
                        && candidate.venueAt[last] != null;
        int from = last;
        while (dated && from > first && candidate.venueAt[from - 1] == candidate.venueAt[last]) {
            from--;
        }
        boolean separate =
                dated
                        && from > first + 2
                        && labelled.token(from).spaced()
                        && labelled.token(from - 1).isOneOf(".-–—|@")
                        && Character.isUpperCase(labelled.token(from).text().charAt(0));
        return separate ? from : -1;
    }
}
