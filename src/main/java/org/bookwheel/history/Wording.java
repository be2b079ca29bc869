package org.bookwheel.history;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.bookwheel.work.Identifiers;
import org.bookwheel.work.Titles;

/// What the lines of a list say, free of how they are numbered and set. A line that goes on with
/// the one before it, as a wrapped title does, is also taken together with that.
final class Wording {

    /// In characters; longer lines are cut, so that none is compared for long.
    private static final int LONGEST = 4_000;

    /// How much of two lines is taken together: more than the longest title.
    private static final int JOINT = 300;

    /// A word of two to so many characters that begins with a digit is a number that is kept up to
    /// date, often by programs: stars, citations, the year.
    private static final int LONGEST_NUMBER = 4;

    /// Between what may be addresses.
    private static final Pattern BETWEEN =
            Pattern.compile("[\\s<>\"'|\\[\\]{},]+|[()](?=\\s|$)|\\(");

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s)\\]>\"]*");
    private static final Pattern SIGNS_BEHIND = Pattern.compile("[).,;:*/_`]+$");

    private static final String ITEM_SIGNS = "-*+|#>`<~={}[]@%\"";

    private Wording() {}

    /// The lines of a text that say anything.
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        String before = "";
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end).strip();
            if (!line.isEmpty() && !before.isEmpty() && goesOn(line)) {
                lines.add(end(before) + " " + line.substring(0, Math.min(JOINT, line.length())));
            }
            for (int i = 0; i < line.length(); i += LONGEST) {
                lines.add(line.substring(i, Math.min(line.length(), i + LONGEST)));
            }
            before = line;
            start = end + 1;
        }
        return lines;
    }

    private static String end(String line) {
        return line.substring(Math.max(0, line.length() - JOINT));
    }

    private static boolean goesOn(String line) {
        char first = line.charAt(0);
        return !Character.isDigit(first) && ITEM_SIGNS.indexOf(first) < 0;
    }

    /// The same for all lines that say the same in other markup or with other small numbers; 0 if a
    /// line says nothing.
    static long hash(String line) {
        long hash = 0;
        for (String word : words(line)) {
            hash = hash * 1_000_003 + word.hashCode();
            hash ^= hash >>> 29;
        }
        for (String id : identifiers(line)) {
            hash = hash * 1_000_003 + id.hashCode();
        }
        return hash;
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (String word : Titles.fold(line).split(" ")) {
            boolean isNumber = !word.isEmpty() && Character.isDigit(word.charAt(0));
            // the first one is the place in the list
            boolean isKept = isNumber && word.length() == 1 && !words.isEmpty();
            if (isKept || !isNumber && !word.isEmpty() || word.length() > LONGEST_NUMBER) {
                words.add(word);
            }
        }
        return words;
    }

    /// Keys of the papers and addresses in a line: `arxiv:2403.05313`, `doi:10...`, `url:...`.
    static Set<String> identifiers(String line) {
        Set<String> keys = new LinkedHashSet<>();
        int slash = line.indexOf('/');
        boolean isCalled = line.regionMatches(true, 0, "arxiv", 0, 5) || line.contains(":");
        if (slash < 0 && !isCalled) {
            return keys;
        }
        String called = Identifiers.arxivInText(line);
        if (!called.isEmpty()) {
            keys.add(arxiv(called));
        }
        if (slash < 0) {
            return keys;
        }
        for (String piece : BETWEEN.split(line)) {
            if (piece.indexOf('/') >= 0) {
                keys.addAll(ofAddress(piece));
            }
        }
        return keys;
    }

    /// The keys that an address gives.
    static Set<String> ofAddress(String address) {
        Set<String> keys = new LinkedHashSet<>();
        String arxiv = Identifiers.arxivInUrl(address);
        String doi = Identifiers.doiInUrl(address);
        if (!arxiv.isEmpty()) {
            keys.add(arxiv(arxiv));
        } else if (!doi.isEmpty()) {
            keys.add(doi(doi));
        } else if (address.contains("://")) {
            keys.add(url(address));
        }
        return keys;
    }

    static String arxiv(String id) {
        return "arxiv:" + id;
    }

    static String doi(String doi) {
        return "doi:" + doi.toLowerCase(Locale.ROOT);
    }

    /// An address without scheme, `www.`, fragment, and what stands behind it in a sentence.
    private static String url(String address) {
        String plain = address.substring(address.indexOf("://") + 3).toLowerCase(Locale.ROOT);
        int fragment = plain.indexOf('#');
        plain = fragment > 0 ? plain.substring(0, fragment) : plain;
        plain = plain.startsWith("www.") ? plain.substring(4) : plain;
        return "url:" + SIGNS_BEHIND.matcher(plain).replaceFirst("");
    }

    /// Which share of the words of two lines is in both, from 0 to 1; addresses do not count. None
    /// if one cannot be the other with its words corrected: it leads elsewhere, is longer by more
    /// than a word, or has words of another spelling.
    static double likeness(String one, String other) {
        Set<String> led = identifiers(one);
        Set<String> leads = identifiers(other);
        List<String> left = words(withoutAddresses(one));
        List<String> right = words(withoutAddresses(other));
        int all = left.size() + right.size();
        boolean isElsewhere =
                !led.isEmpty() && !leads.isEmpty() && led.stream().noneMatch(leads::contains);
        if (isElsewhere || Math.abs(left.size() - right.size()) > 1) {
            return 0;
        }
        left.removeIf(right::remove);
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            if (!isCorrected(left.get(i), right.get(i))) {
                return 0;
            }
        }
        return all == 0 ? 0 : 1 - (double) (left.size() + right.size()) / all;
    }

    /// Whether half of the longer word, at its ends, is in the other one.
    private static boolean isCorrected(String one, String other) {
        int shortest = Math.min(one.length(), other.length());
        int begin = 0;
        while (begin < shortest && one.charAt(begin) == other.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < shortest - begin
                && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return 2 * (begin + end) >= Math.max(one.length(), other.length());
    }

    private static String withoutAddresses(String line) {
        return ADDRESS.matcher(line).replaceAll(" ");
    }
}
