/// Knows names and words: tables of venues and institutions found in running words, labels, link
/// texts, sets of words, journals that no table has.
package org.bookwheel.extract.name;
