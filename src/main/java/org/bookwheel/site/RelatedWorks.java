package org.bookwheel.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bookwheel.search.IndexContent;
import org.bookwheel.search.Results;
import org.bookwheel.work.JsonText;
import org.bookwheel.work.Work;

/// What a reader of each work may want, worked out once for all, on all processors.
final class RelatedWorks {

    /// So many the engine can tell: as many as the server does unless asked for more.
    private static final int MOST = 8;

    private final List<Work> works;
    private final List<List<Results.Hit>> hits;

    /// @param content of an index of just these works
    RelatedWorks(List<Work> works, IndexContent content) {
        this.works = works;
        this.hits =
                IntStream.range(0, works.size())
                        .parallel()
                        .mapToObj(i -> related(content, i))
                        .toList();
    }

    private static List<Results.Hit> related(IndexContent content, int work) {
        try {
            return content.related(work, MOST);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Results.Hit> of(int work) {
        return hits.get(work);
    }

    /// For each work those related to it as JSON: their numbers, scores, and why.
    List<String> lines() {
        Map<String, Integer> numbers = new HashMap<>();
        works.forEach(work -> numbers.put(work.id(), numbers.size()));
        return hits.stream()
                .map(some ->
                        JsonText.of(json -> {
                            json.writeStartArray();
                            for (Results.Hit hit : some) {
                                json.writeStartArray();
                                json.writeNumber(numbers.get(hit.id()));
                                json.writeNumber(hit.score());
                                hit.why().forEach(json::writeString);
                                json.writeEndArray();
                            }
                            json.writeEndArray();
                        }))
                .toList();
    }
}
