package org.bookwheel.search.lucene;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.bookwheel.search.text.Word;
import org.bookwheel.search.text.Words;

/// The words of all fields in one, each as many times as its fields weigh: what
/// [BM25F](https://doi.org/10.1561/1500000019) adds up at search time is added up here, so that one
/// term is one list of postings.
final class WeightedStream extends TokenStream {

    private final Map<String, Integer> frequencies = new LinkedHashMap<>();
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private Iterator<Map.Entry<String, Integer>> next;

    void add(String text, int weight, boolean prose) {
        for (Word word : Words.of(text)) {
            add(Terms.whole(word, prose), weight);
            if (word.isCompound()) {
                word.parts().forEach(part -> add(Terms.part(part, prose), weight));
            }
        }
    }

    private void add(List<String> terms, int weight) {
        terms.forEach(one -> frequencies.merge(one, weight, Integer::sum));
    }

    @Override
    public boolean incrementToken() {
        if (!next.hasNext()) {
            return false;
        }
        clearAttributes();
        Map.Entry<String, Integer> entry = next.next();
        term.append(entry.getKey());
        frequency.setTermFrequency(entry.getValue());
        return true;
    }

    @Override
    public void reset() {
        next = frequencies.entrySet().iterator();
    }
}
