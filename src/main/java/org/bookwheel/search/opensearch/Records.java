package org.bookwheel.search.opensearch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.bookwheel.search.lucene.index.TermDictionary;
import tools.jackson.databind.JsonNode;

/// What is kept on a cluster beside the states of an index, in a small index of its own: a note,
/// the terms of each state, who may write. Safe for many threads.
final class Records {

    private static final String TEXT = "text";

    /// Bytes of terms in a record; a cluster takes requests of up to 100 MB.
    private static final int PART = 8 << 20;

    private final Cluster cluster;
    private final String name;
    private final String index;
    private volatile boolean isPrepared;

    Records(Cluster cluster, String name) {
        this.cluster = cluster;
        this.name = name;
        this.index = name + "-records";
    }

    /// Makes the index of records, if there is none.
    ///
    /// @throws IOException if somebody else's has its name
    void prepare() throws IOException {
        if (isPrepared) {
            return;
        }
        Map<String, Object> ours = new StateMeta(name, IndexLayout.VERSION, 0, "", 0).json();
        Map<String, Object> hidden = Map.of("type", "object", "enabled", false);
        Map<String, Object> text = Map.of("type", "keyword", "index", false, "doc_values", false);
        try {
            cluster.ask("GET", "/" + index + "/_mapping", null);
        } catch (ClusterException none) {
            if (!none.isNotFound()) {
                throw none;
            }
            try {
                cluster.ask(
                        "PUT",
                        "/" + index,
                        Map.of(
                                "settings",
                                Map.of("number_of_shards", 1, "auto_expand_replicas", "0-1"),
                                "mappings",
                                Map.of(
                                        "dynamic",
                                        "strict",
                                        "_meta",
                                        Map.of(StateMeta.OURS, ours),
                                        "properties",
                                        Map.of(TEXT, text, Lease.FIELD, hidden))));
            } catch (ClusterException raced) {
                if (!raced.isThere()) {
                    throw raced;
                }
            }
        }
        JsonNode mapping = cluster.ask("GET", "/" + index + "/_mapping", null).path(index);
        StateMeta found = StateMeta.of(mapping);
        if (found == null || !found.name().equals(name)) {
            throw new IOException(
                    "%s on %s is not Bookwheel's; choose another name with --index"
                            .formatted(index, cluster.place()));
        }
        isPrepared = true;
    }

    /// Where a record lies, also for who writes it by other rules.
    String path(String id) {
        return "/" + index + "/_doc/" + id;
    }

    /// A text; empty if there is none.
    Optional<String> text(String id) throws IOException {
        try {
            JsonNode record = cluster.ask("GET", path(id), null);
            return Optional.of(record.path("_source").path(TEXT).asString(""));
        } catch (ClusterException none) {
            if (none.isNotFound()) {
                return Optional.empty();
            }
            throw none;
        }
    }

    void write(String id, String text) throws IOException {
        cluster.ask("PUT", path(id) + "?refresh=false", Map.of(TEXT, text));
    }

    /// Keeps the terms of a state.
    ///
    /// @return in how many records
    int write(String state, TermDictionary terms) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        terms.write(new OutputStreamDataOutput(bytes));
        byte[] all = bytes.toByteArray();
        int parts = 0;
        for (int start = 0; start < all.length; start += PART) {
            byte[] part = Arrays.copyOfRange(all, start, Math.min(all.length, start + PART));
            write(part(state, parts++), Base64.getEncoder().encodeToString(part));
        }
        return parts;
    }

    private static String part(String state, int number) {
        return "terms-" + state + "-" + number;
    }

    /// The terms of a state.
    ///
    /// @throws IOException if they are not all there
    TermDictionary terms(String state, int parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < parts; i++) {
            Optional<String> part = text(part(state, i));
            if (part.isEmpty()) {
                throw new IOException("the terms of " + state + " are not there");
            }
            bytes.writeBytes(Base64.getDecoder().decode(part.get()));
        }
        return TermDictionary.read(new ByteArrayDataInput(bytes.toByteArray()));
    }

    /// Removes the terms of states.
    void removeTerms(List<String> states) throws IOException {
        for (String state : states) {
            boolean isThere = true;
            for (int i = 0; isThere; i++) {
                try {
                    cluster.ask("DELETE", path(part(state, i)), null);
                } catch (ClusterException none) {
                    if (!none.isNotFound()) {
                        throw none;
                    }
                    isThere = false;
                }
            }
        }
    }
}
