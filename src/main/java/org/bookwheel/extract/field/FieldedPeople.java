package org.bookwheel.extract.field;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bookwheel.authority.Authority;
import org.bookwheel.authority.AuthorityFile;
import org.bookwheel.extract.model.Role;
import org.bookwheel.fielded.Field;
import org.bookwheel.fielded.FieldedEntry;
import org.bookwheel.fielded.Value;

/// The people and institutions of an entry of named values. An author that is an institution is
/// one, as in words.
final class FieldedPeople {

    private static final Pattern BETWEEN = Pattern.compile("[;|]");
    private static final Pattern OTHERS =
            Pattern.compile("(?i)\\s*(?:,|\\band\\b)?\\s*\\bet\\.? al\\.?$");

    private final Set<String> authors = new LinkedHashSet<>();
    private final Set<String> affiliations = new LinkedHashSet<>();

    FieldedPeople(FieldedEntry entry) {
        for (Value value : entry.all(Field.AFFILIATIONS).toList()) {
            value.parts(BETWEEN).forEach(place -> affiliation(place.strip(), affiliations));
        }
        for (Value value : entry.all(Field.AUTHORS).toList()) {
            List<String> names =
                    value.whole()
                            ? List.of(value.text())
                            : People.of(
                                    FieldedText.of(
                                            "authors", value.text(), entry.line(), Role.AUTHORS));
            for (String name : names) {
                String one = OTHERS.matcher(name).replaceFirst("").strip();
                Affiliations.known(one).ifPresentOrElse(affiliations::add, () -> authors.add(one));
            }
        }
        authors.remove("");
    }

    /// An institution by itself, or those that are known in an address.
    private static void affiliation(String text, Set<String> all) {
        Optional<Authority> whole = Affiliations.find(text);
        if (whole.isPresent() || text.indexOf(',') < 0) {
            all.add(whole.map(Authority::name).orElse(text));
            return;
        }
        List<String> known =
                Stream.of(text.split(","))
                        .map(part -> AuthorityFile.institutions().find(part.strip()))
                        .flatMap(Optional::stream)
                        .map(Authority::name)
                        .toList();
        all.addAll(known.isEmpty() ? List.of(text) : known);
    }

    Set<String> authors() {
        return authors;
    }

    Set<String> affiliations() {
        return affiliations;
    }
}
