package org.bookwheel.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bookwheel.search.text.Stem;
import org.bookwheel.search.text.Word;
import org.bookwheel.search.text.Words;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;

/// Finds what in a work answers a query: as ranges in its texts, never as HTML.
public final class Highlighter {

    /// So many places in one text are enough for a reader.
    private static final int MOST = 40;

    /// A word looked for.
    private record Wanted(String form, boolean open, Set<Field> fields) {}

    private final List<Wanted> wanted = new ArrayList<>();

    public Highlighter(Clause clause) {
        gather(clause, EnumSet.allOf(Field.class));
    }

    public boolean isEmpty() {
        return wanted.isEmpty();
    }

    private void gather(Clause clause, Set<Field> fields) {
        switch (clause) {
            case Clause.Word(String text, boolean open) -> add(text, open, fields);
            case Clause.Phrase(String text) -> add(text, false, fields);
            case Clause.Prefix(String text) -> add(text, true, fields);
            case Clause.In(Field field, Clause inside) -> gather(inside, EnumSet.of(field));
            case Clause.All(List<Clause> all) -> {
                all.forEach(one -> gather(one, fields));
                compounds(all, fields);
            }
            case Clause.Any(List<Clause> any) -> any.forEach(one -> gather(one, fields));
            case Clause.Not not -> {}
            case Clause.Years years -> {}
            case Clause.Has has -> {}
            case Clause.InLists lists -> {}
            case Clause.Id id -> {}
        }
    }

    /// Neighbouring words are also looked for as one: `kvcache` for `kv cache`.
    private void compounds(List<Clause> clauses, Set<Field> fields) {
        for (int i = 0; i + 1 < clauses.size(); i++) {
            if (clauses.get(i) instanceof Clause.Word(String left, boolean closed)
                    && clauses.get(i + 1) instanceof Clause.Word(String right, boolean open)) {
                StringBuilder form = new StringBuilder();
                Words.of(left + " " + right).forEach(word -> form.append(word.form()));
                wanted.add(new Wanted(form.toString(), false, fields));
            }
        }
    }

    private void add(String text, boolean open, Set<Field> fields) {
        for (Word word : Words.of(text)) {
            boolean begins = open;
            wanted.add(new Wanted(word.form(), begins, fields));
            word.parts()
                    .forEach(part ->
                            wanted.add(new Wanted(part, begins && !word.isCompound(), fields)));
            word.others().forEach(other -> wanted.add(new Wanted(other, false, fields)));
        }
    }

    /// The matching places of a work, by field; fields without any are left out.
    public Map<Field, List<Results.Highlight>> mark(String json) {
        Work work = WorkJson.readWork(json);
        Map<Field, List<Results.Highlight>> marks = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            List<Results.Highlight> found = new ArrayList<>();
            for (String text : field.shown(work)) {
                mark(field, text, found);
            }
            if (!found.isEmpty()) {
                marks.put(field, found);
            }
        }
        return marks;
    }

    private void mark(Field field, String text, List<Results.Highlight> found) {
        List<Word> words = Words.of(text);
        int count = 0;
        for (int i = 0; i < words.size() && count < MOST; i++) {
            Word word = words.get(i);
            String joined = i + 1 < words.size() ? word.form() + words.get(i + 1).form() : "";
            if (isWanted(field, word)) {
                found.add(new Results.Highlight(text, word.start(), word.end()));
                count++;
            } else if (!joined.isEmpty() && isForm(field, joined, false)) {
                found.add(new Results.Highlight(text, word.start(), words.get(i + 1).end()));
                count++;
                i++;
            }
        }
    }

    private boolean isWanted(Field field, Word word) {
        if (isForm(field, word.form(), field.isProse())) {
            return true;
        }
        Set<String> forms = new HashSet<>(word.others());
        if (word.isCompound()) {
            forms.addAll(word.parts());
        }
        return forms.stream().anyMatch(form -> isForm(field, form, field.isProse()));
    }

    private boolean isForm(Field field, String form, boolean prose) {
        for (Wanted one : wanted) {
            boolean same =
                    one.form().equals(form)
                            || prose && Stem.of(one.form()).equals(Stem.of(form))
                            || one.open() && form.startsWith(one.form());
            if (same && one.fields().contains(field)) {
                return true;
            }
        }
        return false;
    }
}
