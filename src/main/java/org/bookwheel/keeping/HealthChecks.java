package org.bookwheel.keeping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bookwheel.search.StoredIndex;

/// What should be well with an index that is served, each looked at when it is asked for. Safe for
/// many threads.
final class HealthChecks {

    private static final String OK = "ok";

    private final Path folder;
    private final StoredIndex index;
    private final WriteRight right;
    private final Map<String, String> notes = new ConcurrentHashMap<>();

    HealthChecks(Path folder, StoredIndex index, WriteRight right) {
        this.folder = folder;
        this.index = index;
        this.right = right;
    }

    /// Notes under the name of a check what is wrong there, in words; empty if all is well again.
    void note(String check, String trouble) {
        notes.put(check, trouble);
    }

    /// A name and `ok`, or what is wrong.
    Map<String, String> now() {
        Map<String, String> checks = new LinkedHashMap<>();
        checks.put("index", ok(index.isReady() ? "" : index.trouble()));
        index.checks().forEach((name, trouble) -> checks.put(name, ok(trouble)));
        checks.put("lock", ok(right.trouble()));
        checks.put("disk", ok(Files.isWritable(folder) ? "" : folder + " cannot be written"));
        checks.put("descriptors", ok(descriptors()));
        for (String check : List.of("lists", "update", "following")) {
            checks.put(check, ok(notes.getOrDefault(check, "")));
        }
        return checks;
    }

    private static String ok(String trouble) {
        return trouble.isEmpty() ? OK : trouble;
    }

    /// Whether a file can be opened; if not, no connection can.
    private String descriptors() {
        try (InputStream file = Files.newInputStream(folder.resolve("current"))) {
            return file.available() < 0 ? "none" : "";
        } catch (IOException failure) {
            boolean gone = !Files.exists(folder.resolve("current"));
            return gone ? "" : "no file can be opened: " + failure.getMessage();
        }
    }
}
