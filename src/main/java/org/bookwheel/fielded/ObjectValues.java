package org.bookwheel.fielded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bookwheel.fielded.TextTree.Mapping;
import org.bookwheel.fielded.TextTree.Member;
import org.bookwheel.fielded.TextTree.Scalar;
import org.bookwheel.fielded.TextTree.Sequence;

/// The values of an object that is an entry. For one object.
final class ObjectValues {

    /// Objects in an entry that hold some of its values.
    private static final Set<String> WRAPPERS =
            Set.of("externalids", "ids", "identifiers", "data", "fields", "attributes", "metadata");

    /// In an object for one value, where that stands, the likeliest first.
    private static final List<String> INNER =
            List.of(
                    "name",
                    "title",
                    "literal",
                    "displayname",
                    "text",
                    "value",
                    "raw",
                    "label",
                    "term",
                    "tag",
                    "url",
                    "href",
                    "year",
                    "dateparts");

    /// Who is no author.
    private static final Set<String> OTHER_ROLES =
            Set.of("editor", "translator", "serieseditor", "contributor", "reviewer");

    private final List<Value> values = new ArrayList<>();
    private final Mapping mapping;

    ObjectValues(Mapping mapping) {
        this.mapping = mapping;
    }

    List<Value> all() {
        for (Member member : members(mapping)) {
            FieldNames.NAMES
                    .of(member.key())
                    .ifPresent(field -> add(field, member.key(), member.value()));
        }
        return values;
    }

    /// Its members, and those of what it is wrapped in.
    static List<Member> members(Mapping mapping) {
        List<Member> all = new ArrayList<>();
        for (Member member : mapping.members()) {
            if (member.value() instanceof Mapping inner
                    && WRAPPERS.contains(FieldNames.key(member.key()))) {
                all.addAll(inner.members());
            } else {
                all.add(member);
            }
        }
        return all;
    }

    private void add(Field field, String key, TextTree tree) {
        switch (tree) {
            case Scalar scalar -> add(field, key, scalar.text(), false);
            case Sequence sequence -> {
                for (TextTree item : sequence.items()) {
                    switch (item) {
                        case Scalar scalar -> add(field, key, scalar.text(), true);
                        case Mapping inner -> inner(field, key, inner);
                        case Sequence deep -> add(field, key, first(deep), true);
                    }
                }
            }
            case Mapping inner -> inner(field, key, inner);
        }
    }

    private void add(Field field, String key, String text, boolean whole) {
        String plain = Markup.plain(text);
        if (field == Field.AUTHORS && whole) {
            plain = PersonNames.said(plain);
        }
        if (!plain.isEmpty()) {
            values.add(new Value(field, key, plain, whole));
        }
    }

    private void inner(Field field, String key, Mapping inner) {
        if (field == Field.AUTHORS) {
            person(key, inner);
        } else if (field.isAddress()) {
            place(field, key, inner);
        } else {
            add(field, key, first(inner), true);
        }
    }

    /// The first text that stands under one of the usual names.
    private static String first(TextTree tree) {
        return switch (tree) {
            case Scalar scalar -> scalar.text();
            case Sequence sequence ->
                    sequence.items().isEmpty() ? "" : first(sequence.items().getFirst());
            case Mapping mapping ->
                    INNER.stream()
                            .flatMap(name -> under(mapping, name).stream())
                            .findFirst()
                            .map(ObjectValues::first)
                            .orElse("");
        };
    }

    private static Optional<TextTree> under(Mapping mapping, String key) {
        return mapping.members().stream()
                .filter(member -> FieldNames.key(member.key()).equals(key))
                .map(Member::value)
                .findFirst();
    }

    private static String text(Mapping mapping, String... keys) {
        return List.of(keys).stream()
                .flatMap(key -> under(mapping, key).stream())
                .filter(Scalar.class::isInstance)
                .map(value -> Markup.plain(((Scalar) value).text()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private void person(String key, Mapping person) {
        if (OTHER_ROLES.contains(FieldNames.key(text(person, "creatortype", "role")))) {
            return;
        }
        String family = text(person, "family", "lastname", "last", "surname", "familyname");
        String particle = text(person, "nondroppingparticle", "droppingparticle");
        String given = text(person, "given", "firstname", "first", "givenname", "forename");
        String name =
                family.isEmpty()
                        ? PersonNames.said(first(person))
                        : PersonNames.said(
                                List.of(particle, family).stream()
                                        .filter(part -> !part.isEmpty())
                                        .collect(Collectors.joining(" ")),
                                given,
                                text(person, "suffix"));
        if (!name.isEmpty()) {
            values.add(new Value(Field.AUTHORS, key, name, true));
        }
        for (String place : List.of("affiliation", "affiliations", "institution")) {
            under(person, place).ifPresent(value -> add(Field.AFFILIATIONS, place, value));
        }
    }

    /// `{"rel": "code", "url": ...}`, or `{"code": ..., "paper": ...}`.
    private void place(Field field, String key, Mapping place) {
        String url = text(place, "url", "href", "link");
        String rel = text(place, "rel", "type", "name", "label", "title");
        if (!url.isEmpty()) {
            Field said = FieldNames.NAMES.of(rel).filter(Field::isAddress).orElse(field);
            add(said, rel.isEmpty() ? key : rel, url, true);
            return;
        }
        for (Member member : place.members()) {
            Field said = FieldNames.NAMES.of(member.key()).filter(Field::isAddress).orElse(field);
            if (member.value() instanceof Scalar scalar) {
                add(said, member.key(), scalar.text(), true);
            }
        }
    }
}
