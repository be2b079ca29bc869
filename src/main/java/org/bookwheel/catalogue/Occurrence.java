package org.bookwheel.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Work;

/// Something that names a work: an entry of a list, or a work imported whole.
sealed interface Occurrence {

    /// What it says of the work.
    Reference reference();

    /// All wordings of the title in it.
    List<String> titles();

    List<String> arxiv();

    List<String> doi();

    List<Mention> mentions();

    /// The day on which a list first named it, or empty text.
    String added();

    /// The id that an imported work came with, or empty text.
    String importedId();

    default boolean isImported() {
        return !importedId().isEmpty();
    }

    /// Its identifiers, with their kind before them.
    default List<String> identifiers() {
        List<String> all = new ArrayList<>();
        arxiv().forEach(id -> all.add("arxiv:" + id.toLowerCase(Locale.ROOT)));
        doi().forEach(id -> all.add("doi:" + id.toLowerCase(Locale.ROOT)));
        return all;
    }

    /// An entry.
    record Entry(Mention mention) implements Occurrence {
        @Override
        public Reference reference() {
            return mention.reference();
        }

        @Override
        public List<String> titles() {
            return List.of(reference().title());
        }

        @Override
        public List<String> arxiv() {
            return one(reference().arxiv());
        }

        @Override
        public List<String> doi() {
            return one(reference().doi());
        }

        @Override
        public List<Mention> mentions() {
            return List.of(mention);
        }

        @Override
        public String added() {
            return mention.added();
        }

        @Override
        public String importedId() {
            return "";
        }
    }

    /// A work that was exported before, with the id that it keeps.
    record Imported(Work work) implements Occurrence {
        @Override
        public Reference reference() {
            return work.reference();
        }

        @Override
        public List<String> titles() {
            List<String> titles = new ArrayList<>(List.of(work.reference().title()));
            titles.addAll(work.otherTitles());
            return titles;
        }

        @Override
        public List<String> arxiv() {
            return one(work.reference().arxiv());
        }

        @Override
        public List<String> doi() {
            return one(work.reference().doi());
        }

        @Override
        public List<Mention> mentions() {
            return work.mentions();
        }

        @Override
        public String added() {
            return work.added();
        }

        @Override
        public String importedId() {
            return work.id();
        }
    }

    private static List<String> one(String id) {
        return id.isEmpty() ? List.of() : List.of(id);
    }
}
