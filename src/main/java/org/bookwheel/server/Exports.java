package org.bookwheel.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bookwheel.export.CitationKeys;
import org.bookwheel.export.Exporter;
import org.bookwheel.export.Format;
import org.bookwheel.library.Library;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.server.http.RequestLog;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/// The whole result of a search as a file, written while it is read from the index.
final class Exports {

    private static final int BUFFER = 1 << 16;

    private final Library library;

    Exports(Library library) {
        this.library = library;
    }

    void export(Context context) {
        SearchQuery query =
                Parameters.query(
                        library, context.queryParamMap(), Parameters.WHOLE, "format", "keys");
        Format format = format(context);
        String named = Parameters.one(context.queryParamMap(), "keys").orElse("citation");
        CitationKeys keys = keys(named);
        String asked = "%s %s%n%s".formatted(format.text(), named, Freshness.normal(query));
        Freshness fresh = new Freshness(context, library.index(), asked);
        if (fresh.isUnchanged()) {
            return;
        }
        try (Stream<String> works = library.index().all(query)) {
            fresh.answered(false);
            context.contentType(format.mediaType());
            context.header(
                    "Content-Disposition", "attachment; filename=\"" + format.fileName() + '"');
            if (context.protocol().equals("HTTP/1.1")) {
                // with an end of its own, since a close might also be one before the end
                context.header("Transfer-Encoding", "chunked");
            }
            if (context.method() == HandlerType.HEAD) {
                sendHead(context);
            } else {
                if (format.needsAllWorks(keys)) {
                    know(query, keys);
                }
                write(context, out -> new Exporter(format, keys, out), works);
            }
        }
    }

    private static CitationKeys keys(String name) {
        return CitationKeys.named(name)
                .orElseThrow(() -> Parameters.bad("keys", name, "one of citation, id"));
    }

    /// Two works of one key are told apart only if all are known.
    private void know(SearchQuery query, CitationKeys keys) {
        try (Stream<String> works = library.index().all(query)) {
            works.forEach(keys::add);
        }
    }

    /// Sent now, the head says nothing of a length that is not known.
    private static void sendHead(Context context) {
        try {
            context.res().flushBuffer();
        } catch (IOException gone) {
            cut(context, gone);
        }
    }

    private static Format format(Context context) {
        String name = Parameters.one(context.queryParamMap(), "format").orElse(Format.JSONL.text());
        return Format.of(name)
                .orElseThrow(() ->
                        Parameters.bad(
                                "format",
                                name,
                                Arrays.stream(Format.values())
                                        .map(Format::text)
                                        .collect(Collectors.joining(", ", "one of ", ""))));
    }

    /// What fails when part of the answer is on its way cannot be said in it any more: the
    /// connection is cut, so that nobody takes the part for the whole.
    private static void write(
            Context context, Function<Writer, Exporter> form, Stream<String> works) {
        try {
            Writer out =
                    new BufferedWriter(
                            new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8),
                            BUFFER);
            Exporter exporter = form.apply(out);
            works.forEach(exporter::add);
            exporter.finish();
            out.close();
        } catch (IOException | UncheckedIOException gone) {
            cut(context, gone);
        } catch (RuntimeException failure) {
            if (!context.res().isCommitted()) {
                List.of("Content-Disposition", "ETag").forEach(context::removeHeader);
                throw failure;
            }
            RequestLog.fail(context, failure);
            cut(context, failure);
        }
    }

    private static void cut(Context context, Exception failure) {
        ServletContextRequest.getServletContextRequest(context.req())
                .getServletChannel()
                .abort(failure);
    }
}
