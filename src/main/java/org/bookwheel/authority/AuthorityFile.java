package org.bookwheel.authority;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bookwheel.work.ResourceTable;
import org.bookwheel.work.Titles;

/// A table of authorities, found by any of their names. Names are compared by [Titles#key]: without
/// case, accents, punctuation and spaces. Safe for many threads.
public final class AuthorityFile {

    private static final Map<String, Sense> SENSES = senses();
    private static final AuthorityFile VENUES = load("venues.tsv");
    private static final AuthorityFile INSTITUTIONS = load("institutions.tsv");

    private final List<Authority> all;
    private final Map<String, Spelling> byKey = new HashMap<>();
    private final Map<String, Authority> byDomain = new HashMap<>();
    private Typos typos;

    /// What else the letters of a name mean: nothing, an everyday word (`Chi`, `fast`), or a topic
    /// (`Neural Networks`). See `everyday-names.tsv`.
    public enum Sense {
        NAME,
        WORD,
        TOPIC
    }

    /// A name as the table has it, whose it is, and what else it means.
    public record Spelling(String text, Authority authority, Sense sense) {}

    private AuthorityFile(List<Authority> all) {
        this.all = List.copyOf(all);
        for (Authority authority : all) {
            for (String name : authority.names()) {
                String key = Titles.key(name);
                Sense sense = SENSES.getOrDefault(key, Sense.NAME);
                byKey.putIfAbsent(key, new Spelling(name, authority, sense));
            }
            authority.domains().forEach(domain -> byDomain.putIfAbsent(domain, authority));
        }
    }

    /// Conferences, journals, workshops, preprint servers.
    public static AuthorityFile venues() {
        return VENUES;
    }

    /// Whether a venue is a preprint server: what stands there is published elsewhere, if at all.
    public static boolean isPreprint(String venue) {
        return VENUES.find(venue).filter(one -> one.kind().equals("preprint")).isPresent();
    }

    /// Universities, laboratories, companies.
    public static AuthorityFile institutions() {
        return INSTITUTIONS;
    }

    public List<Authority> all() {
        return all;
    }

    /// The authority of which this is a name.
    public Optional<Authority> find(String name) {
        return spelling(Titles.key(name)).map(Spelling::authority);
    }

    /// All names by their keys, see [Titles#key].
    public Map<String, Spelling> spellings() {
        return Collections.unmodifiableMap(byKey);
    }

    /// The name with this key, see [Titles#key].
    public Optional<Spelling> spelling(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /// The name of six letters or more that differs from this key by one typing error.
    public Optional<Spelling> nearest(String key) {
        return typos().nearest(key).map(byKey::get);
    }

    /// Made when first asked, since a start would wait for it.
    private synchronized Typos typos() {
        if (typos == null) {
            Typos all = new Typos();
            byKey.keySet().forEach(all::add);
            typos = all;
        }
        return typos;
    }

    /// The authority to whose domains a host belongs: `www.cs.cmu.edu` to Carnegie Mellon.
    public Optional<Authority> ofHost(String host) {
        String domain = host.toLowerCase(Locale.ROOT);
        while (!domain.isEmpty()) {
            Authority authority = byDomain.get(domain);
            if (authority != null) {
                return Optional.of(authority);
            }
            int dot = domain.indexOf('.');
            domain = dot < 0 ? "" : domain.substring(dot + 1);
        }
        return Optional.empty();
    }

    private static Map<String, Sense> senses() {
        Map<String, Sense> senses = new HashMap<>();
        for (String[] row : rows("everyday-names.tsv")) {
            senses.put(Titles.key(row[1]), Sense.valueOf(row[0].toUpperCase(Locale.ROOT)));
        }
        return senses;
    }

    private static AuthorityFile load(String resource) {
        List<Authority> all = new ArrayList<>();
        for (String[] row : rows(resource)) {
            all.add(
                    new Authority(
                            row[0],
                            cell(row, 1),
                            cell(row, 2),
                            list(cell(row, 3)),
                            list(cell(row, 4))));
        }
        return new AuthorityFile(all);
    }

    private static String cell(String[] row, int column) {
        return column < row.length ? row[column].strip() : "";
    }

    private static List<String> list(String cell) {
        List<String> all = new ArrayList<>();
        for (String one : cell.split(";")) {
            String value = one.strip();
            if (!value.isEmpty()) {
                all.add(value);
            }
        }
        return all;
    }

    /// The rows of a table of this package.
    static List<String[]> rows(String resource) {
        return ResourceTable.rows(AuthorityFile.class, resource);
    }
}
