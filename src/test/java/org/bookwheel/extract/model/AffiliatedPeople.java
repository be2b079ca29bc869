package org.bookwheel.extract.model;

import java.util.ArrayList;
import java.util.List;

/// People written together with where they work.
///
/// @param places institutions as their table names them
record AffiliatedPeople(String text, List<String> names, List<String> places) {

    private static final int MOST = 4;

    static AffiliatedPeople of(DrawnStyle style, EntryFacts facts) {
        List<String> texts = new ArrayList<>();
        List<String> names = facts.people.stream().limit(MOST).toList();
        List<String> places = new ArrayList<>();
        for (String name : names) {
            EntryFacts.Place place =
                    style.draw.chance(.5) ? facts.places.getFirst() : EntryFacts.place(style);
            places.add(place.name());
            texts.add(style.affiliated.replace("①", name).replace("②", place.text()));
        }
        return new AffiliatedPeople(
                String.join(style.affiliated.contains("(") ? ", " : "; ", texts), names, places);
    }
}
