package org.bookwheel.site;

import java.io.IOException;
import java.util.List;
import org.bookwheel.search.IndexContent.Postings;

/// The terms of one field: of each its works, how much it weighs in each, and where it stands.
final class PostingsTable {

    private final KeyTable table;

    /// @param most bytes of a block before compression
    PostingsTable(SearchFiles files, int most) {
        this.table = new KeyTable(files, most);
    }

    void add(String term, Postings postings) throws IOException {
        add(term, body(postings).plain());
    }

    void add(String term, byte[] body) throws IOException {
        table.add(term, body);
    }

    static Bytes body(Postings postings) {
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
        return body;
    }

    List<KeyTable.Block> blocks() throws IOException {
        return table.blocks();
    }
}
