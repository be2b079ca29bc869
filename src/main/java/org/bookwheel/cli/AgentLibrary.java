package org.bookwheel.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bookwheel.catalogue.ListSummary;
import org.bookwheel.keeping.FailureText;
import org.bookwheel.keeping.IndexLocation;
import org.bookwheel.keeping.IndexLock;
import org.bookwheel.keeping.Librarian;
import org.bookwheel.keeping.ListFollower;
import org.bookwheel.library.Library;
import org.bookwheel.library.PublicLibrary;
import org.bookwheel.search.SearchIndex;

/// Lists for agents. An agent is greeted at once, however long its lists take to be read: whoever
/// asks for them before waits. They are followed as those of a server are; where another process
/// writes the index, its last state is answered from.
final class AgentLibrary implements Supplier<Library>, AutoCloseable {

    private final Librarian librarian;
    private final Progress progress;
    private final Library shown;
    private final CompletableFuture<Library> opened = new CompletableFuture<>();
    private volatile ListFollower follower;

    private AgentLibrary(Librarian librarian, IndexLocation index, Progress progress) {
        this.librarian = librarian;
        this.progress = progress;
        this.shown =
                new PublicLibrary(
                        new Patient(librarian),
                        Stream.concat(librarian.paths().stream(), Stream.of(index.folder())));
    }

    /// An agent keeps nobody else waiting.
    private record Patient(Librarian librarian) implements Library {

        @Override
        public SearchIndex index() {
            return librarian.patient();
        }

        @Override
        public List<ListSummary> lists() {
            return librarian.lists();
        }

        @Override
        public Map<String, String> checks() {
            return librarian.checks();
        }
    }

    /// @param lists those of the last index if there are none
    /// @throws IOException if index or lists may not be where they are said to be
    static AgentLibrary open(IndexLocation index, List<Path> lists, Progress progress)
            throws IOException {
        Librarian librarian =
                lists.isEmpty()
                        ? Librarian.ofLast(index, progress)
                        : new Librarian(index, lists, progress);
        librarian.check();
        AgentLibrary library = new AgentLibrary(librarian, index, progress);
        Thread.ofPlatform().daemon().name("opening").start(library::open);
        return library;
    }

    private void open() {
        try {
            follower = follow();
            opened.complete(shown);
        } catch (IOException | RuntimeException failure) {
            String why = FailureText.of(failure);
            progress.say(why);
            opened.completeExceptionally(new IllegalStateException(why, failure));
        }
    }

    /// Null where another process writes the index.
    private ListFollower follow() throws IOException {
        try {
            Service.prepare(librarian, progress);
            return ListFollower.start(librarian, progress);
        } catch (IndexLock.TakenException writing) {
            if (!librarian.isReady()) {
                throw writing;
            }
            progress.say(
                    "answers from the index as it is now, since another process writes it: "
                            + writing.getMessage());
            return null;
        }
    }

    @Override
    public Library get() {
        try {
            return opened.join();
        } catch (CompletionException failed) {
            throw new IllegalStateException(failed.getCause().getMessage(), failed);
        }
    }

    /// What is being opened ends with the program.
    @Override
    public void close() {
        if (follower != null) {
            follower.close();
        }
        if (opened.isDone()) {
            librarian.close();
        }
    }
}
