package org.bookwheel.extract.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bookwheel.extract.name.HashNumbers;
import org.bookwheel.extract.text.Token;
import org.bookwheel.extract.unit.Unit;
import org.bookwheel.extract.unit.Units;
import org.bookwheel.list.Document;
import org.bookwheel.work.Titles;

/// A list with its answers: which unit is what, and which token of an entry says what.
final class Answered {

    /// An entry that was found in the text.
    record Entry(AnswerFile.Answer answer, Candidate candidate, int[] roles) {}

    private static final int MOST_FOLLOWING = 8;

    final String name;
    final Document document;
    final List<UnitFacts> units = new ArrayList<>();
    final ListProfile profile;

    /// By unit: a [Part]'s number, -1 where nobody read.
    final int[] parts;

    final List<Entry> entries = new ArrayList<>();
    int lost;
    private int mostFollowing;

    Answered(String name, Document document, AnswerFile answers) {
        this.name = name;
        this.document = document;
        List<Unit> found = Units.of(document);
        HashNumbers places = new HashNumbers();
        for (Unit unit : found) {
            units.add(
                    new UnitFacts(
                            unit, unit.parent() < 0 ? null : found.get(unit.parent()), places));
        }
        profile = new ListProfile(units, places);
        parts = new int[units.size()];
        label(answers);
    }

    private Unit unit(int i) {
        return units.get(i).unit;
    }

    private boolean hasTokens(int i) {
        return !units.get(i).tokens.isEmpty();
    }

    private void label(AnswerFile answers) {
        Map<Integer, List<AnswerFile.Answer>> byLine = new TreeMap<>();
        for (AnswerFile.Answer answer : answers.of(name)) {
            byLine.computeIfAbsent(answer.line(), key -> new ArrayList<>()).add(answer);
        }
        Map<Integer, Integer> starts = new HashMap<>();
        Set<Integer> startUnits = new HashSet<>();
        for (int line : byLine.keySet()) {
            int start = startOf(line, byLine.keySet());
            if (start >= 0 && startUnits.add(start)) {
                starts.put(line, start);
            } else if (byLine.get(line).stream().anyMatch(a -> !a.isIgnored())) {
                lost++;
            }
        }
        mostFollowing = mostBetween(startUnits);
        Set<Integer> belonging = new HashSet<>();
        Set<String> tags = new HashSet<>();
        for (Map.Entry<Integer, List<AnswerFile.Answer>> at : byLine.entrySet()) {
            Integer start = starts.get(at.getKey());
            at.getValue().forEach(a -> a.texts("tags").forEach(t -> tags.add(Titles.key(t))));
            if (start == null) {
                continue;
            }
            List<Integer> own = following(start, startUnits);
            belonging.addAll(own);
            List<UnitFacts> facts = new ArrayList<>();
            facts.add(units.get(start));
            own.stream().filter(this::hasTokens).forEach(i -> facts.add(units.get(i)));
            Candidate candidate = new Candidate(facts);
            AnswerFile.Answer answer = at.getValue().getFirst();
            if (!answer.isIgnored() && at.getValue().size() == 1) {
                entries.add(new Entry(answer, candidate, Alignment.of(answer, candidate)));
            }
        }
        for (int i = 0; i < parts.length; i++) {
            boolean read = answers.wasRead(name, unit(i).line());
            parts[i] = read ? part(i, answers, startUnits, belonging, tags).ordinal() : -1;
        }
    }

    /// How many units stand between two entries without a heading between them, at most.
    private int mostBetween(Set<Integer> starts) {
        int most = -1;
        int last = -1;
        for (int i = 0; i < units.size(); i++) {
            if (starts.contains(i)) {
                most = last < 0 ? most : Math.max(most, i - last - 1);
                last = i;
            } else if (unit(i).kind() == Unit.Kind.HEADING) {
                last = -1;
            }
        }
        return most < 0 ? MOST_FOLLOWING : Math.min(most, MOST_FOLLOWING);
    }

    private Part part(
            int i,
            AnswerFile answers,
            Set<Integer> starts,
            Set<Integer> belonging,
            Set<String> tags) {
        if (starts.contains(i)) {
            return Part.ENTRY;
        } else if (belonging.contains(i)) {
            return Part.BELONGS;
        } else if (unit(i).kind() == Unit.Kind.HEADING || unit(i).kind() == Unit.Kind.SUMMARY) {
            return Part.HEADING;
        }
        boolean nested = starts.stream().anyMatch(s -> unit(s).parent() == i);
        if (nested) {
            return Part.INTRODUCES;
        }
        if (units.get(i).tokens.size() > 30) {
            return Part.NOTHING;
        }
        String key = Titles.key(units.get(i).passage.text().replaceAll("[:：]\\s*$", ""));
        return !key.isEmpty() && tags.contains(key) ? Part.HEADING : Part.NOTHING;
    }

    /// The unit that starts on a line: an item before what stands in it, unless it is empty.
    private int startOf(int line, Set<Integer> lines) {
        int best = -1;
        for (int i = 0; i < units.size(); i++) {
            Unit unit = unit(i);
            if (unit.line() == line && unit.kind().isText() && (best < 0 || !hasTokens(best))) {
                best = i;
            }
        }
        if (best >= 0 && hasTokens(best)) {
            return best;
        }
        for (int i = 0; i < units.size(); i++) {
            Unit unit = unit(i);
            if (unit.kind().isText()
                    && unit.line() <= line
                    && line <= unit.endLine()
                    && units.get(i).tokens.stream().anyMatch(t -> t.line() == line)) {
                return i;
            }
        }
        for (int i = 0; i < units.size(); i++) {
            Unit unit = unit(i);
            boolean near = unit.line() == line + 1 || unit.line() == line + 2;
            if (near && hasTokens(i) && unit.kind().isText() && !lines.contains(unit.line())) {
                return i;
            }
        }
        return -1;
    }

    /// The units that belong to an entry which begins with a unit.
    private List<Integer> following(int start, Set<Integer> starts) {
        List<Integer> following = new ArrayList<>();
        Set<Integer> inside = new HashSet<>(Set.of(start));
        Unit first = unit(start);
        int outside = 0;
        for (int i = start + 1; i < units.size() && !starts.contains(i); i++) {
            Unit unit = unit(i);
            boolean nested = inside.contains(unit.parent());
            if (nested) {
                inside.add(i);
            }
            boolean goesOn = unit.continued() > 0 && first.kind() == Unit.Kind.PARAGRAPH;
            switch (first.kind()) {
                case ITEM, ROW -> {
                    if (!nested) {
                        return following;
                    }
                }
                case FRONT_MATTER -> {}
                case HEADING -> {
                    if (starts.size() == 1) {
                        break;
                    }
                    if (unit.kind() == Unit.Kind.HEADING && unit.level() <= first.level()) {
                        return following;
                    }
                }
                default -> {
                    boolean ends = !unit.kind().isText() || unit.kind() == Unit.Kind.HEADING;
                    outside += goesOn || nested ? 0 : 1;
                    if (ends && !nested || outside > mostFollowing) {
                        return following;
                    }
                }
            }
            following.add(i);
        }
        return following;
    }

    /// Which unit an entry starts with, by line, as it is printed.
    static int line(Candidate candidate) {
        return candidate.parts.getFirst().unit.line();
    }

    static boolean isWord(Token token) {
        return token.isWord();
    }
}
