/// What counts as the same word: how texts and queries are cut into words, and which spellings of a
/// word meet. Free of any library, so that indexes, highlights and tests share it.
package org.bookwheel.search.text;
