package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bookwheel.extract.model.Part;
import org.bookwheel.extract.model.UnitFacts;
import org.bookwheel.extract.name.WordSet;
import org.bookwheel.extract.text.Token;
import org.bookwheel.extract.unit.Unit;
import org.bookwheel.fielded.Damage;
import org.bookwheel.list.Document;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Titles;

/// What of a list gave no entry, and why. For one list.
final class Skips {

    private final Document document;
    private final List<Skip> all = new ArrayList<>();

    Skips(Document document) {
        this.document = document;
    }

    /// All of them, by their lines.
    List<Skip> sorted() {
        return all.stream().sorted(Comparator.comparingInt(Skip::line)).toList();
    }

    /// A unit that is no entry: said of it only where it might have been one.
    void unit(UnitFacts facts, Part part) {
        Reason reason = reason(facts, part);
        if (reason != null) {
            String text = facts.passage.text().strip();
            String words =
                    text.isEmpty() && !document.isLong(facts.unit.line(), facts.unit.line())
                            ? document.source(facts.unit.line(), facts.unit.line())
                            : text;
            all.add(new Skip(document.name(), facts.unit.line(), reason, words));
        }
    }

    void entry(int line, Reason reason, String source) {
        all.add(new Skip(document.name(), line, reason, source));
    }

    void damage(Damage damage) {
        String words = damage.reason() + (damage.text().isEmpty() ? "" : ": " + damage.text());
        all.add(new Skip(document.name(), damage.line(), Reason.DAMAGED, words));
    }

    /// Why a record is none of a work, or null.
    static Reason refused(Reference reference) {
        String title = reference.title();
        if (title.isEmpty()) {
            return Reason.NO_TITLE;
        }
        boolean unstated = WordSet.of("unstated").contains(Titles.key(title));
        return unstated && reference.links().isEmpty() ? Reason.PLACEHOLDER : null;
    }

    private static Reason reason(UnitFacts facts, Part part) {
        Unit.Kind kind = facts.unit.kind();
        boolean silent =
                part == Part.BELONGS
                        || part == Part.HEADING
                        || kind == Unit.Kind.SUMMARY
                        || kind == Unit.Kind.FRONT_MATTER
                        || kind == Unit.Kind.HEADING;
        if (kind == Unit.Kind.CODE || kind == Unit.Kind.COMMENT) {
            return part == Part.BELONGS
                    ? null
                    : kind == Unit.Kind.CODE ? Reason.CODE : Reason.COMMENT;
        } else if (silent || !kind.isText()) {
            return null;
        } else if (part == Part.INTRODUCES) {
            return Reason.INTRODUCES_OTHERS;
        }
        return ofWords(facts);
    }

    private static Reason ofWords(UnitFacts facts) {
        long words = facts.tokens.stream().filter(Token::isWord).count();
        int links = facts.passage.links().size();
        if (words == 0 && links == 0) {
            return facts.tokens.isEmpty() || facts.unit.kind() == Unit.Kind.ITEM
                    ? Reason.EMPTY
                    : null;
        } else if (links > 0 && leads(facts, UnitFacts.IN_PAGE_LINK)) {
            return Reason.TABLE_OF_CONTENTS;
        } else if (links > 0 && leads(facts, UnitFacts.FILE_LINK)) {
            return Reason.POINTER_TO_ANOTHER_FILE;
        } else if (links > 0 && leads(facts, UnitFacts.PERSON_LINK)) {
            return Reason.PERSON;
        } else if (facts.unit.quoted()) {
            return Reason.QUOTATION;
        }
        boolean unstated = WordSet.of("unstated").contains(Titles.key(facts.passage.text()));
        return unstated ? Reason.PLACEHOLDER : Reason.PROSE;
    }

    /// Whether all links lead to one kind of place.
    private static boolean leads(UnitFacts facts, int kind) {
        for (int i = 0; i < facts.tokens.size(); i++) {
            if (facts.tokens.get(i).link() > 0 && facts.linkKinds[i] != kind) {
                return false;
            }
        }
        return true;
    }
}
