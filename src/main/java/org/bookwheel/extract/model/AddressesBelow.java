package org.bookwheel.extract.model;

import org.bookwheel.extract.text.Token;
import org.bookwheel.extract.unit.Unit;

/// Units that only say where the work above them is to be found belong to it: an address alone, or
/// where it appeared, as a link: `[Physical Review Letters](https://...)`.
final class AddressesBelow {

    private final UnitSequence units;
    private final Part[] parts;

    private AddressesBelow(UnitSequence units, Part[] parts) {
        this.units = units;
        this.parts = parts;
    }

    static void settle(UnitSequence units, Part[] parts) {
        AddressesBelow below = new AddressesBelow(units, parts);
        int owner = -1;
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] == Part.ENTRY && owner >= 0 && below.belongs(i, owner)) {
                parts[i] = Part.BELONGS;
                parts[owner] = Part.ENTRY;
            }
            owner = below.isOwner(i) ? i : below.goesOn(i) ? owner : -1;
        }
    }

    private boolean isOwner(int i) {
        UnitLook look = units.look(i);
        boolean item = look.unit().kind() == Unit.Kind.ITEM && parts[i] == Part.INTRODUCES;
        return (parts[i] == Part.ENTRY || item && hasOnlyChild(i)) && !leads(i);
    }

    /// Whether what is looked for may still come.
    private boolean goesOn(int i) {
        return parts[i] == Part.BELONGS && !leads(i);
    }

    private boolean leads(int i) {
        return units.look(i).facts.passage.leads();
    }

    private boolean hasOnlyChild(int parent) {
        return parent + 1 < parts.length
                && units.look(parent + 1).unit().parent() == parent
                && (parent + 2 == parts.length || units.look(parent + 2).unit().parent() < parent);
    }

    private boolean belongs(int i, int owner) {
        Unit unit = units.look(i).unit();
        Unit.Kind kind = units.look(owner).unit().kind();
        boolean nested = unit.parent() == owner;
        boolean line =
                unit.kind() == Unit.Kind.PARAGRAPH
                        && (kind == Unit.Kind.PARAGRAPH || kind == Unit.Kind.HEADING);
        return nested && isAddress(i)
                || line && i == owner + 1 && isAddress(i)
                || line && isOnlyNamed(i);
    }

    private boolean isAddress(int i) {
        UnitFacts facts = units.look(i).facts;
        return facts.tokens.size() == 1 && facts.tokens.getFirst().kind() == Token.Kind.ADDRESS;
    }

    /// Whether links are named after what the work appeared in, or by its number.
    private boolean isOnlyNamed(int i) {
        UnitFacts facts = units.look(i).facts;
        int linked = 0;
        for (int t = 0; t < facts.tokens.size(); t++) {
            Token token = facts.tokens.get(t);
            if (token.link() > 0 && !facts.linkWords[t]) {
                boolean names = facts.venues[t] > 0 || token.kind() == Token.Kind.ARXIV;
                if (!names && (token.isWord() || token.kind() == Token.Kind.ADDRESS)) {
                    return false;
                }
                linked += names ? 1 : 0;
            }
        }
        return linked > 0;
    }
}
