package org.bookwheel.search.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.bookwheel.search.lucene.index.StoredWork;
import org.bookwheel.search.lucene.index.TermCounts;
import org.bookwheel.search.lucene.index.TermDictionary;
import org.bookwheel.search.lucene.index.WorkDocument;
import org.bookwheel.work.Sha256;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;
import org.bookwheel.work.WorkSource;
import tools.jackson.databind.JsonNode;

/// Writes the works of one state to its index, and counts their terms. For one thread.
final class StateBuilder {

    /// A cluster takes no longer keys, in bytes.
    private static final int LONGEST_KEY = 512;

    /// Works that are read at a time, of those that were there before.
    private static final int PIECE = 500;

    private final Cluster cluster;
    private final String index;
    private final Bulk bulk;

    StateBuilder(Cluster cluster, String index) {
        this.cluster = cluster;
        this.index = index;
        this.bulk = new Bulk(cluster, index);
    }

    /// What is written, and by which terms it is found.
    interface Writing {
        void write(Work work) throws IOException;
    }

    private static void each(WorkSource works, Writing writing) throws IOException {
        try {
            works.each(work -> {
                try {
                    writing.write(work);
                } catch (IOException unwritable) {
                    throw new UncheckedIOException(unwritable);
                }
            });
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        }
    }

    /// Writes all works.
    TermDictionary write(WorkSource works) throws IOException {
        try (TermCounts counts = new TermCounts()) {
            each(works, work -> write(work, counts));
            bulk.flush();
            return counts.dictionary();
        }
    }

    private void write(Work work, TermCounts counts) throws IOException {
        Document document = WorkDocument.of(work, false);
        bulk.write(key(work.id()), DocumentJson.of(document));
        counts.add(document);
    }

    /// Writes what differs from what there was.
    ///
    /// @param before the state of which the index is a copy
    TermDictionary write(Changes changes, ClusterState before) throws IOException {
        try (TermCounts lost = new TermCounts();
                TermCounts got = new TermCounts()) {
            List<String> others = new ArrayList<>(changes.gone());
            changes.changed().forEach(work -> others.add(key(work.id())));
            for (int i = 0; i < others.size(); i += PIECE) {
                List<String> piece = others.subList(i, Math.min(others.size(), i + PIECE));
                take(before, piece, lost);
            }
            for (String gone : changes.gone()) {
                bulk.delete(gone);
            }
            for (Work work : changes.changed()) {
                write(work, got);
            }
            for (Work work : changes.added()) {
                write(work, got);
            }
            bulk.flush();
            return TermCounts.dictionary(before.terms(), lost, got);
        }
    }

    /// Counts the terms of works that were there before.
    private void take(ClusterState before, List<String> keys, TermCounts lost) throws IOException {
        JsonNode found =
                cluster.ask(
                        "POST",
                        "/" + before.index() + "/_mget?realtime=false",
                        Map.of("ids", keys));
        for (JsonNode one : found.path("docs").values()) {
            StoredWork work =
                    Hits.stored(one)
                            .orElseThrow(() ->
                                    new IOException(
                                            "a work is not there: " + one.path("_id").asString()));
            lost.add(WorkDocument.of(WorkJson.readWork(work.whole()), false));
        }
    }

    /// Works of which something differs from what there was.
    ///
    /// @param gone the keys of those that are not there any more
    record Changes(List<Work> added, List<Work> changed, Set<String> gone) {
        boolean isEmpty() {
            return added.isEmpty() && changed.isEmpty() && gone.isEmpty();
        }
    }

    /// Compares works with those that a state holds.
    ///
    /// @param held the fingerprints of those by their keys; those that are asked for are taken off
    static Changes changes(WorkSource works, Map<String, Long> held) throws IOException {
        List<Work> added = new ArrayList<>();
        List<Work> changed = new ArrayList<>();
        each(
                works,
                work -> {
                    Long before = held.remove(key(work.id()));
                    if (before == null) {
                        added.add(work);
                    } else if (before != WorkDocument.fingerprint(work)) {
                        changed.add(work);
                    }
                });
        return new Changes(added, changed, held.keySet());
    }

    /// The key under which a cluster keeps a work: its id; a long one is told apart by a hash.
    static String key(String id) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        boolean isShort = bytes.length <= LONGEST_KEY && bytes.length > 0;
        return isShort ? id : "sha256:" + Sha256.hex(bytes);
    }
}
