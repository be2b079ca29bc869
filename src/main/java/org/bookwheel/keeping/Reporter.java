package org.bookwheel.keeping;

import org.bookwheel.catalogue.ProgressListener;
import org.bookwheel.catalogue.Shelf;

/// Who is told what becomes of lists and index. Safe for many threads.
public interface Reporter extends ProgressListener {

    void say(String words);

    /// Says what was odd about each list and file.
    default void say(Shelf shelf) {
        shelf.contents()
                .forEach(list ->
                        list.warnings()
                                .forEach(warning -> say(list.file().path() + ": " + warning)));
        shelf.warnings().forEach(this::say);
    }
}
