package org.bookwheel.fielded;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/// The plain words of a text that may hold marks of HTML, as titles and abstracts of CSL, Crossref
/// and PubMed do. What is no such mark stays: `x < y`.
final class Markup {

    private static final Pattern TAG =
            Pattern.compile(
                    "(?i)</?(?:i|b|em|strong|sub|sup|sc|u|tt|span|p|br|div|italic|bold|jats:[a-z-]{1,20})(?:\\s[^<>]{0,200})?/?>");
    private static final Pattern BLOCK =
            Pattern.compile("(?i)</?(?:p|br|div|jats:p|jats:title)\\b[^<>]{0,200}>");

    private Markup() {}

    static String plain(String text) {
        String words = text;
        if (text.indexOf('<') >= 0) {
            words = TAG.matcher(BLOCK.matcher(text).replaceAll(" ")).replaceAll("");
        }
        return words.indexOf('&') < 0
                ? words.strip()
                : Parser.unescapeEntities(words, false).strip();
    }
}
