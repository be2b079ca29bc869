package org.bookwheel.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bookwheel.work.ResourceTable;

/// Better addresses of the same page, by the table `link-forms.tsv`. Safe for many threads.
final class LinkForms {

    private static final Set<String> HTTPS = new HashSet<>();
    private static final List<String[]> MOVED = new ArrayList<>();
    private static final List<String> TRACKING = new ArrayList<>();

    static {
        load();
    }

    /// An arXiv page, its kind and its id with a version.
    private static final Pattern ARXIV =
            Pattern.compile(
                    "(https?://(?:www\\.|export\\.)?arxiv\\.org/)(abs|pdf|html)/"
                            + "((?:\\d{4}\\.\\d{4,5}|[a-z-]{2,15}/\\d{7}))(v\\d{1,2})?(\\.pdf)?(?=$|[?#])");

    /// A better form, and what is better about it.
    record Better(String url, List<String> reasons) {}

    private LinkForms() {}

    /// @param abstracts whether arXiv papers should lead to their abstracts
    static Better better(String url, boolean abstracts) {
        List<String> reasons = new ArrayList<>();
        String better = moved(url, reasons);
        better = encrypted(better, reasons);
        better = untracked(better, reasons);
        return new Better(arxiv(better, abstracts, reasons), reasons);
    }

    private static String moved(String url, List<String> reasons) {
        int start = url.indexOf("://") + 3;
        for (String[] one : MOVED) {
            if (url.regionMatches(true, start, one[1], 0, one[1].length())) {
                reasons.add("%s only leads on to %s".formatted(one[1], one[2]));
                return "https://" + one[2] + url.substring(start + one[1].length());
            }
        }
        return url;
    }

    private static String encrypted(String url, List<String> reasons) {
        if (!url.startsWith("http://")) {
            return url;
        }
        int end = 7;
        while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String host = url.substring(7, end).toLowerCase(Locale.ROOT);
        boolean plainPort = end == url.length() || url.charAt(end) != ':';
        String bare = host.startsWith("www.") ? host.substring(4) : host;
        if (!plainPort || !HTTPS.contains(bare)) {
            return url;
        }
        reasons.add(host + " speaks https");
        return "https" + url.substring(4);
    }

    private static String untracked(String url, List<String> reasons) {
        int query = url.indexOf('?');
        int fragment = url.indexOf('#');
        if (query < 0 || fragment >= 0 && fragment < query) {
            return url;
        }
        int end = fragment < 0 ? url.length() : fragment;
        List<String> kept = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (String part : url.substring(query + 1, end).split("&")) {
            String name =
                    part.substring(0, part.indexOf('=') < 0 ? part.length() : part.indexOf('='));
            (isTracking(name) ? gone : kept).add(isTracking(name) ? name : part);
        }
        if (gone.isEmpty()) {
            return url;
        }
        reasons.add(String.join(", ", gone) + " only tells where a reader came from");
        String rest = kept.isEmpty() ? "" : "?" + String.join("&", kept);
        return url.substring(0, query) + rest + url.substring(end);
    }

    private static boolean isTracking(String name) {
        return TRACKING.stream()
                .anyMatch(one ->
                        one.endsWith("*")
                                ? name.startsWith(one.substring(0, one.length() - 1))
                                : name.equals(one));
    }

    /// Whether an address is that of an arXiv paper's file, or of its abstract.
    static String arxivKind(String url) {
        Matcher arxiv = ARXIV.matcher(url);
        return arxiv.find() && arxiv.start() == 0 ? arxiv.group(2) : "";
    }

    private static String arxiv(String url, boolean abstracts, List<String> reasons) {
        Matcher arxiv = ARXIV.matcher(url);
        if (!arxiv.find() || arxiv.start() != 0) {
            return url;
        }
        String kind = arxiv.group(2);
        String ending = arxiv.group(5) == null ? "" : arxiv.group(5);
        if (arxiv.group(4) != null) {
            reasons.add("the version %s hides later ones".formatted(arxiv.group(4)));
        }
        if (abstracts && kind.equals("pdf")) {
            reasons.add("other entries lead to the abstract");
            kind = "abs";
            ending = "";
        }
        return arxiv.group(1) + kind + "/" + arxiv.group(3) + ending + url.substring(arxiv.end());
    }

    private static void load() {
        for (String[] row : ResourceTable.rows(LinkForms.class, "link-forms.tsv")) {
            switch (row[0]) {
                case "https" -> HTTPS.add(row[1]);
                case "moved" -> MOVED.add(row);
                default -> TRACKING.add(row[1]);
            }
        }
    }
}
