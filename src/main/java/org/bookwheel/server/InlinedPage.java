package org.bookwheel.server;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bookwheel.server.http.Headers;
import org.bookwheel.work.Sha256;

/// The first page with all that its first paint needs: the style sheet and the script that chooses
/// the colours stand in it, so that a reader far away waits for one answer, not for three.
final class InlinedPage {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");

    private static final String SHEET =
            ScriptBundle.withoutBlanks(COMMENT.matcher(file("style.css")).replaceAll(""));
    private static final String SCRIPT = ScriptBundle.withoutBlanks(Assets.script("theme.js"));

    /// As HTML.
    static final String TEXT =
            replaced(
                    replaced(
                            file("index.html"),
                            "<script src=\"./theme.js\"></script>",
                            "<script>" + SCRIPT + "</script>"),
                    "<link rel=\"stylesheet\" href=\"./style.css\">",
                    "<style>" + SHEET + "</style>");

    /// The policy under which this sheet and this script are taken, and no other that stands in a
    /// page: [Content Security Policy 3](https://www.w3.org/TR/CSP3/#external-hash).
    static final String POLICY =
            Headers.CONTENT_SECURITY
                    .replace("script-src 'self'", "script-src 'self' " + hash(SCRIPT))
                    .replace("style-src 'self'", "style-src 'self' " + hash(SHEET));

    private InlinedPage() {}

    private static String file(String name) {
        return new String(Assets.read(name), StandardCharsets.UTF_8);
    }

    private static String hash(String text) {
        byte[] sum = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(sum) + "'";
    }

    private static String replaced(String page, String link, String by) {
        if (!page.contains(link)) {
            throw new IllegalStateException("web/index.html lacks " + link);
        }
        return page.replace(link, by);
    }
}
