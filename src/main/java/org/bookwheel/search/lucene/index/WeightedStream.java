package org.bookwheel.search.lucene.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.bookwheel.search.SearchField;
import org.bookwheel.search.text.Word;
import org.bookwheel.search.text.Words;

/// The words of all fields in one, each as many times as its fields weigh: what
/// [BM25F](https://doi.org/10.1561/1500000019) adds up at search time is added up here, so that one
/// term is one list of postings.
///
/// However often a word stands in summary and notes, it counts once there, so that what only talks
/// of something stays below what is tagged with it. Year and lists make no work longer, so that one
/// that more lists name, or that is dated, does not stand below its equals; first letters neither.
final class WeightedStream extends TokenStream {

    private final Map<String, Integer> frequencies = new LinkedHashMap<>();
    private final Set<String> below = new HashSet<>();
    private final List<String> beside = new ArrayList<>();
    private final Set<String> initials = new LinkedHashSet<>();
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private Iterator<Map.Entry<String, Integer>> next;
    private Iterator<String> nextBeside;
    private boolean isFirst;

    void add(SearchField field, String text) {
        for (Word word : Words.of(text)) {
            word.parts().forEach(part -> initials.add(TermForms.initial(part)));
            add(field, TermForms.whole(word, field.isProse()));
            if (word.isCompound()) {
                word.parts().forEach(part -> add(field, TermForms.part(part, field.isProse())));
            }
        }
    }

    private void add(SearchField field, List<String> terms) {
        terms.forEach(one -> {
            switch (field) {
                case YEAR, LIST -> beside.addAll(Collections.nCopies(field.weight(), one));
                case SUMMARY, NOTE -> {
                    if (below.add(one)) {
                        frequencies.merge(one, field.weight(), Integer::sum);
                    }
                }
                default -> frequencies.merge(one, field.weight(), Integer::sum);
            }
        });
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (next.hasNext()) {
            Map.Entry<String, Integer> entry = next.next();
            term.append(entry.getKey());
            frequency.setTermFrequency(entry.getValue());
            isFirst = false;
            return true;
        }
        if (!nextBeside.hasNext()) {
            return false;
        }
        // one by one and where another stands: such words are not counted into the length
        term.append(nextBeside.next());
        step.setPositionIncrement(isFirst ? 1 : 0);
        isFirst = false;
        return true;
    }

    @Override
    public void reset() {
        next = frequencies.entrySet().iterator();
        nextBeside = Stream.concat(beside.stream(), initials.stream()).iterator();
        isFirst = true;
    }
}
