package org.bookwheel.work;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names that registries give to works, found in addresses and in text: arXiv ids and DOIs. The
/// forms are those of [arXiv](https://info.arxiv.org/help/arxiv_identifier.html) and
/// [DOI](https://www.doi.org/the-identifier/resources/handbook/); every pattern is bounded.
public final class Identifiers {

    /// `2403.05313`, `2403.05313v2`, `math.GT/0309136`, `cs/0302020`.
    private static final String ARXIV_ID =
            "(?:\\d{2}(?:0[1-9]|1[0-2])\\.\\d{4,5}|[a-z]{2,8}(?:-[a-z]{2,3})?(?:\\.[A-Za-z]{2})?/\\d{7})";

    private static final Pattern ARXIV_BARE = Pattern.compile("(" + ARXIV_ID + ")(?:v\\d{1,2})?");

    /// The id after one of the hosts that show arXiv papers, or after the word `arXiv`.
    private static final Pattern ARXIV_IN_URL =
            Pattern.compile(
                    "(?i)(?:arxiv\\.org|ar5iv\\.[a-z.]{2,12}|alphaxiv\\.org|arxiv-vanity\\.com"
                            + "|huggingface\\.co/papers|hf\\.co/papers|scholar\\.archive\\.org"
                            + "|papers\\.cool/arxiv|arxiv\\.dosf\\.top|10\\.48550/arxiv)"
                            + "(?:[/.][a-z-]{0,12}){0,3}?(?:/\\d{4})?[/.]("
                            + ARXIV_ID
                            + ")(?:v\\d{1,2})?(?!\\.?\\d)");

    private static final Pattern ARXIV_IN_TEXT =
            Pattern.compile("(?i)\\barxiv[\\s:/_-]{1,3}(" + ARXIV_ID + ")(?:v\\d{1,2})?(?!\\d)");
    private static final Pattern DOI =
            Pattern.compile("\\b(10\\.\\d{4,9}/[^\\s\"<>#?&|\\]\\[{}]{1,200})");

    private static final Pattern MARKS_BEHIND_DOI = Pattern.compile("[.,;:*'’/]{1,4}$");
    private static final Pattern VIEW_BEHIND_DOI =
            Pattern.compile(
                    "(?i)(?:\\.pdf|/pdf|/full|/fulltext(?:\\.html)?|\\.full(?:-text)?|/abstract|\\.abstract|/meta|/epdf|/summary|/html|(?<=^10\\.1101/.{1,40})v\\d{1,2})$");

    private Identifiers() {}

    /// The arXiv id that an address shows, without its version, or empty text.
    public static String arxivInUrl(String url) {
        if (!mayHoldArxiv(url)) {
            return "";
        }
        Matcher matcher = ARXIV_IN_URL.matcher(url);
        return matcher.find() ? matcher.group(1) : "";
    }

    /// Seen at once; most addresses are of other hosts, and the pattern looks at every place.
    private static boolean mayHoldArxiv(String url) {
        String small = url.toLowerCase(Locale.ROOT);
        // arxiv, ar5iv, alphaxiv, archive; and the pages of papers elsewhere
        return small.contains("iv") || small.contains("/papers/");
    }

    /// The arXiv id in a text such as `arXiv:1503.02531`, or empty text.
    public static String arxivInText(String text) {
        Matcher matcher = ARXIV_IN_TEXT.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    /// The arXiv id if the whole text is one, or empty text.
    public static String arxivBare(String text) {
        Matcher matcher = ARXIV_BARE.matcher(text.strip());
        return matcher.matches() ? matcher.group(1) : "";
    }

    /// The year that an arXiv id shows: `2403.05313` is of 2024, `cs/0302020` of 2003.
    public static int arxivYear(String id) {
        int slash = id.indexOf('/');
        int two = Integer.parseInt(id.substring(slash + 1, slash + 3));
        return two >= 90 ? 1900 + two : 2000 + two;
    }

    /// The month that an arXiv id shows: `2403.05313` is of March, 3.
    public static int arxivMonth(String id) {
        int slash = id.indexOf('/');
        return Integer.parseInt(id.substring(slash + 3, slash + 5));
    }

    /// The DOI that an address shows, or empty text. An arXiv DOI counts as its arXiv id only.
    public static String doiInUrl(String url) {
        if (!url.contains("10.")) {
            return "";
        }
        String decoded = url.contains("%2F") || url.contains("%2f") ? decode(url) : url;
        Matcher matcher = DOI.matcher(decoded);
        if (!matcher.find()) {
            return "";
        }
        String doi = trimDoi(matcher.group(1));
        return doi.toLowerCase(Locale.ROOT).startsWith("10.48550/") ? "" : doi;
    }

    /// The DOI in a text such as `doi:10.1109/5.771073`, or empty text.
    public static String doiInText(String text) {
        return doiInUrl(text);
    }

    /// Cuts what an address puts behind a DOI: closing punctuation, file endings, views.
    private static String trimDoi(String doi) {
        String trimmed = doi;
        String before;
        do {
            before = trimmed;
            trimmed = MARKS_BEHIND_DOI.matcher(trimmed).replaceFirst("");
            trimmed = VIEW_BEHIND_DOI.matcher(trimmed).replaceFirst("");
            if (trimmed.endsWith(")") && trimmed.indexOf('(') < 0) {
                trimmed = trimmed.substring(0, trimmed.length() - 1);
            }
        } while (!before.equals(trimmed));
        return trimmed;
    }

    private static String decode(String url) {
        try {
            return URLDecoder.decode(url, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return url;
        }
    }
}
