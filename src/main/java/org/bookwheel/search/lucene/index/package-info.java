/// What the index holds, and how it is written and read back: works as documents, terms, the
/// columns of facets, versions and snapshots. Knows no query of ours.
package org.bookwheel.search.lucene.index;
