package org.bookwheel.keeping;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/// What went wrong, as people are told.
public final class FailureText {

    private FailureText() {}

    public static String of(Exception failure) {
        return switch (failure) {
            case UncheckedIOException wrapped -> of(wrapped.getCause());
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            case AccessDeniedException denied -> denied.getFile() + " may not be read or written";
            case FileAlreadyExistsException other -> other.getFile() + " is in the way";
            default -> Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        };
    }
}
