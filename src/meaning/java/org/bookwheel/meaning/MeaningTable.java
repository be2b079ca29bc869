package org.bookwheel.meaning;

import ai.onnxruntime.OrtException;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.bookwheel.search.text.WordPieces;
import org.bookwheel.work.Titles;
import org.bookwheel.work.WorkJson;

/// Makes the table of meanings that `search` re-orders by: a short vector for each piece of a word,
/// fitted so that the sum over a title's pieces comes near to what a sentence encoder says of the
/// title. The same input gives the same table.
///
/// `mvn -q -Pmeaning test-compile -Dmeaning.args="WORKS TABLE [TITLES]"`: works in the exported form
/// (`*.jsonl.gz`), the file to write, and how many of their titles to learn from.
final class MeaningTable {

    private static final int SIZE = 128;
    private static final int BATCH = 32;
    private static final int TITLES = 100_000;
    private static final int HELD_OUT = 2_000;

    /// Tried from 0.3 to 10: the cosine to the encoder on unseen titles is flat between 1 and 3.
    private static final double PENALTY = 1;

    /// Of four bits, around nought.
    private static final int STEPS = 7;

    private MeaningTable() {}

    public static void main(String[] arguments) throws IOException, OrtException {
        int count = arguments.length > 2 ? Integer.parseInt(arguments[2]) : TITLES;
        List<String> titles = titles(Path.of(arguments[0]), count);
        Encoder encoder = new Encoder();
        float[][] vectors = encode(titles, encoder);
        Projection projection =
                new Projection(Arrays.copyOf(vectors, Math.min(vectors.length, 20_000)), SIZE);
        float[][] targets = new float[vectors.length][];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = projection.of(vectors[i]);
        }
        List<String> pieces =
                encoder.pieces().stream().filter(MeaningTable::isLatin).toList();
        WordPieces cutter = new WordPieces(pieces);
        int[][] texts = new int[titles.size()][];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = cutter.of(Titles.fold(titles.get(i)));
        }
        int learnt = texts.length - HELD_OUT;
        float[][] table =
                new Ridge(Arrays.copyOf(texts, learnt), pieces.size(), SIZE, PENALTY)
                        .fit(Arrays.copyOf(targets, learnt));
        byte[][] rows = write(Path.of(arguments[1]), pieces, table);
        System.out.printf(
                "%,d titles, %,d pieces; cosine to the encoder on %,d unseen titles: %.3f, rounded"
                        + " %.3f%n",
                learnt,
                pieces.size(),
                HELD_OUT,
                likeness(texts, vectors, targets, table, learnt),
                likeness(texts, vectors, targets, unpacked(rows, table), learnt));
    }

    /// Titles spread over all works.
    private static List<String> titles(Path works, int count) throws IOException {
        List<String> all = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(works)),
                                StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String title = WorkJson.readWork(line).reference().title();
                if (title.chars().allMatch(c -> c < 0x80)) {
                    all.add(title);
                }
            }
        }
        // by their hash, so that a part of them is of all venues
        all.sort(Comparator.comparingInt((String one) -> one.hashCode() * 0x9E3779B1));
        return all.subList(0, Math.min(count, all.size()));
    }

    private static float[][] encode(List<String> titles, Encoder encoder) throws OrtException {
        List<int[]> texts = titles.stream().map(encoder::cut).toList();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingInt(i -> texts.get(i).length));
        float[][] vectors = new float[texts.size()][];
        for (int start = 0; start < order.size(); start += BATCH) {
            List<Integer> batch = order.subList(start, Math.min(order.size(), start + BATCH));
            float[][] encoded = encoder.encode(batch.stream().map(texts::get).toList());
            for (int i = 0; i < encoded.length; i++) {
                vectors[batch.get(i)] = encoded[i];
            }
            if (start / BATCH % 200 == 0) {
                System.err.printf("%,d of %,d titles%n", start, order.size());
            }
        }
        return vectors;
    }

    private static boolean isLatin(String piece) {
        return !piece.startsWith("[") && piece.chars().allMatch(c -> c < 0x80);
    }

    /// The number of pieces, of numbers in a row, the pieces, and the rows: a scale, and numbers of
    /// four bits, two in a byte.
    private static byte[][] write(Path file, List<String> pieces, float[][] table)
            throws IOException {
        byte[][] rows = new byte[table.length][SIZE / 2];
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeInt(pieces.size());
            out.writeInt(SIZE);
            for (String piece : pieces) {
                out.writeUTF(piece);
            }
            for (int p = 0; p < table.length; p++) {
                float scale = scale(table[p]);
                out.writeFloat(scale);
                for (int d = 0; d < SIZE; d++) {
                    rows[p][d / 2] |= (byte) (step(table[p][d], scale) << d % 2 * 4);
                }
                out.write(rows[p]);
            }
        }
        return rows;
    }

    /// Large numbers are rare, so the steps end before them.
    private static float scale(float[] row) {
        double square = 0;
        for (float one : row) {
            square += one * one;
        }
        return (float) (Math.sqrt(square / row.length) * 2.6 / STEPS);
    }

    private static int step(float value, float scale) {
        int step = scale == 0 ? 0 : Math.round(value / scale);
        return Math.clamp(step, -STEPS, STEPS) + STEPS;
    }

    private static float[][] unpacked(byte[][] rows, float[][] table) {
        float[][] unpacked = new float[rows.length][SIZE];
        for (int p = 0; p < rows.length; p++) {
            float scale = scale(table[p]);
            for (int d = 0; d < SIZE; d++) {
                unpacked[p][d] = ((rows[p][d / 2] >> d % 2 * 4 & 15) - STEPS) * scale;
            }
        }
        return unpacked;
    }

    /// The mean cosine between what the table and what the encoder says of titles not learnt from.
    private static double likeness(
            int[][] texts, float[][] vectors, float[][] targets, float[][] table, int from) {
        double sum = 0;
        for (int t = from; t < texts.length; t++) {
            double[] total = new double[SIZE];
            for (int piece : texts[t]) {
                for (int d = 0; d < SIZE; d++) {
                    total[d] += table[piece][d];
                }
            }
            double dot = 0;
            double one = 1e-12;
            double other = 1e-12;
            for (int d = 0; d < SIZE; d++) {
                dot += total[d] * targets[t][d];
                one += total[d] * total[d];
                other += targets[t][d] * targets[t][d];
            }
            sum += dot / Math.sqrt(one * other);
        }
        return sum / (texts.length - from);
    }
}
