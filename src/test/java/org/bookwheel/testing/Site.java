package org.bookwheel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bookwheel.catalogue.ListSummary;
import org.bookwheel.catalogue.ProgressListener;
import org.bookwheel.catalogue.Shelf;
import org.bookwheel.catalogue.Sources;
import org.bookwheel.library.Library;
import org.bookwheel.search.SearchIndex;
import org.bookwheel.search.lucene.LuceneIndex;
import org.bookwheel.server.Server;
import org.bookwheel.server.http.ServerOptions;

/// A real server on a free port over a real index of some lists.
public final class Site implements AutoCloseable {

    private static Site seeds;
    private static Site rich;

    private final Shelf shelf;
    private final LuceneIndex index;
    private final Server server;
    private final HttpClient client = HttpClient.newHttpClient();

    private Site(Path folder, int port, List<Path> lists) throws IOException {
        shelf = Shelf.read(Sources.of(lists), ProgressListener.SILENT);
        index = Patience.indexIn(folder);
        index.rebuild(shelf::each);
        server = Server.start(new Books(), ServerOptions.local(port));
    }

    /// What the server answers from.
    private final class Books implements Library {
        @Override
        public SearchIndex index() {
            return index;
        }

        @Override
        public List<ListSummary> lists() {
            return shelf.summaries();
        }

        @Override
        public Map<String, String> checks() {
            return Map.of("index", index.isReady() ? "ok" : index.trouble());
        }
    }

    /// The four seed lists; started once for all tests, since nothing changes it.
    public static synchronized Site ofSeeds() {
        if (seeds == null) {
            try {
                seeds = new Site(Files.createTempDirectory("seeds"), 0, List.of(Path.of("seeds")));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return seeds;
    }

    /// The many lists of [RichLists]; started once for all tests, since nothing changes it.
    public static synchronized Site ofRichLists() {
        if (rich == null) {
            try {
                Path folder = Files.createTempDirectory("rich");
                RichLists.write(folder.resolve("lists"));
                rich = new Site(folder.resolve("index"), 0, List.of(folder.resolve("lists")));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return rich;
    }

    public static Site of(Path folder, Path... lists) {
        return at(0, folder, lists);
    }

    /// A site of works in the exported form, one a line.
    public static Site ofWorks(Path folder, String works) {
        try {
            Path file = Files.writeString(folder.resolve("works.jsonl"), works);
            return of(folder.resolve("index"), file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// On a port of choice.
    public static Site at(int port, Path folder, Path... lists) {
        try {
            return new Site(folder, port, List.of(lists));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public SearchIndex index() {
        return index;
    }

    /// Another server over the same index.
    public Server serve(ServerOptions options) {
        try {
            return Server.start(new Books(), options);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    public Server server() {
        return server;
    }

    public String url() {
        return "http://localhost:" + server.port();
    }

    public int port() {
        return server.port();
    }

    /// The answer to a GET; the path as given, with its query.
    public Answer get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.GET().build());
    }

    /// The answer to a GET of any address.
    public Answer getFrom(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).GET().build());
    }

    public Answer send(String method, String path) {
        return send(
                HttpRequest.newBuilder(URI.create(url() + path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build());
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response =
                    client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    request.uri().toString(),
                    response.statusCode(),
                    response.headers(),
                    response.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// A search with parameters as names and values in turn.
    public Answer search(String... parameters) {
        return get("/api/v1/search" + query(parameters));
    }

    /// `?name=value&...`, encoded.
    public static String query(String... parameters) {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < parameters.length; i += 2) {
            query.append(i == 0 ? '?' : '&')
                    .append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return query.toString();
    }

    @Override
    public void close() {
        server.close();
        index.close();
    }
}
