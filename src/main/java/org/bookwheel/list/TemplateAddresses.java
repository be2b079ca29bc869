package org.bookwheel.list;

/// Addresses that a site's generator completes, as in `[Title]({{ site.baseurl }}/a.pdf)`. To a
/// person it is a link to something beside the list; CommonMark takes all of it for text because of
/// the blanks.
final class TemplateAddresses {

    private static final String OPENS = "]({";

    /// Nobody writes longer expressions.
    private static final int LONGEST = 100;

    private TemplateAddresses() {}

    /// A line with such blanks filled, everything at its place.
    static String fill(String line) {
        int at = line.indexOf(OPENS);
        if (at < 0) {
            return line;
        }
        StringBuilder filled = new StringBuilder(line);
        while (at >= 0) {
            int start = at + OPENS.length() - 1;
            int end = end(line, start);
            for (int i = start; i < end; i++) {
                if (Spaces.isSpace(line.charAt(i))) {
                    filled.setCharAt(i, '_');
                }
            }
            at = line.indexOf(OPENS, Math.max(end, start));
        }
        return filled.toString();
    }

    /// Where the expression ends that begins at a brace; there, if none does.
    private static int end(String line, int start) {
        String close =
                line.startsWith("{{", start) ? "}}" : line.startsWith("{%", start) ? "%}" : "";
        int limit = Math.min(line.length(), start + LONGEST);
        int end = close.isEmpty() ? -1 : line.indexOf(close, start, limit);
        return end < 0 ? start : end + close.length();
    }
}
