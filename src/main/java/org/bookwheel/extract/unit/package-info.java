/// Cuts a list into units, of each of which one decision is made: items, lines of paragraphs, rows,
/// headings, front matter; several works in one line are several units.
package org.bookwheel.extract.unit;
