package org.bookwheel.keeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bookwheel.history.HistoryStore;
import org.bookwheel.store.DamagedFileException;
import org.bookwheel.store.IndexFolder;

/// Keeps the histories of lists in the folder of an index.
public final class HistoryFiles implements HistoryStore {

    private static final String FOLDER = "history";

    /// Ends the name of a file that is being written.
    private static final String NEXT = ".next";

    private final IndexFolder index;

    public HistoryFiles(IndexFolder index) {
        this.index = index;
    }

    @Override
    public Optional<String> read(String name) throws IOException {
        try {
            return index.read(FOLDER + "/" + name);
        } catch (DamagedFileException lost) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized void write(String name, String text) throws IOException {
        Path folder = index.folder(FOLDER);
        String file = FOLDER + "/" + name;
        if (Files.notExists(folder.resolve(name))) {
            index.add(file);
            index.add(file + NEXT);
        }
        index.write(file, text);
    }
}
