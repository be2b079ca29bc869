package org.bookwheel.search.lucene.index;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.fst.BytesRefFSTEnum;
import org.apache.lucene.util.fst.FST;

/// Goes through the terms of a field in their order, each with how many works have it. For one
/// thread.
interface TermCursor {

    /// The next term, good until the one after it is asked for; null behind the last.
    BytesRef next() throws IOException;

    /// How many works have the term.
    int works() throws IOException;

    TermCursor NONE =
            new TermCursor() {
                @Override
                public BytesRef next() {
                    return null;
                }

                @Override
                public int works() {
                    throw new IllegalStateException("there is no term");
                }
            };

    /// The terms of a field of an index.
    static TermCursor of(IndexReader reader, String field) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return NONE;
        }
        TermsEnum all = terms.iterator();
        return new TermCursor() {
            @Override
            public BytesRef next() throws IOException {
                return all.next();
            }

            @Override
            public int works() throws IOException {
                return all.docFreq();
            }
        };
    }

    /// The terms of an automaton that gives for each how many works have it.
    static TermCursor of(FST<Long> terms) {
        BytesRefFSTEnum<Long> all = new BytesRefFSTEnum<>(terms);
        return new TermCursor() {
            private int works;

            @Override
            public BytesRef next() throws IOException {
                BytesRefFSTEnum.InputOutput<Long> next = all.next();
                works = next == null ? 0 : Math.toIntExact(next.output);
                return next == null ? null : next.input;
            }

            @Override
            public int works() {
                return works;
            }
        };
    }
}
