package org.bookwheel.server;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// The files of the page, read once and kept: there is nothing on disk that an address could reach.
final class Assets {

    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "svg", "image/svg+xml",
                    "png", "image/png",
                    "ico", "image/x-icon",
                    "json", "application/json",
                    "txt", "text/plain; charset=utf-8",
                    "webmanifest", "application/manifest+json");

    /// A file.
    ///
    /// @param gzip the same compressed
    /// @param etag strong, from the content
    record Asset(byte[] bytes, byte[] gzip, String type, String etag) {}

    private static final Pattern IMPORT =
            Pattern.compile("(?:from|import)\\s{0,4}\\(?\\s{0,4}\"\\./([\\w./-]{1,100})\"");

    private final Map<String, Asset> byPath = new TreeMap<>();
    private final Set<String> embedded = new HashSet<>();

    private Assets() {}

    /// All files below `web` on the class path.
    static Assets load() {
        URL web = Assets.class.getResource("/web/index.html");
        if (web == null) {
            throw new IllegalStateException("the page is missing from the program: web/index.html");
        }
        try {
            Assets assets = new Assets();
            URI index = web.toURI();
            if (index.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(index, Map.of())) {
                    assets.walk(jar.getPath("/web"));
                }
            } else {
                assets.walk(Path.of(index).getParent());
            }
            assets.embed("/embed.js");
            return assets;
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private void walk(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile).forEach(file -> add(root, file));
        }
    }

    private void add(Path root, Path file) {
        String name = root.relativize(file).toString().replace('\\', '/');
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readAllBytes();
            String ending = name.substring(name.lastIndexOf('.') + 1);
            String type = TYPES.getOrDefault(ending, "application/octet-stream");
            byPath.put("/" + name, new Asset(bytes, gzip(bytes), type, etag(bytes)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    static String etag(byte[] bytes) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(sum, 0, 12) + '"';
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// The paths of all files.
    Set<String> paths() {
        return byPath.keySet();
    }

    /// Whether a file is the box for other sites, or one that it imports.
    boolean isEmbedded(String path) {
        return embedded.contains(path);
    }

    /// Follows the imports of a script.
    private void embed(String path) {
        if (!byPath.containsKey(path) || !embedded.add(path)) {
            return;
        }
        String script = new String(byPath.get(path).bytes(), StandardCharsets.UTF_8);
        Matcher imports = IMPORT.matcher(script);
        while (imports.find()) {
            embed("/" + imports.group(1));
        }
    }

    /// A text file that must be there.
    String text(String path) {
        return new String(find(path).bytes(), StandardCharsets.UTF_8);
    }

    private Asset find(String path) {
        return Optional.ofNullable(byPath.get(path))
                .orElseThrow(() -> new NoSuchElementException("the page lacks " + path));
    }

    /// Answers with a file, or says that the client has it.
    void send(Context context, String path) {
        Asset asset = find(path);
        context.header("ETag", asset.etag());
        context.header("Cache-Control", "no-cache");
        context.header("Vary", "Accept-Encoding");
        if (isEmbedded(path)) {
            Headers.openToAll(context);
        }
        if (ETags.matches(context.header("If-None-Match"), asset.etag())) {
            context.status(304);
            return;
        }
        context.contentType(asset.type());
        String accepted = context.header("Accept-Encoding");
        if (accepted != null && accepted.contains("gzip")) {
            context.disableCompression();
            context.header("Content-Encoding", "gzip");
            context.result(asset.gzip());
        } else {
            context.result(asset.bytes());
        }
    }
}
