package org.bookwheel.server.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;

/// Accepts connections of which it is known how much their clients take.
final class MeteredConnector extends ServerConnector {

    /// What the system keeps for a client that does not read: left alone it would be up to 4 MB for
    /// each, which also would count as taken.
    private static final int UNREAD = 256 * 1024;

    MeteredConnector(Server server, HttpConfiguration http) {
        super(server, new HttpConnectionFactory(http));
        setAcceptedSendBufferSize(UNREAD);
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(
            SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        Metered metered = new Metered(channel, selector, key, getScheduler());
        metered.setIdleTimeout(getIdleTimeout());
        return metered;
    }

    /// A connection's end here. What Jetty itself counts as sent may still wait to be taken.
    static final class Metered extends SocketChannelEndPoint {

        /// Written by one thread at a time.
        private volatile long taken;

        private Metered(
                SocketChannel channel,
                ManagedSelector selector,
                SelectionKey key,
                Scheduler scheduler) {
            super(channel, selector, key, scheduler);
        }

        @Override
        public boolean flush(ByteBuffer... buffers) throws IOException {
            long before = BufferUtil.remaining(buffers);
            try {
                return super.flush(buffers);
            } finally {
                taken += before - BufferUtil.remaining(buffers);
            }
        }

        /// How many bytes the client took, or the system for it.
        long taken() {
            return taken;
        }

        /// Whether something waits to be taken.
        boolean isWaiting() {
            return getWriteFlusher().isPending();
        }
    }
}
