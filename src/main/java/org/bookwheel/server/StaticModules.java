package org.bookwheel.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The scripts and looks of a site of files: those of the server's page, each module as a file of
/// its own, and the engine that answers in the server's place.
final class StaticModules {

    /// The engine that answers in the server's place, in the browser.
    private static final List<String> ENGINE =
            List.of(
                    "bytes.js",
                    "clauses.js",
                    "columns.js",
                    "completion.js",
                    "days.js",
                    "facets.js",
                    "highlights.js",
                    "identifiers.js",
                    "index.js",
                    "meaning.js",
                    "names.js",
                    "near-words.js",
                    "nodes.js",
                    "parameters.js",
                    "parser.js",
                    "printer.js",
                    "readings.js",
                    "relaxation.js",
                    "search.js",
                    "source.js",
                    "spelling.js",
                    "stem.js",
                    "text.js",
                    "understanding.js",
                    "ways.js",
                    "words.js");

    private StaticModules() {}

    /// The files of page, box and engine, by name.
    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>(Assets.files());
        files.keySet().removeAll(List.of("index.html", "example.html", "example.css"));
        ENGINE.forEach(name -> files.put("engine/" + name, engine(name)));
        files.put("source.js", bytes("export * from \"./engine/source.js\";\n"));
        files.put("help.json", bytes(Answers.help()));
        return files;
    }

    /// The modules that the first page runs, so that all can be asked for at once.
    static List<String> ofPage() {
        List<String> names = new ArrayList<>(Bundle.names("app.js", Assets::script));
        ENGINE.forEach(name -> names.add("engine/" + name));
        return names;
    }

    private static byte[] engine(String name) {
        try (InputStream stream = StaticModules.class.getResourceAsStream("/web/engine/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("the engine is missing from the program: " + name);
            }
            return Assets.withoutComments(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
