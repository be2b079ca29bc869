package org.bookwheel.extract;

/// How one value of an entry was found.
///
/// @param field the field's name in JSON
/// @param value the value, or one of several
/// @param evidence why it was taken, in words
/// @param words the words it was read from; empty if it was not read from the entry's words
public record Finding(String field, String value, String evidence, String words) {}
