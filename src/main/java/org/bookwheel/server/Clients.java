package org.bookwheel.server;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Who sent a request. What a header says of that is believed only as far as proxies of ours wrote
/// it: `X-Forwarded-For` is read from its right end, where each proxy adds whom it heard.
final class Clients {

    private static final String FORWARDED = "X-Forwarded-For";

    private final List<Network> proxies;

    Clients(List<String> trustedProxies) {
        proxies = trustedProxies.stream().map(Network::of).toList();
    }

    /// The address that a request came from.
    InetAddress of(Context context) {
        InetAddress client = peer(context);
        for (String one : forwarded(context)) {
            Optional<InetAddress> before = isProxy(client) ? address(one) : Optional.empty();
            if (before.isEmpty()) {
                break;
            }
            client = before.get();
        }
        return client;
    }

    /// Whether a proxy of ours handed a request on, so that its headers can be believed.
    boolean isProxied(Context context) {
        return isProxy(peer(context));
    }

    boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(proxy -> proxy.contains(address));
    }

    /// Whether it was a program on this machine that asks for itself, or for a proxy's client
    /// without saying so.
    boolean isHere(Context context) {
        return of(context).isLoopbackAddress()
                && (isProxied(context) || context.header(FORWARDED) == null);
    }

    /// What one client shares: an address, or a network of version 6, of which everybody has one.
    static String key(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4
                ? address.getHostAddress()
                : Arrays.toString(Arrays.copyOf(bytes, bytes.length / 2));
    }

    private static InetAddress peer(Context context) {
        return address(context.req().getRemoteAddr()).orElse(InetAddress.getLoopbackAddress());
    }

    /// All addresses that were added on the way, the last one first.
    private static List<String> forwarded(Context context) {
        List<String> all = new ArrayList<>();
        for (String header : Collections.list(context.req().getHeaders(FORWARDED))) {
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
