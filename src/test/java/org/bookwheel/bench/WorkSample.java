package org.bookwheel.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.bookwheel.work.WorkJson;

/// Works in the exported form, some of many, drawn by chance.
///
/// @param lines one work each
record WorkSample(List<String> lines) {

    /// @param given a file of works, compressed
    /// @param wanted how many; all if there are no more
    static WorkSample of(Path given, int wanted, long seed) throws IOException {
        List<String> lines = new ArrayList<>();
        Random random = new Random(seed);
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(given)),
                                StandardCharsets.UTF_8))) {
            int seen = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                seen++;
                if (lines.size() < wanted) {
                    lines.add(line);
                    continue;
                }
                // each of those seen is as likely among the chosen as any other
                int place = random.nextInt(seen);
                if (place < wanted) {
                    lines.set(place, line);
                }
            }
        }
        return new WorkSample(lines);
    }

    void write(Path file) throws IOException {
        try (Writer writer =
                new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(file)),
                        StandardCharsets.UTF_8)) {
            for (String line : lines) {
                writer.write(line + "\n");
            }
        }
    }

    List<String> titles() {
        return lines.stream().map(line -> WorkJson.readWork(line).reference().title()).toList();
    }
}
