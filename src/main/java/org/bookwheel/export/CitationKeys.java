package org.bookwheel.export;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bookwheel.work.PlainLetters;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Sha256;
import org.bookwheel.work.Titles;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;

/// The keys of works in BibTeX, as people write them: `kwon2023efficient` is the first author's
/// surname, the year, and the first word of the title that is no article. Where two of the works
/// that were added would have one key, the one that a list named first keeps it, else the one with
/// the smaller id, and the others end with four hex digits of their ids. A work without authors has
/// its id as key. For one thread.
public final class CitationKeys {

    private static final Set<String> ARTICLES =
            Set.of(
                    "a", "an", "the", "der", "die", "das", "ein", "eine", "le", "la", "les", "un",
                    "une", "el", "los", "las", "una", "il", "lo", "gli", "um", "uma");

    private static final Pattern NOT_ASCII = Pattern.compile("[^a-z0-9]");

    /// So many bytes of an id's checksum tell two works apart.
    private static final int BYTES = 2;

    /// Who has a key.
    private record Owner(String added, String id) {
        private static final Comparator<Owner> FIRST =
                Comparator.comparing((Owner one) -> one.added().isEmpty())
                        .thenComparing(Owner::added)
                        .thenComparing(Owner::id);

        Owner first(Owner other) {
            return FIRST.compare(this, other) <= 0 ? this : other;
        }
    }

    private final Map<String, Owner> owners = new HashMap<>();

    private final boolean areIds;

    private CitationKeys(boolean areIds) {
        this.areIds = areIds;
    }

    /// Keys as people write them.
    public CitationKeys() {
        this(false);
    }

    /// The keys of some works.
    public static CitationKeys of(Iterable<Work> works) {
        CitationKeys keys = new CitationKeys();
        works.forEach(keys::add);
        return keys;
    }

    /// Ids as keys: unique whatever else is exported, and the same for ever.
    public static CitationKeys ids() {
        return new CitationKeys(true);
    }

    /// @param name `citation` or `id`
    public static Optional<CitationKeys> named(String name) {
        return switch (name) {
            case "citation" -> Optional.of(new CitationKeys());
            case "id" -> Optional.of(ids());
            default -> Optional.empty();
        };
    }

    /// Whether they are the same whatever else is written.
    boolean areIds() {
        return areIds;
    }

    /// Takes a work into account: all are to be known before the first key is asked for.
    public void add(Work work) {
        Owner owner = new Owner(work.added(), work.id());
        owners.merge(citation(work.reference()), owner, Owner::first);
    }

    /// Takes a work in its JSON form into account.
    public void add(String json) {
        add(WorkJson.readWork(json));
    }

    String of(Work work) {
        String key = areIds ? "" : citation(work.reference());
        if (key.isEmpty()) {
            return id(work.id());
        }
        Owner owner = owners.get(key);
        byte[] id = work.id().getBytes(StandardCharsets.UTF_8);
        return owner == null || owner.id().equals(work.id()) ? key : key + Sha256.hex(id, BYTES);
    }

    /// Empty if nobody wrote the work, as far as is known, or nothing of it can be said in ASCII.
    private static String citation(Reference reference) {
        if (reference.authors().isEmpty()) {
            return "";
        }
        String family = PersonName.of(reference.authors().getFirst()).family();
        String surname = ascii(family.contains(",") ? family.replaceFirst(",.*", "") : family);
        String word = "";
        for (String one : reference.title().split("[^\\p{L}\\p{M}\\p{N}'’]+")) {
            word = ascii(one);
            if (!word.isEmpty() && !ARTICLES.contains(word)) {
                break;
            }
        }
        String year = reference.hasYear() ? String.valueOf(reference.year()) : "";
        return surname.isEmpty() || word.isEmpty() ? "" : surname + year + word;
    }

    /// In small letters and digits of ASCII.
    private static String ascii(String text) {
        StringBuilder plain = new StringBuilder();
        Titles.key(text).codePoints().mapToObj(PlainLetters::of).forEach(plain::append);
        return NOT_ASCII.matcher(plain).replaceAll("");
    }

    /// An id in the characters that every BibTeX takes. No two ids give one key: whatever else an
    /// id holds becomes `_hex_`, and the frequent `~` of a DOI `__`.
    private static String id(String id) {
        StringBuilder key = new StringBuilder(id.length());
        id.codePoints()
                .forEach(point -> {
                    if (point < 128 && Character.isLetterOrDigit(point)
                            || ":.-".indexOf(point) >= 0) {
                        key.appendCodePoint(point);
                    } else {
                        key.append('_')
                                .append(point == '~' ? "" : Integer.toHexString(point))
                                .append('_');
                    }
                });
        return key.toString();
    }
}
