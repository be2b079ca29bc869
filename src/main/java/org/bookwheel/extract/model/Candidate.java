package org.bookwheel.extract.model;

import java.util.ArrayList;
import java.util.List;
import org.bookwheel.extract.address.LinkFacts;
import org.bookwheel.extract.name.Lexicon;
import org.bookwheel.extract.name.NameIndex;
import org.bookwheel.extract.text.Shape;
import org.bookwheel.extract.text.Token;

/// What may be an entry: a unit with those that belong to it, as one run of tokens. Arrays are by
/// token.
public final class Candidate {

    /// What stands beyond is no longer asked for roles.
    static final int MOST_TOKENS = 500;

    public final List<UnitFacts> parts;
    public final List<Token> tokens = new ArrayList<>();

    private final int[] starts;

    /// Which part each token is of; how many tokens the first part has.
    public final int[] part;

    public final int own;
    final int[] shapes;
    public final Lexicon.Word[] words;
    public final int[] venues;
    public final int[] institutions;
    public final NameIndex.Found[] venueAt;
    public final char[] brackets;
    final int[] depths;
    public final boolean[] linkWords;
    public final int[] linkKinds;
    final Segment[] coarse;
    final Segment[] fine;

    /// The folded label of a token's line, cell or part; empty for none.
    public final String[] labels;

    public Candidate(List<UnitFacts> parts) {
        this.parts = new ArrayList<>(parts);
        int size = 0;
        for (UnitFacts facts : parts) {
            size += facts.tokens.size() + 1;
        }
        size = Math.min(MOST_TOKENS, Math.max(0, size - 1));
        starts = new int[parts.size()];
        part = new int[size];
        shapes = new int[size];
        words = new Lexicon.Word[size];
        venues = new int[size];
        institutions = new int[size];
        venueAt = new NameIndex.Found[size];
        brackets = new char[size];
        depths = new int[size];
        linkWords = new boolean[size];
        linkKinds = new int[size];
        coarse = new Segment[size];
        fine = new Segment[size];
        labels = new String[size];
        int links = 0;
        for (int p = 0; p < parts.size() && tokens.size() < size; p++) {
            UnitFacts facts = parts.get(p);
            if (p > 0) {
                below(p, facts);
            }
            starts[p] = tokens.size();
            String[] said = PartLabels.of(facts, p > 0);
            for (int j = 0; j < facts.tokens.size() && tokens.size() < size; j++) {
                add(facts, p, j, said[j], links);
            }
            links += facts.passage.links().size();
        }
        own = Math.min(size, parts.getFirst().tokens.size());
    }

    private void below(int p, UnitFacts facts) {
        int i = tokens.size();
        // lines of one paragraph go on
        boolean line =
                facts.unit.continued() > 0
                        && parts.get(p - 1).unit.index() == facts.unit.index() - 1;
        Token.Kind kind = line ? Token.Kind.BREAK : Token.Kind.BELOW;
        tokens.add(new Token(kind, "", null, 0, facts.unit.line(), 0, 0, true, -1));
        part[i] = p;
        shapes[i] = Shape.of(tokens.getLast());
        labels[i] = "";
    }

    private void add(UnitFacts facts, int p, int j, String label, int links) {
        int i = tokens.size();
        Token token = facts.tokens.get(j);
        tokens.add(links == 0 || token.link() == 0 ? token : token.inLink(token.link() + links));
        part[i] = p;
        shapes[i] = facts.shapes[j];
        words[i] = facts.words[j];
        venues[i] = facts.venues[j];
        institutions[i] = facts.institutions[j];
        venueAt[i] = facts.venueAt[j];
        brackets[i] = facts.brackets[j];
        depths[i] = facts.depths[j];
        linkWords[i] = facts.linkWords[j];
        linkKinds[i] = facts.linkKinds[j];
        coarse[i] = facts.coarse.of(j);
        fine[i] = facts.fine.of(j);
        labels[i] = label;
    }

    /// The index of the first token of a segment in which a token lies.
    int firstOf(int token, Segment segment) {
        return starts[part[token]] + segment.first();
    }

    /// The address of the link around a token, or empty text.
    public String url(int token) {
        UnitFacts facts = parts.get(part[token]);
        return facts.passage.url(facts.tokens.get(indexInPart(token)));
    }

    /// What the address of the link around a token shows.
    public LinkFacts linkFacts(int token) {
        UnitFacts facts = parts.get(part[token]);
        return facts.linkFacts(facts.tokens.get(indexInPart(token)));
    }

    /// The index of a token in its own part.
    int indexInPart(int token) {
        return token - starts[part[token]];
    }

    public int size() {
        return tokens.size();
    }
}
