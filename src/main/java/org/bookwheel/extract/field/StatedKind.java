package org.bookwheel.extract.field;

import java.util.Set;
import org.bookwheel.extract.address.LinkFacts;
import org.bookwheel.extract.model.Candidate;
import org.bookwheel.extract.model.Role;
import org.bookwheel.extract.name.WordSet;
import org.bookwheel.extract.text.Token;

/// What an entry says that it is, in a bracket or a cell of its own: `(journalArticle 2021)`, `|
/// Blog |`; a publisher where a venue would stand makes a book.
final class StatedKind {

    /// How sure it is.
    private static final float PAPER = .97f;

    private static final float RESOURCE = .03f;

    private static final Set<String> PAPERS = WordSet.of("said to be a paper");
    private static final Set<String> RESOURCES = WordSet.of("said to be a resource");
    private static final Set<String> PUBLISHERS = WordSet.of("publisher");

    /// Publishers of one word whose name says nothing else.
    private static final Set<String> BOOKS =
            Set.of(
                    "springer",
                    "wiley",
                    "oreilly",
                    "packt",
                    "apress",
                    "routledge",
                    "pearson",
                    "birkhauser",
                    "blackwell");

    /// Words beside papers that a publisher brought out.
    private static final Set<String> OF_PAPERS =
            Set.of("proceedings", "journal", "pp", "conference", "pages", "berlin", "lncs", "in");

    private static final int MOST_NAME_WORDS = 4;

    private StatedKind() {}

    /// How likely it is a paper: as the model says where nothing is stated.
    static float of(Labelled labelled, float paper) {
        Candidate candidate = labelled.candidate();
        for (int i = 0; i < candidate.own; i++) {
            Token token = labelled.token(i);
            if (token.isWord() && token.link() == 0 && labelled.roles()[i] != Role.TITLE) {
                String key = token.key();
                if (isOne(key) && isAlone(labelled, i)) {
                    Role role = labelled.roles()[i];
                    boolean taken = role == Role.TAGS || role == Role.NAME;
                    labelled.roles()[i] = taken ? Role.OTHER : role;
                    return PAPERS.contains(key) ? PAPER : RESOURCE;
                }
            }
        }
        return isBook(labelled) ? Math.min(paper, RESOURCE) : paper;
    }

    /// Whether a word, folded, says what an entry is.
    static boolean isOne(String key) {
        return PAPERS.contains(key) || RESOURCES.contains(key);
    }

    /// Whether no other word stands in the bracket, the cell or the code around it.
    private static boolean isAlone(Labelled labelled, int i) {
        int own = labelled.candidate().own;
        boolean opens =
                i == 0
                        ? i + 1 < own && labelled.token(i + 1).isBorder()
                        : labelled.token(i - 1).isOneOf("([（【") || isCell(labelled, i - 1);
        int end = i + 1;
        while (end < own && labelled.token(end).kind() == Token.Kind.NUMBER) {
            end++;
        }
        boolean closes =
                end == own
                        ? isCell(labelled, i - 1)
                        : labelled.token(end).isOneOf(")]）】") || isCell(labelled, end);
        return opens && closes;
    }

    private static boolean isCell(Labelled labelled, int i) {
        return i >= 0 && labelled.token(i).kind() == Token.Kind.CELL;
    }

    private static boolean isBook(Labelled labelled) {
        Candidate candidate = labelled.candidate();
        boolean publisher = false;
        for (int i = 0; i < candidate.own; i++) {
            Token token = labelled.token(i);
            Role role = labelled.roles()[i];
            boolean paper =
                    role == Role.VENUE
                            || token.kind() == Token.Kind.ARXIV
                            || role != Role.TITLE && OF_PAPERS.contains(token.key())
                            || token.link() > 0 && isPaper(candidate.linkFacts(i));
            if (paper) {
                return false;
            }
            publisher |= role != Role.TITLE && token.isWord() && isPublisher(labelled, i);
        }
        return publisher;
    }

    private static boolean isPaper(LinkFacts link) {
        return !link.arxiv().isEmpty()
                || link.url().endsWith(".pdf")
                || link.url().contains("chapter");
    }

    /// Whether the name of a publisher begins here.
    private static boolean isPublisher(Labelled labelled, int from) {
        StringBuilder name = new StringBuilder();
        int words = 0;
        for (int i = from; i < labelled.candidate().own && words < MOST_NAME_WORDS; i++) {
            Token token = labelled.token(i);
            if (token.isWord() && labelled.roles()[i] != Role.TITLE && token.link() == 0) {
                name.append(token.key());
                words++;
                if (words > 1 && PUBLISHERS.contains(name.toString())
                        || BOOKS.contains(name.toString())) {
                    return true;
                }
            } else if (!token.isOneOf("-'&’")) {
                return false;
            }
        }
        return false;
    }
}
