package org.bookwheel.lint;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bookwheel.work.JsonText;
import tools.jackson.core.JacksonException;

/// Faults that are known and shall not be told again: what `--format json` printed before. For one
/// thread.
public final class Baseline {

    private static final String NEED = "must hold what lint --format json printed";

    private final Map<String, Integer> left = new HashMap<>();

    /// Knows nothing.
    public Baseline() {}

    /// @throws IOException if the file cannot be read, or is none of ours
    public static Baseline read(Path file) throws IOException {
        Baseline baseline = new Baseline();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    baseline.left.merge(fingerprint(file, number, line), 1, Integer::sum);
                }
            }
        }
        return baseline;
    }

    private static String fingerprint(Path file, int number, String line) throws IOException {
        try {
            List<String> found = JsonText.texts(line).getOrDefault("fingerprint", List.of());
            if (found.size() == 1) {
                return found.getFirst();
            }
        } catch (JacksonException broken) {
            throw new IOException("%s:%d %s, but is no JSON".formatted(file, number, NEED), broken);
        }
        throw new IOException("%s:%d %s, but has no fingerprint".formatted(file, number, NEED));
    }

    /// Whether a fault is known; each line of the file stands for one.
    public boolean covers(FoundFault fault) {
        Integer count = left.computeIfPresent(fault.fingerprint(), (key, some) -> some - 1);
        return count != null && count >= 0;
    }
}
