package org.bookwheel.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bookwheel.extract.Extraction;
import org.bookwheel.extract.Extractor;
import org.bookwheel.list.Document;
import org.bookwheel.list.MarkdownReader;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchIndex;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.testing.Jackson;
import org.bookwheel.testing.SampleWorks;
import org.bookwheel.testing.Wire;
import org.bookwheel.work.Mention;
import org.bookwheel.work.WorkJson;

/// What is fed with whatever strangers may send, and what must hold then.
enum Target {

    /// Any text is read as a list.
    LIST {
        @Override
        void feed(byte[] data) {
            MarkdownReader.read("a.md", text(data), List.of());
        }
    },

    /// Any list has entries with titles, on its lines, that can be written down.
    ENTRIES {
        @Override
        void feed(byte[] data) {
            Document document = MarkdownReader.read("a.md", text(data), List.of());
            for (Extraction.Entry entry : Extractor.extract(document).entries()) {
                Mention mention = entry.mention();
                int lines = document.lines().size();
                check(!mention.reference().title().isBlank(), "an entry without a title");
                check(mention.line() >= 1 && mention.line() <= lines, "an entry on no line");
                Jackson.MAPPER.readTree(WorkJson.write(mention));
            }
        }
    },

    /// Any text is a query.
    QUERY {
        @Override
        void feed(byte[] data) {
            SearchIndex index = SampleWorks.site().index();
            String text = text(data);
            SearchQuery query =
                    SearchQuery.of(text.substring(0, Math.min(LONGEST_QUERY, text.length())));
            Results results = index.search(query);
            check(results.hits().size() <= results.total(), "more hits than works");
            index.suggest(query, 10);
        }
    },

    /// Any address is answered, and not with a failure of ours.
    ADDRESS {
        @Override
        void feed(byte[] data) {
            String text = new String(data, StandardCharsets.ISO_8859_1);
            String path = text.replaceAll("[\r\n]", "");
            String answer = exchange(path.startsWith("/") ? path : "/api/v1/search?" + path);
            check(answer.startsWith("HTTP/1.1 "), "no answer");
            check(!answer.startsWith("HTTP/1.1 5"), "a failure: " + answer);
        }
    };

    private static final int LONGEST_QUERY = 1_000;

    /// Nothing that fits into a request or a page of text may take longer, on a quiet machine: no
    /// build measures time.
    private static final long LONGEST_NANOS =
            TimeUnit.MILLISECONDS.toNanos(Long.getLong("fuzz.milliseconds", Integer.MAX_VALUE));

    abstract void feed(byte[] data);

    /// Feeds it. What takes long once may have been held up, by classes that are loaded for
    /// instance; what does so twice is slow.
    final void check(byte[] data) {
        check(nanos(data) <= LONGEST_NANOS || nanos(data) <= LONGEST_NANOS, "takes too long");
    }

    private long nanos(byte[] data) {
        long start = System.nanoTime();
        feed(data);
        return System.nanoTime() - start;
    }

    static void check(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException(what);
        }
    }

    private static String text(byte[] data) {
        return new String(data, StandardCharsets.UTF_8);
    }

    private static String exchange(String path) {
        try (Wire wire = Wire.to(SampleWorks.site().port())) {
            wire.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            return wire.rest();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
