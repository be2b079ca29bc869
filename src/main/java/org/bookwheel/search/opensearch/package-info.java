/// The index as an OpenSearch cluster keeps it: what a query means is said by
/// [org.bookwheel.search.lucene] and put in the cluster's words here.
package org.bookwheel.search.opensearch;
