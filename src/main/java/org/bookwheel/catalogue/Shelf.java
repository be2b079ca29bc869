package org.bookwheel.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bookwheel.work.Counted;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Titles;
import org.bookwheel.work.Work;

/// All works of some sources, each once. Lists are held in memory; imported works pass through one
/// by one, and only those that a list names too are held.
public final class Shelf {

    private final List<ListContent> lists;
    private final Imports imports;
    private final ProgressListener progress;
    private AdditionDates dating = AdditionDates.UNKNOWN;
    private Catalogue catalogue = new Catalogue(List.of(), Map.of(), Map.of());

    private Shelf(List<ImportFile> imports, List<ListContent> lists, ProgressListener progress) {
        this.lists = List.copyOf(lists);
        this.imports = new Imports(imports);
        this.progress = progress;
    }

    /// Reads all lists of the sources; imported works are read when they are asked for.
    ///
    /// @throws IOException never: a list that cannot be read is one without entries
    public static Shelf read(Sources sources, ProgressListener progress) throws IOException {
        return of(sources, new ListContents(), progress);
    }

    /// Reads those lists of the sources that are not known yet.
    ///
    /// @throws IOException if something can neither be read nor taken as it was read last
    public static Shelf of(Sources sources, ListContents known, ProgressListener progress)
            throws IOException {
        progress.stage("reading " + Counted.of(sources.lists().size(), "list"));
        List<ListContent> lists = known.of(sources.lists(), progress);
        return new Shelf(known.imports(sources.imports()), lists, progress);
    }

    /// What was read from each list.
    public List<ListContent> contents() {
        return lists;
    }

    /// Lines of imported files that are no works, with place and reason.
    public List<String> warnings() {
        return imports.warnings();
    }

    /// How many lines and values of imported files were not taken in; complete after [#each].
    public int lost() {
        return imports.lost();
    }

    /// From now on entries say when they were added.
    public void dateBy(AdditionDates days) {
        dating = days;
    }

    /// Hands out all works, those of lists first.
    public void each(Consumer<Work> consumer) {
        List<Mention> mentions = dating.date(lists);
        List<Work> shared =
                mentions.isEmpty() || imports.isEmpty() ? List.of() : sharedWith(mentions);
        progress.stage("joining " + Counted.of(mentions.size(), "entry"));
        catalogue = Catalogue.of(mentions, shared);
        IdSet taken = new IdSet();
        progress.stage("going through " + Counted.of(catalogue.works().size(), "work"));
        for (Work work : catalogue.works()) {
            taken.add(work.id());
            consumer.accept(work);
        }
        Set<String> held = new HashSet<>();
        shared.forEach(work -> held.add(work.id()));
        imports.each(taken, held, catalogue.works().size(), consumer, progress);
    }

    /// The imported works that share an identifier or a title with an entry of a list.
    private List<Work> sharedWith(List<Mention> mentions) {
        Set<String> keys = new HashSet<>();
        mentions.forEach(mention -> keys.addAll(keys(new Occurrence.Entry(mention))));
        Map<String, Work> shared = new LinkedHashMap<>();
        progress.stage("looking for what lists and files of works share");
        imports.look(work -> {
            if (keys(new Occurrence.Imported(work)).stream().anyMatch(keys::contains)) {
                shared.putIfAbsent(work.id(), work);
            }
        });
        return List.copyOf(shared.values());
    }

    private static Set<String> keys(Occurrence occurrence) {
        Set<String> keys = new HashSet<>(occurrence.identifiers());
        for (String title : occurrence.titles()) {
            String key = Titles.key(title);
            if (!key.isEmpty()) {
                keys.add("title:" + key.toLowerCase(Locale.ROOT));
            }
        }
        return keys;
    }

    /// What is known of each list and imported file; complete after [#each].
    public List<ListSummary> summaries() {
        List<ListSummary> summaries = new ArrayList<>();
        Map<String, Integer> works = new HashMap<>(catalogue.worksOf());
        for (ListContent list : lists) {
            String name = list.file().name();
            summaries.add(
                    new ListSummary(
                            name,
                            list.title(),
                            list.file().path().toString(),
                            list.mentions().size(),
                            works.getOrDefault(name, 0),
                            list.readAt().toString(),
                            catalogue.copies().getOrDefault(name, ""),
                            list.warnings()));
        }
        summaries.addAll(imports.summaries());
        return summaries;
    }
}
