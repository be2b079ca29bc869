package org.bookwheel.server.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;

/// Who sent a request. What a header says of that is believed only as far as proxies of ours wrote
/// it: `X-Forwarded-For` is read from its right end, where each proxy adds whom it heard.
public final class Clients {

    private static final String FORWARDED = "X-Forwarded-For";

    private final List<Network> proxies;

    public Clients(List<String> trustedProxies) {
        proxies = trustedProxies.stream().map(Network::of).toList();
    }

    /// The address that a request came from: that of a proxy of ours, where it does not say whose
    /// request it hands on.
    InetAddress of(Request request) {
        InetAddress client = peer(request);
        for (String one : forwarded(request)) {
            Optional<InetAddress> before = isProxy(client) ? address(one) : Optional.empty();
            if (before.isEmpty()) {
                break;
            }
            client = before.get();
        }
        return client;
    }

    InetAddress of(Context context) {
        return of(request(context));
    }

    private static Request request(Context context) {
        return ServletContextRequest.getServletContextRequest(context.req());
    }

    /// Whether a proxy of ours handed a request on, so that its headers can be believed.
    public boolean isProxied(Context context) {
        return isProxy(peer(request(context)));
    }

    boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(proxy -> proxy.contains(address));
    }

    /// Whether it was a program on this machine that asks for itself: no proxy of ours, nor one
    /// that shows itself by its header.
    boolean isHere(Context context) {
        InetAddress peer = peer(request(context));
        return peer.isLoopbackAddress() && !isProxy(peer) && context.header(FORWARDED) == null;
    }

    /// What one client shares: an address, or a network of version 6, of which everybody has one.
    static String key(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4
                ? address.getHostAddress()
                : Arrays.toString(Arrays.copyOf(bytes, bytes.length / 2));
    }

    private static InetAddress peer(Request request) {
        return address(Request.getRemoteAddr(request)).orElse(InetAddress.getLoopbackAddress());
    }

    /// All addresses that were added on the way, the last one first.
    private static List<String> forwarded(Request request) {
        List<String> all = new ArrayList<>();
        for (String header : request.getHeaders().getValuesList(FORWARDED)) {
            all.addAll(List.of(header.split(",")));
        }
        return all.reversed();
    }

    /// An address, perhaps with a port: `10.0.0.1:80`, `[::1]:80`.
    private static Optional<InetAddress> address(String text) {
        String bare = text.strip();
        if (bare.startsWith("[") && bare.contains("]")) {
            bare = bare.substring(1, bare.indexOf(']'));
        } else if (bare.indexOf(':') >= 0 && bare.indexOf(':') == bare.lastIndexOf(':')) {
            bare = bare.substring(0, bare.indexOf(':'));
        }
        try {
            return Optional.of(InetAddress.ofLiteral(bare));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
