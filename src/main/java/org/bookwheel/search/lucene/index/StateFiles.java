package org.bookwheel.search.lucene.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.MMapDirectory;

/// The files of one state of an index.
final class StateFiles {

    private StateFiles() {}

    /// @throws IOException if any file of a state is not as it was written
    static void verify(IndexCommit commit) throws IOException {
        for (String file : commit.getFileNames()) {
            try (IndexInput input = commit.getDirectory().openInput(file, IOContext.READONCE)) {
                CodecUtil.checksumEntireFile(input);
            }
        }
    }

    /// The stamp of the state in a folder, of which nothing else is read.
    ///
    /// @throws IOException if there is none
    static String stampIn(Path folder) throws IOException {
        try (Directory directory = directory(folder)) {
            return stamp(DirectoryReader.listCommits(directory).getLast());
        }
    }

    /// Lucene would make the folder.
    static Directory directory(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        return new MMapDirectory(folder);
    }

    static String stamp(IndexCommit commit) throws IOException {
        return String.valueOf(commit.getUserData().get(IndexBuilder.STAMP));
    }
}
