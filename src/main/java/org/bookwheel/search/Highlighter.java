package org.bookwheel.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bookwheel.search.text.FirstLetters;
import org.bookwheel.search.text.Stem;
import org.bookwheel.search.text.Word;
import org.bookwheel.search.text.Words;
import org.bookwheel.work.JsonText;

/// Finds what in a work answers a query: as ranges in its texts, never as HTML.
public final class Highlighter {

    /// So many places in one text are enough for a reader.
    private static final int MOST = 40;

    /// A beginning of words that is looked for.
    private record Beginning(String form, Set<SearchField> fields) {}

    /// The words that are looked for, as spelt and by their stems, each with the fields in which it
    /// answers the query: every word of every text is looked up.
    private final Map<String, Set<SearchField>> forms = new HashMap<>();

    private final Map<String, Set<SearchField>> stems = new HashMap<>();
    private final List<Beginning> beginnings = new ArrayList<>();

    /// Most texts have none of the words, which is told before they are cut.
    private final FirstLetters possible = new FirstLetters();

    private final Set<SearchField> fields = EnumSet.noneOf(SearchField.class);

    public Highlighter(Clause clause) {
        gather(clause, EnumSet.allOf(SearchField.class));
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    private void gather(Clause clause, Set<SearchField> fields) {
        switch (clause) {
            case Clause.Word(String text, boolean open) -> add(text, open, fields);
            case Clause.Phrase(String text) -> add(text, false, fields);
            case Clause.Prefix(String text) -> add(text, true, fields);
            case Clause.In(SearchField field, Clause inside) -> gather(inside, EnumSet.of(field));
            case Clause.All(List<Clause> all) -> {
                all.forEach(one -> gather(one, fields));
                compounds(all, fields);
            }
            case Clause.Any(List<Clause> any) -> any.forEach(one -> gather(one, fields));
            case Clause.Not not -> {}
            case Clause.Years years -> {}
            case Clause.Added added -> {}
            case Clause.Has has -> {}
            case Clause.InLists lists -> {}
            case Clause.Id id -> {}
        }
    }

    /// Neighbouring words are also looked for as one: `kvcache` for `kv cache`.
    private void compounds(List<Clause> clauses, Set<SearchField> fields) {
        for (int i = 0; i + 1 < clauses.size(); i++) {
            if (clauses.get(i) instanceof Clause.Word(String left, boolean closed)
                    && clauses.get(i + 1) instanceof Clause.Word(String right, boolean open)) {
                StringBuilder form = new StringBuilder();
                Words.of(left + " " + right).forEach(word -> form.append(word.form()));
                want(form.toString(), false, fields);
            }
        }
    }

    private void add(String text, boolean open, Set<SearchField> fields) {
        for (Word word : Words.of(text)) {
            want(word.form(), open, fields);
            word.parts().forEach(part -> want(part, open && !word.isCompound(), fields));
            word.others().forEach(other -> want(other, false, fields));
        }
    }

    private void want(String form, boolean open, Set<SearchField> wanted) {
        fields.addAll(wanted);
        String stem = Stem.of(form);
        possible.add(form);
        possible.add(stem);
        forms.computeIfAbsent(form, key -> EnumSet.noneOf(SearchField.class)).addAll(wanted);
        stems.computeIfAbsent(stem, key -> EnumSet.noneOf(SearchField.class)).addAll(wanted);
        if (open) {
            beginnings.add(new Beginning(form, wanted));
        }
    }

    /// The matching places of a work, by field; fields without any are left out.
    ///
    /// @param json a work as [Results.Hit] has it
    public Map<SearchField, List<Results.Highlight>> mark(String json) {
        Map<String, List<String>> texts = JsonText.texts(json);
        Map<SearchField, List<Results.Highlight>> marks = new EnumMap<>(SearchField.class);
        for (SearchField field : fields) {
            List<Results.Highlight> found = new ArrayList<>();
            for (String text : texts.getOrDefault(field.member(), List.of())) {
                mark(field, text, found);
            }
            if (!found.isEmpty()) {
                marks.put(field, found);
            }
        }
        return marks;
    }

    private void mark(SearchField field, String text, List<Results.Highlight> found) {
        if (!possible.mayStandIn(text)) {
            return;
        }
        List<Word> words = Words.of(text);
        int count = 0;
        for (int i = 0; i < words.size() && count < MOST; i++) {
            Word word = words.get(i);
            if (isWanted(field, word)) {
                found.add(new Results.Highlight(text, word.start(), word.end()));
                count++;
            } else if (i + 1 < words.size()
                    && isForm(field, word.form() + words.get(i + 1).form(), false)) {
                found.add(new Results.Highlight(text, word.start(), words.get(i + 1).end()));
                count++;
                i++;
            }
        }
    }

    private boolean isWanted(SearchField field, Word word) {
        if (isForm(field, word.form(), field.isProse())) {
            return true;
        }
        return isAnyForm(field, word.others())
                || word.isCompound() && isAnyForm(field, word.parts());
    }

    private boolean isAnyForm(SearchField field, List<String> some) {
        for (String form : some) {
            if (isForm(field, form, field.isProse())) {
                return true;
            }
        }
        return false;
    }

    private boolean isForm(SearchField field, String form, boolean prose) {
        if (has(forms, form, field) || prose && has(stems, Stem.of(form), field)) {
            return true;
        }
        for (Beginning one : beginnings) {
            if (form.startsWith(one.form()) && one.fields().contains(field)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(
            Map<String, Set<SearchField>> wanted, String form, SearchField field) {
        Set<SearchField> found = wanted.get(form);
        return found != null && found.contains(field);
    }
}
