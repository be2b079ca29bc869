package org.bookwheel.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Addresses that stand in the text without being links; they become links whose text they are.
final class BareLinks {

    /// How an address begins.
    private static final Pattern BEGINNING =
            Pattern.compile(
                    "(?i)https?://|\\bwww\\.(?=[a-z0-9-]{1,60}\\.)"
                            + "|\\b(?:arxiv\\.org/(?:abs|pdf)/|github\\.com/|doi\\.org/10\\.)");

    private static final int LONGEST = 3_000;

    private static final String ENDING = "<>\"'“”‘’`|";

    private static final String CLOSING = ".,;:!?*_~";

    private BareLinks() {}

    static List<Span> find(List<Span> spans) {
        List<Span> found = new ArrayList<>(spans.size());
        for (Span span : spans) {
            if (span instanceof Span.Text text && mayHold(text.text())) {
                split(text, found);
            } else {
                found.add(span);
            }
        }
        return found;
    }

    private static boolean mayHold(String text) {
        return text.contains("://")
                || text.contains("www.")
                || text.contains(".org/")
                || text.contains(".com/");
    }

    private static void split(Span.Text span, List<Span> found) {
        String text = span.text();
        Matcher matcher = BEGINNING.matcher(text);
        int from = 0;
        while (matcher.find()) {
            String address = text.substring(matcher.start(), end(text, matcher.end()));
            if (address.length() < 8 || address.length() < matcher.group().length() + 2) {
                continue;
            }
            if (matcher.start() > from) {
                String before = text.substring(from, matcher.start());
                found.add(new Span.Text(before, span.styles(), span.line()));
            }
            Span label = new Span.Text(address, span.styles(), span.line());
            found.add(new Span.Link(List.of(label), Addresses.clean(full(address)), span.line()));
            from = matcher.start() + address.length();
            matcher.region(from, text.length());
        }
        if (from < text.length()) {
            found.add(new Span.Text(text.substring(from), span.styles(), span.line()));
        }
    }

    private static String full(String address) {
        return address.toLowerCase(Locale.ROOT).startsWith("http") ? address : "https://" + address;
    }

    /// An address ends at white space, a quote, CJK text, or a bracket that it did not open, and
    /// not with punctuation.
    private static int end(String text, int from) {
        int end = from;
        int depth = 0;
        while (end < text.length() && end - from < LONGEST && !ends(text.charAt(end))) {
            char c = text.charAt(end);
            if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if ((c == ')' || c == ']' || c == '}') && --depth < 0) {
                break;
            }
            end++;
        }
        while (end > from && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean ends(char c) {
        return c <= ' '
                || ENDING.indexOf(c) >= 0
                || c >= '\u3000' && c <= '\u30FF'
                || c >= '\u4E00' && c <= '\u9FFF'
                || c >= '\uFF00' && c <= '\uFFEF';
    }
}
