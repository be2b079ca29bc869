package org.bookwheel.extract.model;

import org.bookwheel.extract.text.Token;
import org.bookwheel.extract.unit.Unit;

/// What stands above and below entries and was taken for others. What only says where the work
/// above it is to be found belongs to it: an address alone, or where it appeared, as a link:
/// `[Physical Review Letters](https://...)`.
final class AroundEntries {

    /// A title has so many, and what stands beside links hardly more.
    private static final int LEAST_WORDS = 3;

    private static final int MOST_WORDS = 6;

    private static final int MOST_BETWEEN = 12;

    /// A section holds so many entries that lead somewhere.
    private static final int LEAST_ENTRIES = 2;

    private final UnitSequence units;
    private final Part[] parts;

    private AroundEntries(UnitSequence units, Part[] parts) {
        this.units = units;
        this.parts = parts;
    }

    static void below(UnitSequence units, Part[] parts) {
        AroundEntries below = new AroundEntries(units, parts);
        int owner = -1;
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] == Part.ENTRY && owner >= 0 && below.belongs(i, owner)) {
                parts[i] = Part.BELONGS;
                parts[owner] = Part.ENTRY;
            }
            owner = below.isOwner(i) ? i : below.goesOn(i) ? owner : -1;
        }
    }

    /// A heading above entries is none, nor is a row of one cell above rows of several.
    static void above(UnitSequence units, Part[] parts) {
        AroundEntries around = new AroundEntries(units, parts);
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] == Part.ENTRY && around.heads(i)) {
                parts[i] = Part.HEADING;
                for (int j = i + 1; j < parts.length && parts[j] == Part.BELONGS; j++) {
                    parts[j] = Part.NOTHING;
                }
            } else if (parts[i] == Part.NOTHING && around.saysVenue(i)) {
                parts[i] = Part.HEADING;
            } else if (parts[i] == Part.ENTRY && around.isGroup(i)) {
                parts[i] = Part.NOTHING;
            }
        }
    }

    private Unit unit(int i) {
        return units.look(i).unit();
    }

    private boolean isOwner(int i) {
        boolean item = unit(i).kind() == Unit.Kind.ITEM && parts[i] == Part.INTRODUCES;
        return (parts[i] == Part.ENTRY || item && hasOnlyChild(i)) && !leads(i);
    }

    /// Whether what is looked for may still come.
    private boolean goesOn(int i) {
        return (parts[i] == Part.BELONGS || parts[i] == Part.NOTHING && isBrief(i)) && !leads(i);
    }

    private boolean isBrief(int i) {
        return unit(i).kind().isText()
                && unit(i).kind() != Unit.Kind.HEADING
                && units.look(i).words <= MOST_BETWEEN;
    }

    private boolean leads(int i) {
        return units.look(i).facts.passage.leads();
    }

    private boolean hasOnlyChild(int parent) {
        return parent + 1 < parts.length
                && unit(parent + 1).parent() == parent
                && (parent + 2 == parts.length || unit(parent + 2).parent() < parent);
    }

    private boolean belongs(int i, int owner) {
        Unit unit = unit(i);
        Unit.Kind kind = unit(owner).kind();
        boolean nested = unit.parent() == owner;
        boolean line =
                unit.kind() == Unit.Kind.PARAGRAPH
                        && (kind == Unit.Kind.PARAGRAPH || kind == Unit.Kind.HEADING);
        return nested && isAddress(i)
                || line && i == owner + 1 && isAddress(i)
                || line && isOnlyNamed(i)
                || nested && isOnlyNamed(i)
                || i == owner + 1 && isPlain(owner) && isOnlyLinks(i);
    }

    private boolean isPlain(int owner) {
        return units.look(owner).links == 0 && units.look(owner).words >= LEAST_WORDS;
    }

    /// `- [[Paper]](..)[[Code]](..) (ICCV 2017)`
    private boolean isOnlyLinks(int i) {
        UnitLook look = units.look(i);
        return look.linksSayWhat
                && look.beginsWithLink
                && look.words - look.linkedWords <= MOST_WORDS;
    }

    private boolean isAddress(int i) {
        return unit(i).passage().isAddress();
    }

    /// Whether links are named after what the work appeared in, or by its number.
    private boolean isOnlyNamed(int i) {
        UnitFacts facts = units.look(i).facts;
        int linked = 0;
        for (int t = 0; t < facts.tokens.size(); t++) {
            Token token = facts.tokens.get(t);
            boolean number = token.kind() == Token.Kind.ARXIV;
            if (token.link() > 0 && (number || !facts.linkWords[t])) {
                boolean names = facts.venues[t] > 0 || number;
                if (!names && (token.isWord() || token.kind() == Token.Kind.ADDRESS)) {
                    return false;
                }
                linked += names ? 1 : 0;
            }
        }
        return linked > 0;
    }

    /// Whether a heading below the first level has entries in its section that lead somewhere.
    private boolean heads(int heading) {
        int level = unit(heading).level();
        if (unit(heading).kind() != Unit.Kind.HEADING || level < 2 || leads(heading)) {
            return false;
        }
        int entries = 0;
        for (int i = heading + 1; i < parts.length && entries < LEAST_ENTRIES; i++) {
            if (unit(i).kind() == Unit.Kind.HEADING && unit(i).level() <= level) {
                break;
            }
            entries += parts[i] == Part.ENTRY && leads(i) ? 1 : 0;
        }
        return entries >= LEAST_ENTRIES;
    }

    /// `**CCS 2022**` right above entries.
    private boolean saysVenue(int i) {
        UnitFacts facts = units.look(i).facts;
        boolean above =
                unit(i).kind() == Unit.Kind.PARAGRAPH
                        && units.look(i).year
                        && i + 1 < parts.length
                        && (parts[i + 1] == Part.ENTRY || unit(i + 1).kind() == Unit.Kind.ROW);
        boolean venue = false;
        for (int t = 0; above && t < facts.tokens.size(); t++) {
            Token token = facts.tokens.get(t);
            boolean name =
                    facts.venues[t] == UnitFacts.NAME || facts.venues[t] == UnitFacts.EVERYDAY_NAME;
            venue |= name;
            above =
                    token.has(Token.STRONG)
                            && (!token.isWord() || name || token.kind() == Token.Kind.NUMBER);
        }
        return above && venue;
    }

    /// Whether a row that leads nowhere has one cell with words, and the next row has more.
    private boolean isGroup(int i) {
        return unit(i).kind() == Unit.Kind.ROW
                && !leads(i)
                && i + 1 < parts.length
                && unit(i + 1).kind() == Unit.Kind.ROW
                && cells(i) == 1
                && cells(i + 1) > 2;
    }

    private int cells(int i) {
        int cells = 0;
        boolean begins = true;
        for (Token token : units.look(i).facts.tokens) {
            if (token.kind() == Token.Kind.CELL) {
                begins = true;
            } else if (begins && token.isWord()) {
                cells++;
                begins = false;
            }
        }
        return cells;
    }
}
