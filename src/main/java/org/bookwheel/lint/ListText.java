package org.bookwheel.lint;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The characters of a file, with the place of each line. Immutable.
final class ListText {

    private final String text;

    /// Where each line begins, and where its end sign does.
    private final List<int[]> lines = new ArrayList<>();

    ListText(String text) {
        this.text = text;
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                lines.add(new int[] {start, i});
                boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                i += pair ? 1 : 0;
                start = i + 1;
            }
        }
        lines.add(new int[] {start, text.length()});
    }

    /// The text of a file in UTF-8 without a fault: only in such a file nothing but what is meant
    /// changes when it is written again.
    static Optional<ListText> of(byte[] bytes) {
        try {
            return Optional.of(
                    new ListText(
                            StandardCharsets.UTF_8
                                    .newDecoder()
                                    .decode(ByteBuffer.wrap(bytes))
                                    .toString()));
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    String all() {
        return text;
    }

    int lines() {
        return lines.size();
    }

    /// @param line from 1
    String line(int line) {
        int[] place = lines.get(line - 1);
        return text.substring(place[0], place[1]);
    }

    /// Where a line begins.
    int start(int line) {
        return lines.get(line - 1)[0];
    }
}
