package org.bookwheel.extract.model;

import java.util.List;
import java.util.Set;
import org.bookwheel.extract.name.Labels;
import org.bookwheel.extract.text.Token;
import org.bookwheel.extract.unit.Unit;

/// Decides what the units of a list are, so that it agrees with how they lie in each other: what
/// belongs to an item lies in it, and an item that holds entries introduces them.
final class Structure {

    private static final float IMPOSSIBLE = -1e9f;

    /// After so many tries what is left is taken back alone.
    private static final int MOST_TRIES = 4;

    private static final int MOST_WORDS_OF_TOPIC = 6;

    private static final int MOST_LINKS_OF_NOTES = 4;

    /// A venue with its year.
    private static final int MOST_WORDS_BESIDE_LINKS = 3;

    private static final int LEAST_WORDS_OF_TITLE = 3;
    private static final int MOST_WORDS_OF_TITLE = 30;

    private static final Set<String> UNFOLDING =
            Set.of("click", "expand", "show", "view", "toggle", "open", "details", "more");

    private final Chain chain;
    private final UnitSequence units;
    private final float[][] emissions;
    private Part[] parts;

    Structure(Chain chain, UnitSequence units) {
        this.chain = chain;
        this.units = units;
        this.emissions = chain.emissions(units);
    }

    Part[] parts() {
        boolean agrees = false;
        for (int tries = 0; tries < MOST_TRIES && !agrees; tries++) {
            decode();
            agrees = !forbid();
        }
        titlesAbove();
        brief();
        notes();
        WrittenAlike.settle(units, parts);
        LeftOut.settle(units, parts);
        AroundEntries.above(units, parts);
        LeftOut.settlePeople(units, parts);
        AroundEntries.below(units, parts);
        between();
        particulars();
        introductions();
        return parts;
    }

    private void decode() {
        int[] labels = chain.decode(units, emissions);
        parts = new Part[labels.length];
        for (int i = 0; i < labels.length; i++) {
            parts[i] = Part.ALL[labels[i]];
        }
    }

    private Unit unit(int i) {
        return units.look(i).unit();
    }

    /// Forbids what cannot belong to the entry above it; whether there was any.
    private boolean forbid() {
        boolean any = false;
        int owner = -1;
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] == Part.ENTRY) {
                owner = i;
            } else if (parts[i] == Part.BELONGS && !mayBelong(i, owner)) {
                emissions[i][Part.BELONGS.ordinal()] = IMPOSSIBLE;
                parts[i] = Part.NOTHING;
                any = true;
            }
        }
        return any;
    }

    private boolean mayBelong(int i, int owner) {
        if (owner < 0) {
            return true;
        }
        Unit.Kind kind = unit(owner).kind();
        return kind != Unit.Kind.ITEM && kind != Unit.Kind.ROW || isIn(i, owner);
    }

    private boolean isIn(int i, int owner) {
        int parent = unit(i).parent();
        while (parent > owner) {
            parent = unit(parent).parent();
        }
        return parent == owner;
    }

    /// What is only links that say what they are has its title in the line before.
    private void titlesAbove() {
        for (int i = 1; i < parts.length; i++) {
            if (parts[i] == Part.ENTRY
                    && parts[i - 1] == Part.NOTHING
                    && isOnlyLinks(units.look(i))
                    && mayBeTitle(units.look(i - 1))) {
                parts[i - 1] = Part.ENTRY;
                parts[i] = Part.BELONGS;
            }
        }
    }

    private static boolean isOnlyLinks(UnitLook look) {
        return look.linksSayWhat && look.words - look.linkedWords <= MOST_WORDS_BESIDE_LINKS;
    }

    private static boolean mayBeTitle(UnitLook look) {
        return look.unit().kind().isText()
                && look.unit().kind() != Unit.Kind.HEADING
                && look.links == 0
                && look.label.isEmpty()
                && look.words >= LEAST_WORDS_OF_TITLE
                && look.words <= MOST_WORDS_OF_TITLE;
    }

    /// A heading of one to three words that leads nowhere is no title but `Method`; what unfolds a
    /// part is none, either.
    private void brief() {
        for (int i = 0; i < parts.length; i++) {
            boolean heading = unit(i).kind() == Unit.Kind.HEADING && units.look(i).isShort();
            boolean fold =
                    unit(i).kind() == Unit.Kind.SUMMARY
                            && UNFOLDING.contains(units.look(i).firstWord);
            if (parts[i] == Part.ENTRY && (heading || fold) && !leads(i)) {
                parts[i] = Part.HEADING;
                for (int j = i + 1; j < parts.length && parts[j] == Part.BELONGS; j++) {
                    parts[j] = Part.NOTHING;
                }
            }
        }
    }

    /// A file with hardly a link is about one paper: what stands below `Summary`, and in the
    /// sections that follow, is said of that paper.
    private void notes() {
        int level = 0;
        if (links() > MOST_LINKS_OF_NOTES) {
            return;
        }
        for (int i = 0; i < parts.length; i++) {
            Unit unit = unit(i);
            if (unit.kind() == Unit.Kind.HEADING && parts[i] != Part.ENTRY) {
                List<String> fields = Labels.fields(unit.passage().text().strip());
                boolean says = fields.contains("summary") || fields.contains("note");
                level = says ? unit.level() : unit.level() < level ? 0 : level;
            } else if (level > 0 && parts[i] == Part.ENTRY && !leads(i)) {
                parts[i] = Part.NOTHING;
            }
        }
    }

    private int links() {
        int links = 0;
        for (int i = 0; i < parts.length; i++) {
            links += unit(i).passage().links().size();
        }
        return links;
    }

    /// Whether an entry has a link of the web, of its own or in what belongs to it.
    private boolean leads(int entry) {
        boolean leads = false;
        for (int i = entry; i < parts.length && (i == entry || parts[i] == Part.BELONGS); i++) {
            leads |= units.look(i).facts.passage.leads();
        }
        return leads;
    }

    /// What lies in an item that is an entry belongs to it; so does what stands between two entries
    /// that are lines of their own.
    private void between() {
        int owner = -1;
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] == Part.ENTRY) {
                boolean ownLine =
                        owner >= 0
                                && unit(owner).kind() != Unit.Kind.ITEM
                                && unit(owner).kind() != Unit.Kind.ROW;
                for (int j = owner + 1; ownLine && j < i; j++) {
                    parts[j] = Part.BELONGS;
                }
                owner = i;
            } else if (!unit(i).kind().isText()
                    || parts[i] == Part.HEADING
                    || parts[i] == Part.INTRODUCES) {
                owner =
                        unit(i).kind() == Unit.Kind.CODE || unit(i).kind() == Unit.Kind.COMMENT
                                ? owner
                                : -1;
            } else if (parts[i] == Part.NOTHING
                    && owner >= 0
                    && unit(owner).kind() == Unit.Kind.ITEM
                    && isIn(i, owner)) {
                parts[i] = Part.BELONGS;
            }
        }
    }

    /// `- Code: https://...` below an entry belongs to it.
    private void particulars() {
        int owner = -1;
        for (int i = 1; i < parts.length; i++) {
            owner = parts[i - 1] == Part.ENTRY ? i - 1 : owner;
            boolean goesOn = parts[i - 1] == Part.ENTRY || parts[i - 1] == Part.BELONGS;
            UnitLook look = units.look(i);
            boolean says =
                    look.linksSayWhat && look.links > 0
                            || !look.label.isEmpty() && !look.label.equals("?");
            if (parts[i] == Part.NOTHING && goesOn && says && mayBelong(i, owner)) {
                parts[i] = Part.BELONGS;
            }
        }
    }

    /// An item that is no entry itself but holds some introduces them; so does a brief one that
    /// leads nowhere on the web.
    private void introductions() {
        for (int i = parts.length - 1; i >= 0; i--) {
            int parent = unit(i).parent();
            if (parent < 0 || parts[i] != Part.ENTRY && parts[i] != Part.INTRODUCES) {
                continue;
            }
            if (parts[parent] != Part.ENTRY || isBrief(parent)) {
                parts[parent] = Part.INTRODUCES;
            }
        }
    }

    private boolean isBrief(int i) {
        UnitFacts facts = units.look(i).facts;
        long words = facts.tokens.stream().filter(Token::isWord).count();
        return words <= MOST_WORDS_OF_TOPIC && !facts.passage.leads();
    }
}
