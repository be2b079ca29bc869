package org.bookwheel.server.http;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bookwheel.search.BadQueryException;

/// Where a page comes from that may read answers, as browsers [write
/// it](https://www.rfc-editor.org/rfc/rfc6454#section-6.2).
final class AllowedOrigin {

    static final String ANY = "*";

    private static final Pattern SCHEME = Pattern.compile("https?://");

    private AllowedOrigin() {}

    /// An origin as it was typed, in the form in which browsers send it, or [#ANY].
    ///
    /// @throws BadQueryException if no page can come from there
    static String of(String typed) {
        String origin = typed.toLowerCase(Locale.ROOT).replaceFirst("/$", "");
        return origin.equals(ANY) || isOrigin(origin) ? origin : refuse(typed);
    }

    private static boolean isOrigin(String text) {
        try {
            URI address = URI.create(text);
            boolean isWhole = SCHEME.matcher(text).lookingAt() && address.getHost() != null;
            return isWhole
                    && text.equals(address.getScheme() + "://" + address.getAuthority())
                    && address.getUserInfo() == null;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static String refuse(String typed) {
        throw new BadQueryException(
                "--allow-origin",
                typed.isEmpty() ? "an empty text" : typed,
                "* or where a page comes from, as https://example.org or http://localhost:8080");
    }
}
