package org.bookwheel.store;

import java.io.IOException;
import java.nio.file.Path;

/// A file of an index is not as it was written. What it held is lost, and can be made anew where it
/// was derived.
public final class DamagedFileException extends IOException {

    private static final long serialVersionUID = 1;

    DamagedFileException(Path file, Throwable cause) {
        super(file + " is damaged", cause);
    }
}
