package org.bookwheel.server;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.bookwheel.server.http.Codings;
import org.bookwheel.server.http.ETags;
import org.bookwheel.server.http.Headers;

/// The files of the page, each read when it is first asked for and kept: there is nothing on disk
/// that an address could reach.
final class Assets {

    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "svg", "image/svg+xml");

    /// Named here, since to look for them in the program's file takes longer than all the rest.
    private static final List<String> FILES =
            List.of(
                    "api.js",
                    "app.js",
                    "box-style.js",
                    "cite.js",
                    "dom.js",
                    "embed.js",
                    "empty.js",
                    "example.css",
                    "example.html",
                    "facets.js",
                    "hit.js",
                    "icon.svg",
                    "index.html",
                    "keys.js",
                    "lists.js",
                    "memory.js",
                    "more.js",
                    "page-api.js",
                    "recent.js",
                    "results.js",
                    "search.js",
                    "searchbox.js",
                    "sheet.js",
                    "shelf.js",
                    "source.js",
                    "start.js",
                    "state.js",
                    "style.css",
                    "theme.js",
                    "toolbar.js",
                    "trouble.js",
                    "visit.js",
                    "work.js",
                    "years.js");

    /// Scripts that are sent with all that they import.
    static final Set<String> BUNDLES = Set.of("app.js", "embed.js", "work.js");

    /// A file; it and what is made of it are there from when they are first asked for.
    private static final class Asset {
        private final String name;
        private final String type;
        private byte[] source;
        private byte[] bytes;
        private byte[] gzip;
        private String etag;

        Asset(String name) {
            this.name = name;
            this.type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        }

        /// As it is in the program.
        synchronized byte[] source() {
            source = source == null ? read(name) : source;
            return source;
        }

        /// What is sent.
        synchronized byte[] bytes() {
            if (bytes == null) {
                boolean isScript = type.equals(TYPES.get("js"));
                bytes =
                        BUNDLES.contains(name)
                                ? ScriptBundle.of(name, Assets::script)
                                : isScript ? withoutComments(source()) : source();
            }
            return bytes;
        }

        synchronized byte[] gzip() {
            gzip = gzip == null ? Assets.gzip(bytes()) : gzip;
            return gzip;
        }

        /// Strong, from the content.
        synchronized String etag() {
            etag = etag == null ? ETags.of(bytes()) : etag;
            return etag;
        }
    }

    private final Map<String, Asset> byPath = new TreeMap<>();

    /// All files of the page.
    Assets() {
        FILES.forEach(name -> byPath.put("/" + name, new Asset(name)));
    }

    /// A script as it is sent alone.
    static String script(String name) {
        return new String(withoutComments(read(name)), StandardCharsets.UTF_8);
    }

    /// A file of the page, below `web`.
    static byte[] read(String name) {
        try (InputStream stream = Assets.class.getResourceAsStream("/web/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("the page is missing from the program: " + name);
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A script whose lines of comment are empty: they are for who reads the sources, and lines
    /// keep their numbers.
    static byte[] withoutComments(byte[] script) {
        StringBuilder left = new StringBuilder(script.length);
        boolean inside = false;
        for (String line : new String(script, StandardCharsets.UTF_8).split("\n", -1)) {
            String text = line.strip();
            int end = text.indexOf("*/");
            boolean begins = text.startsWith("/*") && (end < 0 || end == text.length() - 2);
            inside = inside || begins;
            left.append(inside || text.startsWith("//") ? "" : line).append('\n');
            inside = inside && end < 0;
        }
        left.setLength(left.length() - 1);
        return left.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Each of the page's files by its name, for a host that sends files as they are: scripts
    /// import each other there.
    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : FILES) {
            files.put(name, name.endsWith(".js") ? withoutComments(read(name)) : read(name));
        }
        return files;
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// The paths of all files.
    Set<String> paths() {
        return byPath.keySet();
    }

    /// Whether a file is the box for other sites, which comes with all that it imports.
    static boolean isEmbedded(String path) {
        return path.equals("/embed.js");
    }

    /// The text of one of the files.
    String text(String path) {
        return new String(byPath.get(path).source(), StandardCharsets.UTF_8);
    }

    /// Answers with a file, or says that the client has it, or that there is none.
    void send(Context context, String path) {
        Asset asset = byPath.get(path);
        if (asset == null) {
            throw new NotFoundResponse("nothing is at " + path);
        }
        if (isEmbedded(path)) {
            Headers.openToAll(context);
        }
        if (ETags.isKnown(context, asset.etag())) {
            return;
        }
        context.contentType(asset.type);
        if (Codings.isZipped(context)) {
            context.disableCompression();
            context.header("Content-Encoding", "gzip");
            context.result(asset.gzip());
        } else {
            context.result(asset.bytes());
        }
    }
}
