/// What can be asked of works and what is answered, free of any engine: queries, clauses, facets,
/// results, and the one interface that an index implements.
package org.bookwheel.search;
