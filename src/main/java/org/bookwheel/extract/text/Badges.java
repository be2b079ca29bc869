package org.bookwheel.extract.text;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bookwheel.extract.name.WordSet;
import org.bookwheel.list.Span;
import org.bookwheel.work.Titles;

/// The words that a badge shows. [Shields](https://shields.io/badges) puts them into the address:
/// `img.shields.io/badge/NeurIPS-2023-blue` shows `NeurIPS 2023`.
final class Badges {

    private static final Pattern STATIC =
            Pattern.compile("(?i)shields\\.io/(?:static/v1\\?.{0,200}|badge/([^?#]{1,300}))");

    /// A badge whose words are fetched, not written: stars, forks, citations, visitors.
    private static final Pattern COUNTER =
            Pattern.compile(
                    "(?i)shields\\.io/(?:github|endpoint|npm|pypi|twitter|discord|youtube)"
                            + "|visitor|star-history|hits\\.|badge\\.svg|awesome\\.re");

    /// `Github Stars 823`
    private static final Pattern COUNTED =
            Pattern.compile(
                    "(?i).{0,20}(?:stars?|citations?|readers|forks|downloads|views|visitors).{0,12}");

    /// Stars belong to a repository, and a badge with stars leads there.
    private static final Pattern STARS = Pattern.compile("(?i)shields\\.io/github/stars/");

    private static final Set<String> OF_REPOSITORIES = WordSet.of("badge of a repository");

    private Badges() {}

    /// Empty for a picture that says nothing.
    static String words(Span.Image image, boolean inLink) {
        Matcher matcher = STATIC.matcher(image.url());
        if (matcher.find() && matcher.group(1) != null) {
            String message = message(matcher.group(1));
            if (COUNTED.matcher(message).matches()) {
                return inLink ? " code " : "";
            }
            return work(message);
        }
        if (inLink && STARS.matcher(image.url()).find()) {
            return " code ";
        }
        if (COUNTER.matcher(image.url()).find() || !inLink) {
            return "";
        }
        return work(image.alt());
    }

    /// What a badge says of a work; nothing if it speaks of a repository.
    private static String work(String words) {
        String first = words.strip().split("[^\\p{L}\\p{N}]", 2)[0];
        boolean repository = OF_REPOSITORIES.contains(Titles.key(first));
        return repository ? "" : " " + words + " ";
    }

    /// `NeurIPS-2023-blue` without its colour; `--` stands for `-`, `_` for a space.
    private static String message(String path) {
        String decoded = decode(path.replaceFirst("(?i)\\.svg$", ""));
        String[] parts = decoded.replace("--", "\0").split("-");
        int words = parts.length > 1 ? parts.length - 1 : 1;
        StringBuilder message = new StringBuilder();
        for (int i = 0; i < words; i++) {
            message.append(i > 0 ? " " : "").append(parts[i]);
        }
        return message.toString().replace('\0', '-').replace('_', ' ').strip();
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
