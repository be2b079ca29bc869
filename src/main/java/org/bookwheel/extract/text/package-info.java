/// Cuts the words of a list into tokens: words, numbers, signs, addresses, with their markup and
/// links.
package org.bookwheel.extract.text;
