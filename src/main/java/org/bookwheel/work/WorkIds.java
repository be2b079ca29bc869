package org.bookwheel.work;

import java.nio.charset.StandardCharsets;
import java.util.SequencedSet;

/// The ids of works: `arxiv:2403.05313`; else `doi:` and the DOI with `/` as `~`; else the title's
/// folded words, cut before [#SLUG_LENGTH] characters and then followed by a piece of their hash.
public final class WorkIds {

    /// Longer slugs are cut at a word and get a hash.
    static final int SLUG_LENGTH = 60;

    private WorkIds() {}

    /// The id that a reference alone gives.
    public static String of(Reference reference) {
        if (!reference.arxiv().isEmpty()) {
            return ofArxiv(reference.arxiv());
        }
        return reference.doi().isEmpty() ? ofTitle(reference.title()) : ofDoi(reference.doi());
    }

    public static String ofArxiv(String arxiv) {
        return "arxiv:" + arxiv;
    }

    public static String ofDoi(String doi) {
        return "doi:" + doi.replace('/', '~');
    }

    /// `"RAGCache: Efficient Knowledge Caching"` gives `ragcache-efficient-knowledge-caching`.
    public static String ofTitle(String title) {
        String folded = Titles.fold(title);
        if (folded.codePoints().noneMatch(point -> point >= 'a' && point <= 'z')) {
            return "t-" + hash(folded.isEmpty() ? title : folded, 16);
        }
        String slug = folded.replace(' ', '-');
        if (slug.length() <= SLUG_LENGTH) {
            return slug;
        }
        int cut = slug.lastIndexOf('-', SLUG_LENGTH - 1);
        int end = cut > 0 ? cut : SLUG_LENGTH - 1;
        boolean halved = Character.isHighSurrogate(slug.charAt(end - 1));
        return slug.substring(0, halved ? end - 1 : end) + "-" + hash(folded, 8);
    }

    static void add(SequencedSet<String> ids, Reference reference) {
        if (!reference.arxiv().isEmpty()) {
            ids.add(ofArxiv(reference.arxiv()));
        }
        if (!reference.doi().isEmpty()) {
            ids.add(ofDoi(reference.doi()));
        }
        ids.add(ofTitle(reference.title()));
    }

    private static String hash(String text, int digits) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, digits);
    }
}
