package org.bookwheel.extract.model;

import static org.bookwheel.extract.model.Argument.NUMBER;
import static org.bookwheel.extract.model.Argument.WORD;
import static org.bookwheel.extract.model.Argument.WORDS;

import java.util.List;
import org.bookwheel.extract.address.Address;
import org.bookwheel.extract.name.Lexicon;
import org.bookwheel.extract.text.Token;
import org.bookwheel.work.Link;
import org.bookwheel.work.Titles;

/// What is seen of an entry that may be a paper or a resource; one place.
public final class KindSequence implements Sequence {

    public static final int PAPER = 0;
    public static final int RESOURCE = 1;

    static final Template ANY = Template.of("entry");
    private static final Template TITLE_WORD = Template.of("entry-title-word", WORD);
    private static final Template TITLE_FIRST = Template.of("entry-title-first", WORD);
    private static final Template TITLE_LAST = Template.of("entry-title-last", WORD);
    private static final Template TITLE_LENGTH = Template.of("entry-title-length", NUMBER);
    private static final Template TITLE_LINK = Template.of("entry-title-link", NUMBER, NUMBER);
    private static final Template LINKS = Template.of("entry-links", NUMBER);
    private static final Template LINK = Template.of("entry-link", NUMBER, NUMBER);
    private static final Template HAS = Template.of("entry-has", NUMBER);
    private static final Template HAS_AND_LINK =
            Template.of("entry-has-and-title-link", NUMBER, NUMBER);
    private static final Template HOST = Template.of("entry-host", WORD, NUMBER);
    private static final Template HEADING = Template.of("entry-heading-word", WORD);
    private static final Template LAST_HEADING = Template.of("entry-last-heading-word", WORD);
    private static final Template REPOSITORY = Template.of("entry-named-as-repository", NUMBER);
    private static final Template NOTE_WORD = Template.of("entry-other-word", WORD);
    private static final Template SAYS = Template.of("entry-link-says", WORD);
    private static final Template CARRIER = Template.of("entry-carrier", NUMBER);

    private static final Template HEADING_SET = Template.of("entry-heading-word-set", WORDS);
    private static final Template TITLE_SET = Template.of("entry-title-word-set", WORDS);
    private static final Template KINDS = Template.of("entry-link-kinds", NUMBER, NUMBER);
    private static final Template ADDRESS_WORD = Template.of("entry-address-word", WORD);
    private static final Template FIRST_LINK = Template.of("entry-first-link", NUMBER, NUMBER);

    private static final int MOST_WORDS = 40;

    /// Of so many links the addresses are read, of each so many pieces.
    private static final int MOST_READ_LINKS = 2;

    private static final int MOST_PIECES = 3;

    /// Longer words are no words.
    private static final int LONGEST_ADDRESS_WORD = 20;

    private final Candidate candidate;
    private final Role[] roles;
    private final List<String> headings;
    private final boolean venueAbove;
    private final ListLinks list;

    /// @param list where the list's entries lead
    public KindSequence(
            Candidate candidate,
            Role[] roles,
            List<String> headings,
            boolean venueAbove,
            ListLinks list) {
        this.candidate = candidate;
        this.roles = roles;
        this.headings = headings;
        this.venueAbove = venueAbove;
        this.list = list;
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public int border(int i) {
        return 0;
    }

    @Override
    public void place(int place, Features features) {
        features.add(ANY);
        int titleLink = 0;
        int titleWords = 0;
        int has = 0;
        int links = 0;
        int last = 0;
        int kinds = 0;
        int firstKind = 0;
        String lastWord = "";
        StringBuilder title = new StringBuilder();
        for (int i = 0; i < roles.length; i++) {
            Token token = candidate.tokens.get(i);
            Lexicon.Word word = token.word();
            boolean own = candidate.part[i] == 0;
            boolean begins =
                    token.link() > 0
                            && (i == 0 || candidate.tokens.get(i - 1).link() != token.link());
            if (begins && links < 8) {
                links++;
                int kind = candidate.linkKinds[i];
                kinds |= 1 << kind;
                firstKind = firstKind == 0 ? kind : firstKind;
                String url = candidate.url(i);
                Address address = candidate.linkFacts(i).address();
                if (links <= MOST_READ_LINKS) {
                    address(address, features);
                }
                int part = roles[i] == Role.TITLE ? 1 : candidate.linkWords[i] ? 2 : own ? 3 : 4;
                features.add(LINK, kind, part);
                String host = Link.isWeb(url) ? domain(address.host()) : "";
                features.word(HOST, host, roles[i] == Role.TITLE ? 1 : 0);
            }
            if (candidate.linkWords[i] && token.isWord()) {
                features.word(SAYS, token.key());
            }
            has |= 1 << roles[i].ordinal();
            if (roles[i] == Role.TITLE && token.isWord()) {
                titleLink = titleLink == 0 ? candidate.linkKinds[i] : titleLink;
                if (titleWords == 0) {
                    features.word(TITLE_FIRST, token.key());
                }
                if (titleWords++ < MOST_WORDS) {
                    if (features.begins(Bundle.OfWord.TITLE, word)) {
                        features.word(TITLE_WORD, word.key());
                        features.ends();
                    }
                    features.sets(TITLE_SET, word.classes());
                    title.append(token.key());
                }
                lastWord = token.key();
            } else if (roles[i] == Role.OTHER
                    && own
                    && token.isWord()
                    && token.link() == 0
                    && i < MOST_WORDS) {
                if (features.begins(Bundle.OfWord.NOTE, word)) {
                    features.word(NOTE_WORD, word.key());
                    features.ends();
                }
            }
            last = candidate.linkKinds[i] == UnitFacts.PAPER_LINK ? 1 : last;
        }
        features.word(TITLE_LAST, lastWord);
        features.add(TITLE_LENGTH, Math.min(7, titleWords));
        features.add(TITLE_LINK, titleLink, Math.min(4, titleWords));
        features.add(LINKS, links);
        features.add(HAS, has & ~1);
        int told =
                (has >> Role.VENUE.ordinal() & 1)
                        | (has >> Role.AUTHORS.ordinal() & 1) << 1
                        | (last << 2)
                        | (venueAbove ? 8 : 0);
        features.add(HAS_AND_LINK, titleLink, told);
        // whether it has venue and authors, or a venue above
        int said = told & 3 | told >> 1 & 4;
        features.add(KINDS, kinds, 0);
        features.add(KINDS, kinds, said);
        features.add(FIRST_LINK, firstKind, said);
        features.add(REPOSITORY, isRepository(title.toString()) ? 1 : 0);
        list.addTo(features, candidate, headings);
        features.add(CARRIER, candidate.parts.getFirst().unit.kind().ordinal());
        for (int h = 0; h < headings.size(); h++) {
            for (String word : Titles.fold(headings.get(h)).split(" ")) {
                if (!word.isEmpty()) {
                    Lexicon.Word known = Lexicon.of(word);
                    if (features.begins(Bundle.OfWord.HEADING, known)) {
                        features.word(HEADING, word);
                        features.ends();
                    }
                    features.sets(HEADING_SET, known.classes());
                    if (h == headings.size() - 1) {
                        features.word(LAST_HEADING, word);
                    }
                }
            }
        }
    }

    /// `blog` in `blog.example.org/posts/1`, and `posts`.
    private static void address(Address address, Features features) {
        String host = address.host();
        int dot = host.indexOf('.');
        if (dot > 0 && host.indexOf('.', dot + 1) > 0) {
            features.word(ADDRESS_WORD, host.substring(0, dot));
        }
        String[] pieces = address.pieces();
        for (int k = 0; k < Math.min(MOST_PIECES, pieces.length); k++) {
            for (String word : Titles.fold(pieces[k]).split(" ")) {
                if (!word.isEmpty() && word.length() < LONGEST_ADDRESS_WORD) {
                    features.word(ADDRESS_WORD, word);
                }
            }
        }
    }

    /// Whether a link leads to a repository that is called as the title is.
    private boolean isRepository(String title) {
        for (int i = 0; i < roles.length; i++) {
            boolean begins =
                    i == 0 || candidate.tokens.get(i - 1).link() != candidate.tokens.get(i).link();
            if (begins && candidate.linkKinds[i] == UnitFacts.CODE_LINK) {
                for (String piece : candidate.linkFacts(i).address().pieces()) {
                    if (Titles.key(piece).equals(title)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// The last two labels of a host's name.
    private static String domain(String host) {
        int end = host.length();
        while (end > 0 && host.charAt(end - 1) == '.') {
            end--;
        }
        int dot = host.lastIndexOf('.', end - 1);
        return host.substring(host.lastIndexOf('.', dot - 1) + 1, end);
    }
}
