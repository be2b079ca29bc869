package org.bookwheel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bookwheel.testing.Drawn;
import org.bookwheel.testing.Entry;
import org.bookwheel.testing.ForAll;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Origin;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Titles;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;
import org.junit.jupiter.api.Test;

/// What holds however entries are strewn over lists.
class CataloguePropertiesTest {

    private static final int CASES = 600;
    private static final List<String> TITLES =
            List.of("A Study", "a study!", "B Study", "B: Study", "C", "Cé", "D Study", "???");
    private static final List<String> LISTS = List.of("a.md", "b.md", "c/d.md");

    /// Entries that often, but not always, share a title or an identifier; and imported works.
    private record Input(List<Mention> mentions, List<Work> imported, Random random) {
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            mentions.forEach(one -> text.append("\n  ").append(words(one)));
            imported.forEach(work ->
                    text.append("\n  ")
                            .append(work.id())
                            .append(' ')
                            .append(work.otherTitles())
                            .append(words(work.mentions().getFirst())));
            return text.toString();
        }

        private static String words(Mention mention) {
            Reference reference = mention.reference();
            return String.join(
                    " ",
                    mention.list() + ":" + mention.line(),
                    reference.title(),
                    reference.arxiv(),
                    reference.doi());
        }
    }

    private static Input draw(Random random) {
        Drawn drawn = new Drawn(random);
        List<Mention> mentions = new ArrayList<>();
        int lines = 1 + drawn.below(12);
        for (int line = 1; line <= lines; line++) {
            mentions.add(entry(drawn).at(drawn.of(LISTS), line));
        }
        List<Work> imported = new ArrayList<>();
        for (int i = drawn.below(4); i > 0; i--) {
            Mention mention = entry(drawn).at("e.jsonl", i);
            List<String> others = drawn.upTo(1, () -> drawn.of(TITLES));
            imported.add(new Work("x:" + i, mention.reference(), others, List.of(mention), 1));
        }
        return new Input(mentions, imported, random);
    }

    private static Entry entry(Drawn drawn) {
        Entry entry = Entry.of(drawn.of(TITLES));
        if (drawn.oneIn(3)) {
            entry.arxiv("2404.0000" + drawn.below(4));
        }
        if (drawn.oneIn(4)) {
            entry.doi("10.1145/1." + drawn.below(3));
        }
        if (drawn.oneIn(2)) {
            entry.venue(
                    drawn.of(List.of("OSDI", "arXiv", "NSDI")),
                    drawn.of(List.of(Origin.ENTRY, Origin.URL)));
        }
        return entry.tags(drawn.of(List.of("Cache", "caches", "LLM")))
                .authors("A" + drawn.below(3));
    }

    private static Catalogue catalogue(Input input) {
        return Catalogue.of(input.mentions, input.imported);
    }

    @Test
    void theOrderOfEntriesDoesNotMatter() {
        ForAll.cases(
                CASES,
                CataloguePropertiesTest::draw,
                input -> {
                    List<Mention> mentions = new ArrayList<>(input.mentions);
                    List<Work> imported = new ArrayList<>(input.imported);
                    Collections.shuffle(mentions, input.random);
                    Collections.shuffle(imported, input.random);
                    Catalogue again = Catalogue.of(mentions, imported);
                    assertThat(again.works())
                            .containsExactlyInAnyOrderElementsOf(catalogue(input).works());
                    assertThat(again.copies()).isEqualTo(catalogue(input).copies());
                });
    }

    @Test
    void everyMentionStandsInExactlyOneWork() {
        ForAll.cases(
                CASES,
                CataloguePropertiesTest::draw,
                input -> {
                    List<Mention> all = new ArrayList<>(input.mentions);
                    input.imported.forEach(work -> all.addAll(work.mentions()));
                    assertThat(mentions(catalogue(input))).containsExactlyInAnyOrderElementsOf(all);
                });
    }

    private static List<Mention> mentions(Catalogue catalogue) {
        return catalogue.works().stream().flatMap(work -> work.mentions().stream()).toList();
    }

    @Test
    void mergingTwiceIsMergingOnce() {
        ForAll.cases(
                CASES,
                random -> new Input(draw(random).mentions, List.of(), random),
                input -> {
                    Catalogue once = catalogue(input);
                    assertThat(Catalogue.of(mentions(once), List.of())).isEqualTo(once);
                });
    }

    @Test
    void anExportedWorkComesBackAsItWas() {
        ForAll.cases(
                CASES,
                CataloguePropertiesTest::draw,
                input -> {
                    Catalogue once = catalogue(input);
                    List<Work> read =
                            once.works().stream()
                                    .map(work -> WorkJson.readWork(WorkJson.write(work)))
                                    .toList();
                    List<Work> again = Catalogue.of(List.of(), read).works();
                    if (once.copies().isEmpty()) {
                        assertThat(again).isEqualTo(once.works());
                    } else {
                        assertThat(again).extracting(Work::id).isEqualTo(ids(once));
                    }
                });
    }

    private static List<String> ids(Catalogue catalogue) {
        return catalogue.works().stream().map(Work::id).toList();
    }

    @Test
    void idsAreDistinctAndThoseOfImportedWorksAreKept() {
        ForAll.cases(
                CASES,
                CataloguePropertiesTest::draw,
                input -> {
                    List<String> ids = ids(catalogue(input));
                    assertThat(ids).doesNotHaveDuplicates();
                    assertThat(ids).containsAll(input.imported.stream().map(Work::id).toList());
                });
    }

    @Test
    void allIdsOfAMentionLeadToItsWork() {
        ForAll.cases(
                CASES,
                CataloguePropertiesTest::draw,
                input ->
                        catalogue(input)
                                .works()
                                .forEach(work -> {
                                    for (Mention mention : work.mentions()) {
                                        Reference reference = mention.reference();
                                        Work alone =
                                                new Work("", reference, List.of(), List.of(), 0);
                                        Set<String> ids = new HashSet<>(alone.ids());
                                        ids.remove("");
                                        assertThat(work.ids()).containsAll(ids);
                                    }
                                }));
    }

    @Test
    void oneIdentifierIsOneWorkUnlessImportedTwice() {
        ForAll.cases(
                CASES,
                random -> new Input(draw(random).mentions, List.of(), random),
                input -> {
                    Set<String> seen = new HashSet<>();
                    for (Work work : catalogue(input).works()) {
                        Set<String> own = new HashSet<>();
                        work.mentions().forEach(mention -> own.add(mention.reference().arxiv()));
                        own.remove("");
                        assertThat(own).noneMatch(seen::contains);
                        seen.addAll(own);
                    }
                });
    }

    @Test
    void aWorkHasOneTitleOrAnIdentifierInCommon() {
        ForAll.cases(
                CASES,
                random -> new Input(draw(random).mentions, List.of(), random),
                input -> {
                    for (Work work : catalogue(input).works()) {
                        for (Mention mention : work.mentions()) {
                            assertThat(work.mentions().size() == 1 || isTied(mention, work))
                                    .as("%s in %s", mention, work)
                                    .isTrue();
                        }
                    }
                });
    }

    private static boolean isTied(Mention mention, Work work) {
        Reference one = mention.reference();
        return work.mentions().stream()
                .filter(other -> !other.equals(mention))
                .map(Mention::reference)
                .anyMatch(other ->
                        Titles.key(one.title()).equals(Titles.key(other.title()))
                                || !one.arxiv().isEmpty() && one.arxiv().equals(other.arxiv())
                                || !one.doi().isEmpty() && one.doi().equals(other.doi()));
    }
}
