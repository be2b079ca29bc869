package org.bookwheel.testing;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/// A host of files as GitHub Pages is one: it sends what is in a folder, to pages of any origin,
/// and nothing else. What sends the files is that of the JDK's `jwebserver`.
public final class StaticHost implements AutoCloseable {

    /// The folder is found below a path, as a project's pages are.
    private static final String PATH = "/papers/";

    private final HttpServer server;

    /// A host that has nothing yet.
    public StaticHost() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.start();
    }

    /// Sends the files of a folder from now on.
    public void send(Path folder) {
        Filter open =
                Filter.beforeHandler(
                        "for any origin",
                        exchange ->
                                exchange.getResponseHeaders()
                                        .set("Access-Control-Allow-Origin", "*"));
        server.createContext(PATH, SimpleFileServer.createFileHandler(folder.toAbsolutePath()))
                .getFilters()
                .add(open);
    }

    /// The address of the folder, with a slash at its end.
    public String url() {
        return origin() + PATH;
    }

    public String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
