package org.bookwheel.search.lucene;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.bookwheel.search.Facet;
import org.bookwheel.search.lucene.index.FacetValues;
import org.bookwheel.search.lucene.index.TermForms;
import org.bookwheel.search.lucene.index.WorkDocument;
import org.bookwheel.search.text.Word;
import org.bookwheel.search.text.Words;

/// Cuts the text of a query in Lucene's syntax into the same words as the texts of works.
final class TypedWords extends Analyzer {

    private static final Set<String> WHOLE =
            Set.of(WorkDocument.HAS, WorkDocument.KEY, FacetValues.field(Facet.KIND));

    @Override
    protected TokenStreamComponents createComponents(String field) {
        if (WHOLE.contains(field)) {
            Tokenizer whole = new KeywordTokenizer();
            return new TokenStreamComponents(whole, new LowerCaseFilter(whole));
        }
        return new TokenStreamComponents(new Parts());
    }

    /// For beginnings, wildcards and words with errors, which are not cut.
    @Override
    protected TokenStream normalize(String field, TokenStream text) {
        return new LowerCaseFilter(text);
    }

    /// The parts of all words, one after another: a compound becomes a phrase.
    private static final class Parts extends Tokenizer {

        private record Part(String form, int start, int end) {}

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private Iterator<Part> next = List.<Part>of().iterator();

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (!next.hasNext()) {
                return false;
            }
            Part part = next.next();
            term.append(TermForms.exact(part.form()));
            offset.setOffset(correctOffset(part.start()), correctOffset(part.end()));
            return true;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            StringWriter text = new StringWriter();
            input.transferTo(text);
            next =
                    Words.of(text.toString()).stream()
                            .flatMap(word -> parts(word).stream())
                            .iterator();
        }

        private static List<Part> parts(Word word) {
            return word.parts().stream()
                    .map(part -> new Part(part, word.start(), word.end()))
                    .toList();
        }
    }
}
