package org.bookwheel.search.opensearch;

import org.bookwheel.search.lucene.index.TermDictionary;

/// One state of an index on a cluster, in which nothing changes any more. Safe for many threads.
///
/// @param index the name of the index that holds its works
/// @param terms of its works
record ClusterState(String index, StateMeta meta, TermDictionary terms) {}
