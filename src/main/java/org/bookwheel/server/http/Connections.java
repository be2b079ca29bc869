package org.bookwheel.server.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.SelectorManager;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;

/// Bounds how many connections are open, in all and from one client, and how slow a client may be:
/// otherwise few of them could keep everybody else out. Safe for many threads.
public final class Connections implements SelectorManager.AcceptListener, Connection.Listener {

    /// Whoever is refused has sent nothing yet, so that no more can be said than this.
    private static final byte[] REFUSAL = refusal();

    private static final int CHECKS = 4;

    /// How long a connection may say nothing.
    private static final long IDLE_MILLIS = 30_000;

    /// And how long when the server stops: a request that was sent may lie unread for as long on a
    /// busy machine.
    private static final long IDLE_AT_END_MILLIS = 500;

    private final Limits limits;
    private final Clients clients;
    private final Metrics metrics;
    private final AtomicInteger open = new AtomicInteger();
    private final Shares openByClient = new Shares();

    /// Channels that count, each with its client.
    private final Map<SelectableChannel, String> counted = new ConcurrentHashMap<>();

    private final Map<Connection, Pace> paces = new ConcurrentHashMap<>();

    public Connections(Limits limits, Clients clients, Metrics metrics) {
        this.limits = limits;
        this.clients = clients;
        this.metrics = metrics;
        metrics.gauge("bookwheel_connections", "Open connections.", this::open);
        metrics.gauge(
                "bookwheel_connections_unread",
                "Connections whose answer waits to be taken.",
                this::unread);
    }

    private static byte[] refusal() {
        String body = Problem.of(503, "too many connections are open; try again later").json();
        List<String> lines =
                List.of(
                        "HTTP/1.1 503 Service Unavailable",
                        "Connection: close",
                        "Retry-After: 1",
                        "Content-Type: " + Problem.TYPE,
                        "Content-Length: " + body.length(),
                        "",
                        body);
        return String.join("\r\n", lines).getBytes(StandardCharsets.US_ASCII);
    }

    /// Begins to watch what the connectors of a server accept, when it starts.
    public void watch(Server server) {
        server.addEventListener(
                new LifeCycle.Listener() {
                    @Override
                    public void lifeCycleStarting(LifeCycle event) {
                        connectors(server).forEach(Connections.this::prepare);
                    }

                    @Override
                    public void lifeCycleStarted(LifeCycle event) {
                        connectors(server).forEach(one -> check(one));
                    }
                });
    }

    private void prepare(ServerConnector connector) {
        connector.setIdleTimeout(IDLE_MILLIS);
        connector.setShutdownIdleTimeout(IDLE_AT_END_MILLIS);
        connector.addBean(this);
    }

    private static Stream<ServerConnector> connectors(Server server) {
        return Stream.of(server.getConnectors()).map(ServerConnector.class::cast);
    }

    /// Takes no more connections, and waits until all requests on those that are open are answered,
    /// or for so long.
    public static void drain(Server server, long millis) {
        CompletableFuture<?>[] drained =
                connectors(server)
                        .map(ServerConnector::shutdown)
                        .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(drained).get(millis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException late) {
            // whoever is not done by now is cut
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void onAccepting(SelectableChannel channel) {
        InetAddress peer = peer(channel);
        String client = clients.isProxy(peer) ? "" : Clients.key(peer);
        counted.put(channel, client);
        int ofClient = openByClient.take(client);
        boolean tooMany = open.incrementAndGet() > limits.connections();
        boolean tooManyOfClient = !client.isEmpty() && ofClient > limits.perClient();
        // who has its share makes place among its own, never among those of others
        Predicate<String> owners = tooManyOfClient ? client::equals : any -> true;
        if ((tooMany || tooManyOfClient) && !endIdle(owners)) {
            metrics.refuse("connections");
            refuse(channel);
        }
    }

    /// Ends the connection that has been idle for longest, so that another has its place: browsers
    /// keep several open in case that they need them again. One that was idle only for a moment may
    /// be about to be used, and stays.
    ///
    /// @param owners of whose connections one may end
    /// @return whether there was one
    private boolean endIdle(Predicate<String> owners) {
        Optional<Connection> longest =
                paces.entrySet().stream()
                        .filter(entry -> entry.getValue().isIdle())
                        .map(Map.Entry::getKey)
                        .filter(one -> idleMillis(one) * 2 >= limits.slow().toMillis())
                        .filter(one -> owners.test(client(one)))
                        .max(Comparator.comparingLong(Connections::idleMillis));
        // taken out first, so that two newcomers do not have the same place
        boolean ends = longest.isPresent() && paces.remove(longest.get()) != null;
        if (ends) {
            longest.get().getEndPoint().close();
        }
        return ends;
    }

    private String client(Connection connection) {
        SelectableChannel channel = (SelectableChannel) connection.getEndPoint().getTransport();
        return counted.getOrDefault(channel, "");
    }

    private static long idleMillis(Connection connection) {
        return ((AbstractEndPoint) connection.getEndPoint()).getIdleFor();
    }

    private static InetAddress peer(SelectableChannel channel) {
        try {
            return ((InetSocketAddress) ((SocketChannel) channel).getRemoteAddress()).getAddress();
        } catch (IOException | NullPointerException gone) {
            return InetAddress.getLoopbackAddress();
        }
    }

    /// Closed now, the channel comes back as one that could not be accepted.
    private static void refuse(SelectableChannel channel) {
        try (channel) {
            ((SocketChannel) channel).write(ByteBuffer.wrap(REFUSAL));
        } catch (IOException gone) {
            // refused or gone, it is the same
        }
    }

    @Override
    public void onAcceptFailed(SelectableChannel channel, Throwable cause) {
        forget(channel);
    }

    @Override
    public void onOpened(Connection connection) {
        paces.put(connection, new Pace(connection, limits));
    }

    @Override
    public void onClosed(Connection connection) {
        paces.remove(connection);
    }

    @Override
    public void onClosed(SelectableChannel channel) {
        forget(channel);
    }

    private void forget(SelectableChannel channel) {
        String client = counted.remove(channel);
        if (client != null) {
            open.decrementAndGet();
            openByClient.giveBack(client);
        }
    }

    public int open() {
        return open.get();
    }

    /// Of how many the client does not take its answer now.
    long unread() {
        return paces.values().stream().filter(Pace::isWaiting).count();
    }

    /// Looks after all connections now, and again in a while.
    private void check(ServerConnector connector) {
        paces.forEach(this::look);
        if (connector.isRunning()) {
            connector
                    .getScheduler()
                    .schedule(
                            () -> check(connector),
                            limits.slow().toMillis() / CHECKS,
                            TimeUnit.MILLISECONDS);
        }
    }

    private void look(Connection connection, Pace pace) {
        pace.tooSlow(System.nanoTime())
                .ifPresent(why -> {
                    metrics.refuse("slow");
                    connection.getEndPoint().close(new IOException(why));
                });
    }
}
