package org.bookwheel.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Addresses that stand in the text without being links; they become links whose text they are.
final class BareLinks {

    /// An address ends at white space, a quote, a bracket that it did not open, or CJK text.
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?i)(?:https?://|\\bwww\\.(?=[a-z0-9-]{1,60}\\.)"
                            + "|\\b(?:arxiv\\.org/(?:abs|pdf)/|github\\.com/|doi\\.org/10\\.))"
                            + "[^\\s<>\"'“”‘’`|\\u3000-\\u30FF\\u4E00-\\u9FFF\\uFF00-\\uFFEF]{2,3000}");

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
        Matcher matcher = ADDRESS.matcher(text);
        int from = 0;
        while (matcher.find()) {
            String address = trim(matcher.group());
            if (address.length() < 8) {
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

    /// Without closing punctuation, and without a closing bracket that was opened before it.
    private static String trim(String address) {
        int end = address.length();
        int depth = 0;
        for (int i = 0; i < end; i++) {
            char c = address.charAt(i);
            if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' || c == ']' || c == '}') {
                if (--depth < 0) {
                    end = i;
                }
            }
        }
        while (end > 0 && CLOSING.indexOf(address.charAt(end - 1)) >= 0) {
            end--;
        }
        return address.substring(0, end);
    }
}
