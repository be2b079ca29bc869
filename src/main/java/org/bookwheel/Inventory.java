package org.bookwheel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bookwheel.catalogue.ListSummary;
import org.bookwheel.search.lucene.LuceneIndex;
import org.bookwheel.work.WorkJson;
import tools.jackson.core.JacksonException;

/// What an index was made of, kept beside it.
///
/// @param stamp the state of the index that this is said of
/// @param program which program made it: another build may read lists otherwise
/// @param state a hash of all lists; empty if nothing is known
/// @param paths where the lists are, absolute
/// @param lists what is known of each list
record Inventory(
        String stamp, String program, String state, List<String> paths, List<ListSummary> lists) {

    private static final Inventory NONE = new Inventory("", "", "", List.of(), List.of());

    Inventory {
        paths = paths == null ? List.of() : List.copyOf(paths);
        lists = lists == null ? List.of() : List.copyOf(lists);
    }

    boolean exists() {
        return !equals(NONE);
    }

    /// Whether an index in the state that it has now was made by this program.
    boolean isOf(LuceneIndex index) {
        return exists() && stamp.equals(index.stamp()) && program.equals(ours());
    }

    /// What is known of an index; nothing if that is damaged.
    static Inventory of(LuceneIndex index) {
        try {
            String note = index.note().orElse("");
            return note.isEmpty() ? NONE : WorkJson.MAPPER.readValue(note, Inventory.class);
        } catch (IOException | JacksonException damaged) {
            return NONE;
        }
    }

    void write(LuceneIndex index) throws IOException {
        index.note(WorkJson.MAPPER.writeValueAsString(this));
    }

    /// The program's file with its time.
    static String ours() {
        try {
            Path code =
                    Path.of(
                            Inventory.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            return code.getFileName()
                    + " "
                    + Files.size(code)
                    + " "
                    + Files.getLastModifiedTime(code).toMillis();
        } catch (URISyntaxException | IOException unknown) {
            throw new UncheckedIOException(new IOException("where is this program?", unknown));
        }
    }
}
