package org.bookwheel.extract.model;

import java.util.HashMap;
import java.util.Map;
import org.bookwheel.extract.name.Labels;
import org.bookwheel.extract.text.Token;
import org.bookwheel.extract.unit.Unit;

/// What was taken for nothing though it is an entry by what it is made of: a link to a paper and
/// nothing else, addresses alone below a label, the title above notes on one paper.
final class LeftOut {

    private static final int LEAST_ADDRESSES = 2;

    private static final int LEAST_PAIRS = 3;

    private static final int LEAST_WORDS_OF_TITLE = 3;

    private final UnitSequence units;
    private final Part[] parts;

    private LeftOut(UnitSequence units, Part[] parts) {
        this.units = units;
        this.parts = parts;
    }

    static void settle(UnitSequence units, Part[] parts) {
        LeftOut left = new LeftOut(units, parts);
        left.paperNotes();
        left.linkedTitles();
        left.addresses();
        left.printedAlike();
        left.pairs();
    }

    /// What belongs to nothing is nothing.
    private void ownerless() {
        for (int i = 0; i < parts.length && parts[i] != Part.ENTRY; i++) {
            parts[i] = parts[i] == Part.BELONGS ? Part.NOTHING : parts[i];
        }
    }

    private Unit unit(int i) {
        return units.look(i).unit();
    }

    private boolean isFree(int i) {
        int parent = unit(i).parent();
        return parts[i] == Part.NOTHING && (parent < 0 || !isPart(parent));
    }

    private boolean isPart(int i) {
        return parts[i] == Part.ENTRY || parts[i] == Part.BELONGS;
    }

    /// `- [Reptile](https://arxiv.org/abs/1803.02999)`
    private void linkedTitles() {
        for (int i = 0; i < parts.length; i++) {
            UnitLook look = units.look(i);
            boolean title =
                    look.paperLink
                            && look.links == 1
                            && look.words > 0
                            && look.words == look.linkedWords
                            && !look.linksSayWhat
                            && !look.address;
            if (unit(i).kind() == Unit.Kind.ITEM && title && isFree(i)) {
                parts[i] = Part.ENTRY;
            }
        }
    }

    /// `* Blog posts:` above items that are each an address.
    private void addresses() {
        Map<Integer, int[]> counts = new HashMap<>();
        for (int i = 0; i < parts.length; i++) {
            if (unit(i).kind() == Unit.Kind.ITEM && unit(i).parent() >= 0) {
                int[] count = counts.computeIfAbsent(unit(i).parent(), key -> new int[2]);
                count[isAddress(i) ? 0 : 1]++;
            }
        }
        for (int i = 0; i < parts.length; i++) {
            int[] count = counts.get(unit(i).parent());
            boolean all = count != null && count[0] >= LEAST_ADDRESSES && count[1] == 0;
            if (all && isAddress(i) && isFree(i)) {
                parts[i] = Part.ENTRY;
            }
        }
    }

    /// `*Jin, Bubeck.* **Is Q-learning Efficient?** NeurIPS 2018.` among paragraphs that are
    /// printed in the same order of styles, and are entries.
    private void printedAlike() {
        Map<String, Integer> entries = new HashMap<>();
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] == Part.ENTRY && unit(i).kind() == Unit.Kind.PARAGRAPH) {
                entries.merge(print(i), 1, Integer::sum);
            }
        }
        for (int i = 1; i < parts.length && !entries.isEmpty(); i++) {
            boolean free = parts[i] == Part.BELONGS || parts[i] == Part.NOTHING;
            boolean alone =
                    free
                            && unit(i).kind() == Unit.Kind.PARAGRAPH
                            && unit(i).continued() == 0
                            && unit(i).parent() < 0;
            String print = alone ? print(i) : "";
            boolean styled = print.chars().anyMatch(style -> style != '0' && style != '4');
            if (print.length() > 2 && styled && entries.getOrDefault(print, 0) >= LEAST_ADDRESSES) {
                parts[i] = Part.ENTRY;
            }
        }
    }

    /// The styles of a unit's words, one for words in a row.
    private String print(int i) {
        StringBuilder print = new StringBuilder();
        for (Token token : units.look(i).facts.tokens) {
            char style = (char) ('0' + (token.styles() & 3) + (token.link() > 0 ? 4 : 0));
            if (token.isWord() && (print.isEmpty() || print.charAt(print.length() - 1) != style)) {
                print.append(style);
            }
        }
        return print.toString();
    }

    private boolean isAddress(int i) {
        return unit(i).passage().isAddress();
    }

    /// An item with an address alone in the paragraph below it, several times.
    private void pairs() {
        int pairs = 0;
        for (int i = 0; i + 1 < parts.length; i++) {
            pairs += isPair(i) ? 1 : 0;
        }
        if (pairs < LEAST_PAIRS) {
            return;
        }
        ownerless();
        for (int i = 0; i + 1 < parts.length; i++) {
            if (isPair(i) && !isPart(i)) {
                parts[i] = Part.ENTRY;
                parts[i + 1] = Part.BELONGS;
            }
        }
    }

    private boolean isPair(int i) {
        return unit(i).kind() == Unit.Kind.ITEM
                && unit(i + 1).kind() == Unit.Kind.PARAGRAPH
                && units.look(i).links == 0
                && units.look(i).words > 0
                && isAddress(i + 1);
    }

    /// A file without entries that begins with a heading of several words, and has a heading below
    /// that is a summary or says who wrote it and where it appeared, is about one paper.
    private void paperNotes() {
        int title = -1;
        boolean said = false;
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] == Part.ENTRY) {
                return;
            }
            boolean heading = unit(i).kind() == Unit.Kind.HEADING;
            if (title < 0 && units.look(i).words > 0) {
                if (!heading
                        || units.look(i).words < LEAST_WORDS_OF_TITLE
                        || unit(i).level() != 1) {
                    return;
                }
                title = i;
            } else if (heading) {
                said |= isOfPaper(i) || isSummary(i);
            }
        }
        if (said) {
            parts[title] = Part.ENTRY;
        }
    }

    private boolean isSummary(int i) {
        String text = unit(i).passage().text().strip();
        return Labels.fields(text).contains("summary");
    }

    /// `### Juhong Min et al., POSTECH (ICCV 2021)`
    private boolean isOfPaper(int i) {
        UnitLook look = units.look(i);
        return look.etAl && (look.venue || look.year || look.institution);
    }

    /// What says who wrote it, in a heading right below another one, belongs to it.
    static void settlePeople(UnitSequence units, Part[] parts) {
        LeftOut left = new LeftOut(units, parts);
        for (int i = 1; i < parts.length; i++) {
            boolean title = parts[i - 1] == Part.ENTRY || i == 1 && left.unit(0).level() == 1;
            if (title && left.isBelowTitle(i) && left.isOfPaper(i)) {
                parts[i - 1] = Part.ENTRY;
                parts[i] = Part.BELONGS;
                if (i + 1 < parts.length
                        && parts[i + 1] == Part.ENTRY
                        && left.isBelowTitle(i + 1)) {
                    parts[i + 1] = Part.BELONGS;
                }
            }
        }
    }

    /// Whether a heading that leads nowhere stands below a higher one, with nothing in between.
    private boolean isBelowTitle(int i) {
        return unit(i).kind() == Unit.Kind.HEADING
                && unit(i - 1).kind() == Unit.Kind.HEADING
                && unit(i).level() > 1
                && unit(i).level() >= unit(i - 1).level()
                && units.look(i - 1).words >= LEAST_WORDS_OF_TITLE
                && !units.look(i).facts.passage.leads();
    }
}
