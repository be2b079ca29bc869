package org.bookwheel.list;

import java.util.regex.Pattern;

/// Addresses as people paste them, mended.
final class Addresses {

    /// Longer ones are not addresses.
    private static final int LONGEST = 4_000;

    private static final Pattern SPACES = Pattern.compile("\\s{1,100}");

    private Addresses() {}

    /// An address without white space around it; `[a](b)` in its place means `b`, and an address
    /// that was pasted twice in a row means one.
    static String clean(String written) {
        String url = written.strip();
        int inner = url.indexOf("](");
        if (inner >= 0 && url.endsWith(")")) {
            url = url.substring(inner + 2, url.length() - 1);
        }
        int again = Math.max(url.lastIndexOf("http://"), url.lastIndexOf("https://"));
        if (again > 0 && Character.isLetterOrDigit(url.charAt(again - 1))) {
            url = url.substring(again);
        }
        url = SPACES.matcher(url).replaceAll("%20");
        return url.length() > LONGEST ? "" : url;
    }
}
