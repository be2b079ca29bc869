package org.bookwheel.extract.field;

/// How one value of an entry was found.
///
/// @param field the field's name in JSON
/// @param value the value, or one of several
/// @param from where it was read if not in the entry's words: `heading`, `identifier`, `url`; else
///   empty
/// @param evidence what spoke for it most, in words
/// @param words the words it was read from; empty if it was not read from the entry's words
/// @param likely how likely the models think it is, from 0 to 1
public record Finding(
        String field, String value, String from, String evidence, String words, double likely) {

    /// What values of this kind have in common that are counted together.
    public String key() {
        return from.isEmpty() ? field : field + " " + from;
    }

    /// The share of right values among those as likely, see [Confidence].
    public double confidence() {
        return Confidence.of(key(), likely);
    }
}
