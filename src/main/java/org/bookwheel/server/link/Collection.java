package org.bookwheel.server.link;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.bookwheel.search.Facet;

/// The kinds of collections of works that have pages of their own, `/venues/OSDI`. `web/source.js`
/// has the same folders.
public enum Collection {
    LISTS(Facet.LIST, "A list"),
    VENUES(Facet.VENUE, "A venue"),
    AUTHORS(Facet.AUTHOR, "A person"),
    INSTITUTIONS(Facet.AFFILIATION, "An institution"),
    TAGS(Facet.TAG, "A tag");

    private final Facet facet;
    private final String words;

    Collection(Facet facet, String words) {
        this.facet = facet;
        this.words = words;
    }

    public Facet facet() {
        return facet;
    }

    /// What it is, for people.
    public String words() {
        return words;
    }

    /// Below which its pages lie.
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Collection> of(Facet facet) {
        return Arrays.stream(values()).filter(one -> one.facet == facet).findFirst();
    }

    public static Optional<Collection> at(String folder) {
        return Arrays.stream(values()).filter(one -> one.folder().equals(folder)).findFirst();
    }
}
