package org.bookwheel.server.http;

import java.net.IDN;
import java.net.InetAddress;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bookwheel.search.BadQueryException;

/// Names under which a server may be called, in the form in which clients send them: a host without
/// scheme, port and path, an address of version 6 in brackets, other letters than ASCII as
/// [IDNA](https://www.rfc-editor.org/rfc/rfc3490) writes them.
final class AllowedHost {

    /// Any name at all.
    static final String ANY = "*";

    /// Labels of [RFC 1123](https://www.rfc-editor.org/rfc/rfc1123), and `_`, which some have.
    private static final Pattern NAME =
            Pattern.compile(
                    "[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?){0,126}\\.?");

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[0:0:0:0:0:0:0:1\\]");

    private AllowedHost() {}

    /// @throws BadQueryException if no request can ever be for that host
    static String of(String typed) {
        String host = canonical(typed.strip());
        if (host.equals(ANY) || isBracketed(host)) {
            return host;
        }
        String name = ascii(host);
        if (!NAME.matcher(name).matches()) {
            throw new BadQueryException(
                    "--allowed-host",
                    typed.isEmpty() ? "an empty text" : typed,
                    "what stands between https:// and the next : or /, such as lists.example.org"
                            + " or [2001:db8::1], or * for any");
        }
        return name;
    }

    /// Whether this machine alone can be meant: its own name, or an address, which no name service
    /// can give to another.
    static boolean isLoopback(String canonical) {
        return LOOPBACK.matcher(canonical).matches();
    }

    /// The same text for the same host: an address of version 6 has many forms.
    static String canonical(String host) {
        if (isBracketed(host)) {
            try {
                String address = host.substring(1, host.length() - 1);
                return "[" + InetAddress.ofLiteral(address).getHostAddress() + "]";
            } catch (IllegalArgumentException other) {
                return "";
            }
        }
        return host.toLowerCase(Locale.ROOT);
    }

    private static boolean isBracketed(String host) {
        return host.startsWith("[") && host.endsWith("]");
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host);
        } catch (IllegalArgumentException other) {
            return "";
        }
    }
}
