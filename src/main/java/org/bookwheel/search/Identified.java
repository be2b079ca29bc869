package org.bookwheel.search;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bookwheel.work.Identifiers;
import org.bookwheel.work.Link;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkIds;

/// Keys by which exactly one work is meant: its ids and its addresses, in lower case.
public final class Identified {

    private Identified() {}

    /// The key that typed text is, if it is an identifier: `2311.04934`, `arxiv:...`, `doi:...`,
    /// `id:...`, or a pasted link.
    public static Optional<String> key(String typed) {
        String lower = typed.toLowerCase(Locale.ROOT);
        if (lower.startsWith("id:") && typed.length() > 3) {
            return Optional.of(lower.substring(3));
        }
        if (lower.startsWith("http://")
                || lower.startsWith("https://")
                || lower.startsWith("www.")) {
            return Optional.of(ofAddress(typed));
        }
        String arxiv =
                Identifiers.arxivBare(lower.startsWith("arxiv:") ? typed.substring(6) : typed);
        if (!arxiv.isEmpty()) {
            return Optional.of(WorkIds.ofArxiv(arxiv).toLowerCase(Locale.ROOT));
        }
        String doi = lower.startsWith("doi:") ? typed.substring(4) : typed;
        if (doi.startsWith("10.")) {
            String found = Identifiers.doiInText(doi.replace('~', '/'));
            return found.isEmpty() ? Optional.empty() : Optional.of(doiKey(found));
        }
        return Optional.empty();
    }

    private static String ofAddress(String typed) {
        String arxiv = Identifiers.arxivInUrl(typed);
        if (!arxiv.isEmpty()) {
            return WorkIds.ofArxiv(arxiv).toLowerCase(Locale.ROOT);
        }
        String doi = Identifiers.doiInUrl(typed);
        return doi.isEmpty() ? "url:" + plain(typed) : doiKey(doi);
    }

    private static String doiKey(String doi) {
        return WorkIds.ofDoi(doi).toLowerCase(Locale.ROOT);
    }

    /// All keys that lead to a work.
    public static Set<String> keys(Work work) {
        Set<String> keys = new LinkedHashSet<>();
        work.ids().forEach(id -> keys.add(id.toLowerCase(Locale.ROOT)));
        for (Link link : work.reference().links()) {
            keys.add("url:" + plain(link.url()));
        }
        for (Mention mention : work.mentions()) {
            mention.reference().links().forEach(link -> keys.add("url:" + plain(link.url())));
        }
        return keys;
    }

    /// An address without scheme, `www.`, fragment and closing slash.
    private static String plain(String url) {
        String plain =
                url.toLowerCase(Locale.ROOT)
                        .replaceFirst("^https?://", "")
                        .replaceFirst("^www\\.", "");
        int fragment = plain.indexOf('#');
        plain = fragment > 0 ? plain.substring(0, fragment) : plain;
        return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
