package org.bookwheel.list;

import java.nio.file.Path;

/// A file that holds a list.
///
/// @param name its path below the folder that was given, with `/`; its file name if it was given
///   itself
/// @param path where it is
/// @param trouble why it must not be read, in words; empty if it may
public record ListFile(String name, Path path, String trouble) {}
