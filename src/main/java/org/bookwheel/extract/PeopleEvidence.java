package org.bookwheel.extract;

import org.bookwheel.authority.NameWeights;
import org.bookwheel.list.Style;

/// How strongly a piece's own words speak for people and for institutions, in the unit of
/// [Evidence].
final class PeopleEvidence {

    private PeopleEvidence() {}

    static double authors(Facts facts) {
        boolean wrapped = facts.piece.wrap() == Wrap.ROUND;
        double emphasis = facts.piece.has(Style.EMPHASIS) ? 0.5 : 0;
        double institution = mayBeSurname(facts) ? -0.5 : facts.isListedInstitution() ? -3 : 0;
        return Math.clamp(facts.person, -6, 4) - (wrapped ? 0.5 : 0) + emphasis + institution;
    }

    static double affiliations(Facts facts) {
        if (facts.institutions.isEmpty()) {
            boolean capital =
                    !facts.words.isEmpty()
                            && Character.isUpperCase(facts.words.charAt(0))
                            && Token.of(facts.words).stream()
                                    .noneMatch(token ->
                                            Character.isLowerCase(token.text().charAt(0))
                                                    && token.text().length() > 3);
            boolean others = capital && InstitutionReader.hasOthers(facts.words);
            return others ? -0.8 : facts.count <= 4 && capital ? -2.2 : -5;
        }
        if (mayBeSurname(facts)) {
            return 1.5;
        }
        return facts.isListedInstitution() ? 3.5 : facts.count <= 10 ? 2.2 : 0;
    }

    /// `Houston et al.`: what the list has in other such places tells.
    private static boolean mayBeSurname(Facts facts) {
        int space = facts.words.indexOf(' ');
        return facts.isListedInstitution()
                && space > 0
                && InstitutionReader.hasOthers(facts.words)
                && facts.count <= 3
                && NameWeights.ofForm(facts.words.substring(0, space)) > 0;
    }
}
