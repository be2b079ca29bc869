package org.bookwheel.search.lucene.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bookwheel.search.Facet;
import org.bookwheel.work.Titles;
import org.bookwheel.work.Work;

/// How the values of facets stand in the index. Tags are kept by a key, so that spellings of one
/// tag (case, hyphen, plural) are one value; all others as they are. The empty key stands for
/// having none.
public final class FacetValues {

    /// The key of works without a value.
    public static final String NONE = "";

    /// Lucene takes at most 8,191 bytes for a value; longer ones are cut and told apart by a hash.
    private static final int LONGEST = 500;

    private FacetValues() {}

    /// The field whose doc values hold a facet's keys.
    public static String field(Facet facet) {
        return "facet." + facet.text();
    }

    /// The field whose terms hold key and spelling.
    static String spelled(Facet facet) {
        return "spelled." + facet.text();
    }

    static boolean hasSpellings(Facet facet) {
        return facet == Facet.TAG;
    }

    public static String key(Facet facet, String value) {
        if (facet != Facet.TAG) {
            return cut(value);
        }
        String key = Titles.key(value);
        return cut(key.isEmpty() ? value : Titles.singular(key));
    }

    /// The keys of a work, [#NONE] alone if it has no value.
    public static Set<String> keys(Facet facet, Work work) {
        Set<String> keys = new LinkedHashSet<>();
        List<String> values = facet.values(work);
        values.forEach(value -> keys.add(key(facet, value)));
        keys.remove(NONE);
        return keys.isEmpty() ? Set.of(NONE) : keys;
    }

    private static String cut(String value) {
        return value.length() <= LONGEST
                ? value
                : value.substring(0, LONGEST - 12) + "… " + Integer.toHexString(value.hashCode());
    }
}
