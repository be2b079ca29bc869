/// A [org.bookwheel.search.SearchIndex] in a folder. The library that lives here is Lucene.
package org.bookwheel.search.lucene;
