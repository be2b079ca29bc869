package org.bookwheel.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bookwheel.work.JsonText;
import tools.jackson.core.JsonGenerator;

/// Where the files of the index are. Their names lie in pages, of which only the names stand in the
/// first file, so that it stays small however many works there are.
final class Directory {

    /// Names in a page.
    private static final int PAGE = 64;

    private final SearchFiles files;
    private final Map<String, List<KeyTable.Block>> tables = new LinkedHashMap<>();
    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    Directory(SearchFiles files) {
        this.files = files;
    }

    void table(String name, List<KeyTable.Block> blocks) throws IOException {
        List<KeyTable.Block> pages = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i += PAGE) {
            Bytes page = new Bytes();
            byte[] last = {};
            for (KeyTable.Block block : blocks.subList(i, Math.min(blocks.size(), i + PAGE))) {
                byte[] start = block.start().getBytes(StandardCharsets.UTF_8);
                KeyTable.shared(page, last, start).raw(bytes(block.file()));
                last = start;
            }
            pages.add(new KeyTable.Block(blocks.get(i).start(), files.add(page.zipped())));
        }
        tables.put(name, pages);
    }

    /// @param names of files that are found by their places
    void rows(String name, List<String> names) throws IOException {
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < names.size(); i += PAGE) {
            Bytes page = new Bytes();
            names.subList(i, Math.min(names.size(), i + PAGE)).forEach(one -> page.raw(bytes(one)));
            pages.add(files.add(page.zipped()));
        }
        rows.put(name, pages);
    }

    private static byte[] bytes(String name) {
        return HexFormat.of().parseHex(name);
    }

    void write(JsonGenerator json) {
        json.writeObjectPropertyStart("tables");
        tables.forEach((name, pages) -> {
            JsonText.strings(json, name, pages.stream().map(KeyTable.Block::start).toList());
            JsonText.strings(
                    json, name + ".pages", pages.stream().map(KeyTable.Block::file).toList());
        });
        json.writeEndObject();
        json.writeObjectPropertyStart("rows");
        rows.forEach((name, names) -> JsonText.strings(json, name, names));
        json.writeEndObject();
    }
}
