/// Answers from the index: how typed text is interpreted, searched, ranked, explained, completed.
/// The library that lives here is Lucene.
package org.bookwheel.search.lucene;
