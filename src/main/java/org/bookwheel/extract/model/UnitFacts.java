package org.bookwheel.extract.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.bookwheel.extract.address.Hosts;
import org.bookwheel.extract.address.LinkFacts;
import org.bookwheel.extract.name.HashNumbers;
import org.bookwheel.extract.name.Lexicon;
import org.bookwheel.extract.name.NameIndex;
import org.bookwheel.extract.name.WordTable;
import org.bookwheel.extract.text.Passage;
import org.bookwheel.extract.text.Shape;
import org.bookwheel.extract.text.Token;
import org.bookwheel.extract.unit.Unit;

/// What is known of each token of a unit without knowing the rest of the list. Arrays are by token.
public final class UnitFacts {

    /// How a token lies in a venue's or institution's name.
    public static final int NO_NAME = 0;

    public static final int NAME = 1;
    public static final int EVERYDAY_NAME = 2;
    public static final int SMALL_EVERYDAY_NAME = 3;
    public static final int SMALL_NAME = 4;

    private static final int MOST_TOKENS_IN_NAME = 24;
    private static final int WIDEST_GAP = 2;
    private static final String NO_NAME_GOES_OVER = "()[]|";

    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    public final Unit unit;
    public final Passage passage;
    public final List<Token> tokens;
    final int[] shapes;
    public final Lexicon.Word[] words;
    public final int[] venues;
    final int[] institutions;
    public final NameIndex.Found[] venueAt;

    /// The innermost bracket around each token, 0 outside; its depth.
    final char[] brackets;

    final int[] depths;

    /// Whether the token lies in a link whose text only says what the link is.
    public final boolean[] linkWords;

    /// What lies behind the token's link: a number from 1; 0 outside of links.
    public final int[] linkKinds;

    /// By the passage's links, what each address shows.
    private final LinkFacts[] linkFacts;

    final Segments coarse;
    final Segments fine;
    final int shape;

    UnitFacts(Unit unit, Unit around, HashNumbers places) {
        this.unit = unit;
        this.passage = unit.passage();
        this.tokens = passage.tokens();
        int size = tokens.size();
        shapes = new int[size];
        words = new Lexicon.Word[size];
        venues = new int[size];
        institutions = new int[size];
        venueAt = new NameIndex.Found[size];
        brackets = new char[size];
        depths = new int[size];
        linkWords = new boolean[size];
        linkKinds = new int[size];
        linkFacts = new LinkFacts[passage.links().size()];
        Arrays.setAll(linkFacts, link -> LinkFacts.of(passage.links().get(link)));
        shape = unit.shape(around);
        for (int i = 0; i < size; i++) {
            Token token = tokens.get(i);
            shapes[i] = Shape.of(token);
            words[i] = token.word();
        }
        names(NameIndex.venues(), Lexicon.Word::beginsVenue, venues, venueAt);
        names(NameIndex.institutions(), Lexicon.Word::beginsInstitution, institutions, null);
        brackets();
        links();
        Segments.Marks marks =
                new Segments.Marks(tokens, shapes, words, venues, institutions, linkWords, shape);
        coarse = Segments.of(marks, true, places);
        fine = Segments.of(marks, false, places);
    }

    private void names(
            NameIndex index,
            Predicate<Lexicon.Word> begins,
            int[] classes,
            NameIndex.Found[] found) {
        int i = 0;
        while (i < words.length) {
            boolean may = words[i] != null && begins.test(words[i]);
            i = may ? name(index, i, classes, found) : i + 1;
        }
    }

    /// Marks the longest name that begins at a token; gives the index behind it.
    private int name(NameIndex index, int from, int[] classes, NameIndex.Found[] found) {
        NameIndex.Found best = null;
        int end = from + 1;
        long hash = 0;
        int gap = 0;
        for (int j = from; j < Math.min(tokens.size(), from + MOST_TOKENS_IN_NAME); j++) {
            Token token = tokens.get(j);
            if (token.isWord()) {
                hash = words[j].letters().behind(hash);
                gap = 0;
                if (!index.goesOn(hash)) {
                    break;
                }
                NameIndex.Found here = index.at(hash);
                if (here != null && (j == from || isWritten(here.spelling(), from, j))) {
                    best = here;
                    end = j + 1;
                }
            } else if (token.isBorder() || token.isOneOf(NO_NAME_GOES_OVER) || ++gap > WIDEST_GAP) {
                break;
            }
        }
        if (best == null) {
            return from + 1;
        }
        int kind = nameClass(best, from, end);
        for (int j = from; j < end; j++) {
            classes[j] = kind;
            if (found != null) {
                found[j] = best;
            }
        }
        return end;
    }

    /// Whether several words are a name that is one word: `Neur IPS`, but not `Top ML` for `TOPML`.
    private boolean isWritten(String spelling, int from, int to) {
        if (spelling.indexOf(' ') >= 0) {
            return true;
        }
        StringBuilder letters = new StringBuilder();
        for (int i = from; i <= to; i++) {
            letters.append(tokens.get(i).isWord() ? tokens.get(i).text() : "");
        }
        return NOT_WORDS.matcher(spelling).replaceAll("").contentEquals(letters);
    }

    private int nameClass(NameIndex.Found name, int from, int end) {
        String text = tokens.get(from).text();
        boolean small = end == from + 1 && Character.isLowerCase(text.charAt(0));
        if (small) {
            return name.everyday() || text.length() < 5 ? SMALL_NAME : SMALL_EVERYDAY_NAME;
        }
        boolean capitals = shapes[from] == Shape.CAPITALS && end == from + 1;
        return name.everyday() && !capitals ? EVERYDAY_NAME : NAME;
    }

    private void brackets() {
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Token.Kind.CELL) {
                open.setLength(0);
            }
            boolean opens = token.isOneOf("([{【《（「");
            boolean closes = token.isOneOf(")]}】》）」");
            if (opens) {
                open.append(token.text().charAt(0));
            }
            depths[i] = open.length();
            brackets[i] = open.isEmpty() ? 0 : open.charAt(open.length() - 1);
            if (closes && !open.isEmpty()) {
                open.setLength(open.length() - 1);
            }
        }
    }

    private void links() {
        int i = 0;
        while (i < tokens.size()) {
            int link = tokens.get(i).link();
            int end = i;
            boolean all = true;
            boolean any = false;
            while (end < tokens.size() && tokens.get(end).link() == link) {
                any |= words[end] != null;
                all &= words[end] == null || words[end].saysLink();
                end++;
            }
            if (link > 0) {
                boolean says = any && (all || WordTable.LINK_WORDS.has(Token.keys(tokens, i, end)));
                int kind = kind(linkFacts[link - 1]);
                for (int j = i; j < end; j++) {
                    linkWords[j] = says;
                    linkKinds[j] = kind;
                }
            }
            i = end;
        }
    }

    /// What the address of the link around a token shows.
    LinkFacts linkFacts(Token token) {
        return linkFacts[token.link() - 1];
    }

    /// Links within the list, to files beside it, to nothing, and by what lies behind those of the
    /// web.
    private static int kind(LinkFacts facts) {
        String url = facts.url();
        if (url.isEmpty()) {
            return 1;
        } else if (url.startsWith("#") || url.startsWith("./#")) {
            return 2;
        } else if (!org.bookwheel.work.Link.isWeb(url)) {
            return url.contains(".md") ? 3 : url.endsWith(".pdf") ? 5 : 4;
        }
        if (url.contains("/blob/") && url.endsWith(".md")) {
            return FILE_LINK;
        }
        if (url.indexOf('#') > 0
                && facts.what() == Hosts.What.CODE
                && facts.address().pieces().length == 2) {
            return IN_PAGE_LINK;
        }
        return facts.isPaper() ? PAPER_LINK : PAPER_LINK + 1 + facts.what().ordinal();
    }

    public static final int PAPER_LINK = 6;

    static final int CODE_LINK = PAPER_LINK + 1 + Hosts.What.CODE.ordinal();

    public static final int PERSON_LINK = PAPER_LINK + 1 + Hosts.What.PERSON.ordinal();

    public static final int IN_PAGE_LINK = 2;

    public static final int FILE_LINK = 3;
}
