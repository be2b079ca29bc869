package org.bookwheel.search.lucene.index;

import java.util.Iterator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.bookwheel.search.text.Words;

/// The stems of a text's words, one after another.
final class StemStream extends TokenStream {

    private final String text;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private Iterator<String> next;

    StemStream(String text) {
        this.text = text;
    }

    @Override
    public boolean incrementToken() {
        if (!next.hasNext()) {
            return false;
        }
        clearAttributes();
        term.append(next.next());
        return true;
    }

    @Override
    public void reset() {
        next = Words.of(text).stream().map(word -> TermForms.stem(word.form())).iterator();
    }
}
