package org.bookwheel.search.opensearch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.bookwheel.search.SortOrder;
import org.bookwheel.search.lucene.index.StoredWork;
import org.bookwheel.search.lucene.index.WorkDocument;
import tools.jackson.databind.JsonNode;

/// The works that one search found on a cluster, by the numbers that they get here. For one thread.
final class Hits {

    /// A work that was found.
    static final class Hit {
        private final String key;
        private final String title;
        private StoredWork work;

        private Hit(JsonNode hit) {
            this.key = hit.path("_id").asString();
            this.title = hit.path("fields").path(WorkDocument.TITLE_ORDER).path(0).asString("");
            read(hit);
        }

        /// Under which the cluster keeps it.
        String key() {
            return key;
        }

        /// The folded title.
        String title() {
            return title;
        }

        /// Null until it was read.
        StoredWork work() {
            return work;
        }

        /// Takes what the cluster tells of the work.
        void read(JsonNode found) {
            work = stored(found).orElse(work);
        }

        boolean isWhole() {
            return work != null && !work.mentions().isEmpty();
        }
    }

    private final List<Hit> all = new ArrayList<>();

    /// What a cluster tells of a work; empty if it tells nothing.
    ///
    /// @param found a hit, or a document
    static Optional<StoredWork> stored(JsonNode found) {
        JsonNode stored = found.path("_source").path(IndexLayout.STORED);
        return stored.isMissingNode()
                ? Optional.empty()
                : Optional.of(
                        new StoredWork(
                                found.path("_source").path(WorkDocument.ID).path(0).asString(""),
                                stored.path(IndexLayout.HEAD).asString(""),
                                stored.path(IndexLayout.LISTS).asString(""),
                                stored.path(IndexLayout.MENTIONS).asString("")));
    }

    Hit get(int number) {
        return all.get(number);
    }

    /// Forgets all works.
    void clear() {
        all.clear();
    }

    /// Takes the works of an answer, each with the values that it was sorted by.
    ScoreDoc[] add(JsonNode answer, SortOrder sort) {
        JsonNode hits = answer.path("hits").path("hits");
        ScoreDoc[] added = new ScoreDoc[hits.size()];
        for (int i = 0; i < added.length; i++) {
            JsonNode hit = hits.path(i);
            Object[] values = new Object[hit.path("sort").size()];
            for (int j = 0; j < values.length; j++) {
                JsonNode value = hit.path("sort").path(j);
                values[j] = value.isNumber() ? value.numberValue() : value.asString();
            }
            float score = Float.NaN;
            if (sort == SortOrder.RELEVANCE) {
                score = (float) hit.path("sort").path(0).asDouble();
                values[0] = score;
            }
            added[i] = new FieldDoc(all.size(), score, values);
            all.add(new Hit(hit));
        }
        return added;
    }
}
