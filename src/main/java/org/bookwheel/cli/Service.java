package org.bookwheel.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bookwheel.keeping.FailureText;
import org.bookwheel.keeping.HeapBound;
import org.bookwheel.keeping.IndexLocation;
import org.bookwheel.keeping.IndexLock;
import org.bookwheel.keeping.Librarian;
import org.bookwheel.keeping.ListFollower;
import org.bookwheel.library.Library;
import org.bookwheel.library.PublicLibrary;
import org.bookwheel.server.AgentSessions;
import org.bookwheel.server.Server;
import org.bookwheel.server.http.ServerOptions;

/// Lists that are served and followed, from [#start] until it is closed.
final class Service implements AutoCloseable {

    private final Librarian librarian;
    private final Server server;
    private final ListFollower follower;

    private Service(
            Librarian librarian,
            Library shown,
            ServerOptions options,
            Function<Library, Optional<AgentSessions>> agents,
            Progress progress)
            throws IOException {
        this.librarian = librarian;
        this.server = Server.start(shown, options, agents.apply(shown));
        this.follower = ListFollower.start(librarian, progress);
    }

    /// @param index the folder of the index
    static Service start(Path index, List<Path> lists, ServerOptions options, Progress progress)
            throws IOException {
        return start(
                IndexLocation.in(index), lists, options, library -> Optional.empty(), progress);
    }

    /// @param agents who answers agents from the lists, if anybody does
    static Service start(
            IndexLocation index,
            List<Path> lists,
            ServerOptions options,
            Function<Library, Optional<AgentSessions>> agents,
            Progress progress)
            throws IOException {
        Librarian librarian = new Librarian(index, lists, progress);
        librarian.check();
        prepare(librarian, progress);
        Stream<Path> places = Stream.concat(lists.stream(), Stream.of(index.folder()));
        return new Service(
                librarian, new PublicLibrary(librarian, places), options, agents, progress);
    }

    /// Sees to it that there is an index to answer from. The last good one serves at once; the
    /// lists are compared with it meanwhile, by whoever follows them.
    ///
    /// @throws IndexLock.TakenException if another process writes it
    static void prepare(Librarian librarian, Progress progress) throws IOException {
        if (librarian.isReady()) {
            lock(librarian, progress);
        } else {
            HeapBound.keep();
            progress.say(librarian.update());
        }
    }

    /// Without the right to write an index can still be served. Two servers of one folder cannot;
    /// of what is shared one follows the lists, and another when that one is gone.
    private static void lock(Librarian librarian, Progress progress) throws IOException {
        try {
            librarian.lock();
        } catch (IndexLock.TakenException taken) {
            if (!librarian.isShared()) {
                throw taken;
            }
            // who follows the lists, or waits to, says so
        } catch (IOException unwritable) {
            progress.say(
                    "serving the last index, since it cannot be written: "
                            + FailureText.of(unwritable));
        }
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        follower.close();
        librarian.close();
    }
}
