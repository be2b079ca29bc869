package org.bookwheel.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// The scripts and looks of a site of files: those of the server's page, and the engine that
/// answers in the server's place.
final class StaticModules {

    /// The engine that answers in the server's place, in the browser.
    private static final List<String> ENGINE =
            List.of(
                    "bytes.js",
                    "clauses.js",
                    "columns.js",
                    "completion.js",
                    "days.js",
                    "dictionary.js",
                    "distances.js",
                    "facet-values.js",
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
                    "printed-text.js",
                    "printer.js",
                    "readings.js",
                    "relaxation.js",
                    "search.js",
                    "source.js",
                    "spelling.js",
                    "stem.js",
                    "table.js",
                    "text.js",
                    "understanding.js",
                    "ways.js",
                    "words.js");

    /// Where answers come from: the whole engine in one file, which page, box and pages of works
    /// share.
    static final String SOURCE = "source.js";

    private StaticModules() {}

    /// The files of page, box and engine, by name.
    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>(Assets.files());
        files.keySet().removeAll(List.of("index.html", "example.html", "example.css"));
        ENGINE.forEach(name -> files.put("engine/" + name, engine(name)));
        Map<String, byte[]> modules = Map.copyOf(files);
        UnaryOperator<String> texts = name -> new String(modules.get(name), UTF_8);
        Assets.BUNDLES.forEach(name -> files.put(name, ScriptBundle.of(name, texts, SOURCE)));
        files.put(SOURCE, ScriptBundle.exporting("engine/source.js", texts));
        files.put("help.json", Answers.help().getBytes(UTF_8));
        return files;
    }

    private static byte[] engine(String name) {
        return Assets.withoutComments(Assets.read("engine/" + name));
    }
}
