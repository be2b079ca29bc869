package org.bookwheel.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bookwheel.search.text.WordPieces;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A published sentence encoder (all-MiniLM-L6-v2) out of a Maven artifact: a text becomes 384
/// numbers, near for texts that mean nearly the same. For one thread.
final class Encoder {

    static final int DIMENSIONS = 384;

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

    /// More pieces are cut off.
    private static final int LONGEST = 60;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final List<String> pieces = new ArrayList<>();
    private final WordPieces cutter;

    Encoder() throws IOException, OrtException {
        try (InputStream model = Encoder.class.getResourceAsStream(MODEL);
                InputStream tokenizer = Encoder.class.getResourceAsStream(TOKENIZER)) {
            OrtSession.SessionOptions options = new OrtSession.SessionOptions();
            options.setIntraOpNumThreads(2);
            session = environment.createSession(model.readAllBytes(), options);
            String json = new String(tokenizer.readAllBytes(), StandardCharsets.UTF_8);
            JsonNode vocabulary = JsonMapper.shared().readTree(json).get("model").get("vocab");
            Map<Integer, String> byNumber = new TreeMap<>();
            vocabulary.propertyStream()
                    .forEach(one -> byNumber.put(one.getValue().asInt(), one.getKey()));
            pieces.addAll(byNumber.values());
            cutter = new WordPieces(pieces);
        }
    }

    /// All pieces, in the order of their numbers.
    List<String> pieces() {
        return pieces;
    }

    int[] cut(String text) {
        return cutter.of(text);
    }

    /// The vectors of texts, each of length 1. Texts of one call should be about as long.
    float[][] encode(List<int[]> texts) throws OrtException {
        int longest = 0;
        for (int[] text : texts) {
            longest = Math.max(longest, Math.min(LONGEST, text.length) + 2);
        }
        long[] shape = {texts.size(), longest};
        LongBuffer ids = LongBuffer.allocate(texts.size() * longest);
        LongBuffer mask = LongBuffer.allocate(texts.size() * longest);
        for (int[] text : texts) {
            int length = Math.min(LONGEST, text.length);
            for (int i = 0; i < longest; i++) {
                boolean inside = i > 0 && i <= length;
                ids.put(i == 0 ? 101 : inside ? text[i - 1] : i == length + 1 ? 102 : 0);
                mask.put(i <= length + 1 ? 1 : 0);
            }
        }
        ids.flip();
        mask.flip();
        try (OnnxTensor words = OnnxTensor.createTensor(environment, ids, shape);
                OnnxTensor attention = OnnxTensor.createTensor(environment, mask, shape);
                OnnxTensor types =
                        OnnxTensor.createTensor(
                                environment,
                                LongBuffer.allocate(texts.size() * longest),
                                shape);
                OrtSession.Result result =
                        session.run(
                                Map.of(
                                        "input_ids", words,
                                        "attention_mask", attention,
                                        "token_type_ids", types))) {
            float[][][] hidden = (float[][][]) result.get(0).getValue();
            float[][] vectors = new float[texts.size()][DIMENSIONS];
            for (int i = 0; i < vectors.length; i++) {
                int length = Math.min(LONGEST, texts.get(i).length) + 2;
                mean(hidden[i], length, vectors[i]);
            }
            return vectors;
        }
    }

    private static void mean(float[][] hidden, int length, float[] vector) {
        double square = 0;
        for (int d = 0; d < DIMENSIONS; d++) {
            for (int i = 0; i < length; i++) {
                vector[d] += hidden[i][d];
            }
            square += vector[d] * vector[d];
        }
        for (int d = 0; d < DIMENSIONS; d++) {
            vector[d] /= (float) Math.sqrt(square);
        }
    }
}
