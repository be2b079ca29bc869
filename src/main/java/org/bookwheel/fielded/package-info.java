/// Reads lists whose entries say by name what each value is: BibTeX, RIS, CSL-JSON, tables, objects
/// in JSON and YAML. Out come entries of named values with their lines, and what could not be read
/// with its place and reason; what the values mean for a work is not asked yet. Every reader is
/// linear in the length of the text, whatever stands in it.
package org.bookwheel.fielded;
