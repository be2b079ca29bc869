package org.bookwheel.work;

import java.util.Locale;

/// An address and what lies there.
///
/// @param rel what lies there
/// @param url an `http` or `https` address; no other kind gets in, since lists are untrusted text
public record Link(Rel rel, String url) {

    /// What lies at an address.
    public enum Rel {
        PAPER,
        CODE,
        PROJECT,
        SLIDES,
        VIDEO,
        DATA,
        BLOG,
        OTHER;

        /// As it is written in JSON: `paper`, `code`, ...
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Link {
        if (!isWeb(url)) {
            throw new IllegalArgumentException("a link is http or https, got " + url);
        }
    }

    /// Whether an address may become a link.
    public static boolean isWeb(String url) {
        return url.regionMatches(true, 0, "http://", 0, 7) && url.length() > 7
                || url.regionMatches(true, 0, "https://", 0, 8) && url.length() > 8;
    }
}
