package org.bookwheel.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bookwheel.search.IndexContent.Postings;

/// The terms of one field in blocks. A term stands behind how many bytes it shares with the one
/// before, then its works, how much it weighs in each, and where it stands.
final class TermTable {

    /// Bytes of a block before compression; a term of more has one of its own.
    private static final int BLOCK = 12_000;

    /// @param start text from which on the block's terms are, up to the next block's
    record Block(String start, String file) {}

    private final SearchFiles files;
    private final List<Block> blocks = new ArrayList<>();
    private Bytes block = new Bytes();
    private String start = "";
    private byte[] last = {};

    TermTable(SearchFiles files) {
        this.files = files;
    }

    void add(String term, Postings postings) throws IOException {
        byte[] bytes = term.getBytes(StandardCharsets.UTF_8);
        byte[] body = body(postings);
        if (block.size() > 0 && block.size() + body.length > BLOCK) {
            finish();
            start = shortest(new String(last, StandardCharsets.UTF_8), term);
            last = new byte[0];
        }
        shared(block, last, bytes).part(body);
        last = bytes;
    }

    static Bytes shared(Bytes out, byte[] last, byte[] term) {
        int mismatch = Arrays.mismatch(last, term);
        int same = mismatch < 0 ? term.length : mismatch;
        return out.number(same).part(Arrays.copyOfRange(term, same, term.length));
    }

    /// The shortest beginning of a term that is behind the one before.
    private static String shortest(String before, String term) {
        int end = 0;
        while (end < before.length()
                && end < term.length()
                && before.charAt(end) == term.charAt(end)) {
            end++;
        }
        end = Math.min(term.length(), end + 1);
        boolean halved = Character.isHighSurrogate(term.charAt(end - 1)) && end < term.length();
        return term.substring(0, halved ? end + 1 : end);
    }

    private static byte[] body(Postings postings) {
        Bytes body = new Bytes().number(postings.works().length);
        int last = 0;
        for (int i = 0; i < postings.works().length; i++) {
            body.number(postings.works()[i] - last);
            last = postings.works()[i];
            if (postings.frequencies() != null) {
                body.number(postings.frequencies()[i]);
            }
            if (postings.positions() != null) {
                body.number(postings.positions()[i].length).rising(postings.positions()[i]);
            }
        }
        return body.plain();
    }

    private void finish() throws IOException {
        blocks.add(new Block(start, files.add(block.zipped())));
        block = new Bytes();
    }

    List<Block> blocks() throws IOException {
        if (block.size() > 0) {
            finish();
        }
        return blocks;
    }
}
