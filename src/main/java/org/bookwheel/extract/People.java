package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bookwheel.work.Reference;

/// Fills in authors and affiliations.
final class People {

    private static final int LONGEST = 160;

    private final Assignment assignment;
    private final List<Finding> findings;

    People(Assignment assignment, List<Finding> findings) {
        this.assignment = assignment;
        this.findings = findings;
    }

    void fill(Reference.Builder reference) {
        List<String> names = new ArrayList<>();
        boolean oneEach = true;
        for (int i : assignment.all(Role.AUTHORS)) {
            if (isPlace(i)) {
                continue;
            }
            List<String> some = PersonReader.names(assignment.facts(i).words);
            oneEach &= some.size() <= 1;
            names.addAll(some);
        }
        List<String> inOrder = oneEach ? PersonReader.joinInverted(names) : names;
        for (String name : new LinkedHashSet<>(inOrder)) {
            reference.authors.add(name);
            findings.add(new Finding("authors", name, "a person's name", name));
        }
        Set<String> institutions = new LinkedHashSet<>();
        for (int i : assignment.all(Role.AFFILIATIONS)) {
            affiliation(assignment.facts(i), institutions);
        }
        inRemark(institutions);
        reference.affiliations.addAll(institutions);
    }

    /// `Ada Okafor: A Title, at Hadoop Summit, San Jose`: one name behind the venue, where people
    /// stand before the title.
    private boolean isPlace(int index) {
        List<Integer> people = assignment.all(Role.AUTHORS);
        return assignment.hasTitle()
                && index > assignment.titleLast()
                && people.getFirst() < assignment.titleFirst()
                && people.getLast() == index
                && assignment.role(index - 1) == Role.VENUE
                && assignment.piece(index).joint() == Joint.COMMA;
    }

    private void affiliation(Facts facts, Set<String> institutions) {
        for (InstitutionReader.Found found : facts.institutions) {
            add(
                    found.name(),
                    found.listed() ? "in the table" : "looks like one",
                    facts.words,
                    institutions);
        }
        if (facts.institutions.isEmpty()) {
            for (String part : facts.words.split("\\s*[,;/、，]\\s*")) {
                String name =
                        InstitutionReader.withoutOthers(
                                part.replaceFirst("^(?:@{1,2}|and\\s|&\\s)", "").strip());
                if (!name.isEmpty() && !Unstated.is(name) && name.length() <= LONGEST) {
                    String canonical =
                            InstitutionReader.listed(name)
                                    .map(InstitutionReader.Found::name)
                                    .orElse(name);
                    add(canonical, "where the list has institutions", facts.words, institutions);
                }
            }
        }
    }

    /// `(HSTU Meta new recsys ...)`: behind a coined name in a remark an institution may be named.
    private void inRemark(Set<String> institutions) {
        int behind = assignment.titleLast() + 1;
        if (!assignment.hasTitle() || behind >= assignment.size() || !institutions.isEmpty()) {
            return;
        }
        Piece piece = assignment.piece(behind);
        String[] words = piece.words().split(" ");
        boolean remark = piece.wrap() == Wrap.ROUND && assignment.role(behind) == Role.NOTE;
        if (remark && words.length > 2 && Coined.isWord(words[0])) {
            InstitutionReader.listed(words[1])
                    .ifPresent(
                            found -> add(found.name(), "in a remark", piece.words(), institutions));
        }
    }

    private void add(String name, String evidence, String words, Set<String> institutions) {
        if (institutions.add(name)) {
            findings.add(new Finding("affiliations", name, evidence, words));
        }
    }
}
