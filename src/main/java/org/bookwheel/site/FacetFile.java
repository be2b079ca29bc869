package org.bookwheel.site;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bookwheel.search.Facet;
import org.bookwheel.search.IndexContent;
import org.bookwheel.work.Work;

/// The values of a facet in one file: keys in their order with how they are shown, the keys of each
/// work, and the spellings that works themselves have.
final class FacetFile {

    private FacetFile() {}

    static byte[] of(Facet facet, IndexContent content, List<Work> works) throws IOException {
        IndexContent.Values values = content.values(facet);
        Bytes file = new Bytes().number(values.keys().size());
        for (int i = 0; i < values.keys().size(); i++) {
            String key = values.keys().get(i);
            String label = values.labels().get(i);
            file.text(key).text(label.equals(key) ? "" : label);
        }
        for (int[] numbers : values.works()) {
            file.number(numbers.length).rising(numbers);
        }
        if (facet == Facet.TAG) {
            spellings(works, file);
        }
        return file.zipped();
    }

    /// Tags of one key may be spelt in several ways, of which only one is shown.
    private static void spellings(List<Work> works, Bytes file) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        works.forEach(work ->
                Facet.TAG.values(work).forEach(tag -> numbers.putIfAbsent(tag, numbers.size())));
        file.number(numbers.size());
        numbers.keySet().forEach(file::text);
        for (Work work : works) {
            int[] own =
                    Facet.TAG.values(work).stream()
                            .mapToInt(numbers::get)
                            .distinct()
                            .sorted()
                            .toArray();
            file.number(own.length).rising(own);
        }
    }
}
