package org.bookwheel.site;

import java.nio.charset.StandardCharsets;
import org.bookwheel.search.SentenceWords;
import org.bookwheel.work.JsonText;

/// What the engine knows of words beside the index: those that only build sentences.
final class WordTables {

    private WordTables() {}

    static byte[] sentences() {
        String json =
                JsonText.object(all ->
                        SentenceWords.read()
                                .forEach((language, words) ->
                                        JsonText.strings(all, language, words)));
        return Bytes.zipped(json.getBytes(StandardCharsets.UTF_8));
    }
}
