package org.bookwheel.extract.address;

import java.util.Locale;
import java.util.regex.Pattern;
import org.bookwheel.work.Link;

/// The parts of a web address that tell something.
///
/// @param host without `www.`, in lower case
/// @param path what follows the host, with query and without fragment
public record Address(String host, String path) {

    private static final Pattern SLASHES = Pattern.compile("/{1,5}");

    public static Address of(String url) {
        int start = url.indexOf("://");
        String rest = start < 0 ? url : url.substring(start + 3);
        int archived = archived(rest);
        if (archived >= 0) {
            return of(rest.substring(archived));
        }
        int fragment = rest.indexOf('#');
        String whole =
                fragment < 0 || rest.startsWith("!", fragment + 1)
                        ? rest
                        : rest.substring(0, fragment);
        int slash = whole.indexOf('/');
        String host = (slash < 0 ? whole : whole.substring(0, slash)).toLowerCase(Locale.ROOT);
        int port = host.indexOf(':');
        host = port < 0 ? host : host.substring(0, port);
        String path = slash < 0 ? "" : whole.substring(slash);
        return new Address(host.startsWith("www.") ? host.substring(4) : host, path);
    }

    /// Where the original address begins in one of the [Wayback Machine](https://web.archive.org).
    private static int archived(String rest) {
        if (!rest.startsWith("web.archive.org/web/")) {
            return -1;
        }
        int http = rest.indexOf("http", 20);
        return http;
    }

    public String plainPath() {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    /// The pieces of the path that are not empty.
    public String[] pieces() {
        String plain = plainPath();
        return plain.length() < 2 ? new String[0] : SLASHES.split(plain.substring(1));
    }

    public boolean isHost(String domain) {
        int before = host.length() - domain.length() - 1;
        return host.endsWith(domain) && (before < 0 || host.charAt(before) == '.');
    }

    /// Whether an address leads to a place in the same file.
    public static boolean isAnchor(String url) {
        return url.startsWith("#") || url.startsWith("./#");
    }

    /// Whether an address leads to another file beside the list.
    public static boolean isRelative(String url) {
        return !url.isEmpty() && !Link.isWeb(url) && !isAnchor(url) && url.indexOf(':') < 0;
    }
}
