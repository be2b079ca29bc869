package org.bookwheel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.bookwheel.testing.Entry;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Work;
import org.junit.jupiter.api.Test;

/// Which entries mean the same work.
class GroupsTest {

    /// Puts entries on the lines 1, 2, ... of a list and shows the lines of each work: `1 3`.
    private static List<String> groups(Entry... entries) {
        return groups(List.of(), entries);
    }

    private static List<String> groups(List<Work> imported, Entry... entries) {
        List<Mention> mentions =
                Arrays.stream(entries)
                        .map(entry -> entry.at("a.md", Arrays.asList(entries).indexOf(entry) + 1))
                        .toList();
        return Catalogue.of(mentions, imported).works().stream()
                .map(work ->
                        work.mentions().stream()
                                .map(mention -> String.valueOf(mention.line()))
                                .collect(Collectors.joining(" ")))
                .toList();
    }

    /// A work that came whole, with a mention on the line given.
    private static Work imported(String id, int line, Reference.Builder reference) {
        Mention mention = new Mention("b.jsonl", line, List.of(), "", reference.build());
        return new Work(id, reference.build(), List.of(), List.of(mention), 1);
    }

    @Test
    void oneIdentifierIsOneWork() {
        assertThat(
                        groups(
                                Entry.of("RAGCache").arxiv("2404.12457"),
                                Entry.of("Efficient Knowledge Caching").arxiv("2404.12457"),
                                Entry.of("Another Study").doi("10.1145/1.2"),
                                Entry.of("Another Title").doi("10.1145/1.2")))
                .containsExactly("1 2", "3 4");
    }

    @Test
    void aDoiIsTheSameInEitherCase() {
        assertThat(groups(Entry.of("A").doi("10.1145/ABC.2"), Entry.of("B").doi("10.1145/abc.2")))
                .containsExactly("1 2");
    }

    @Test
    void identifiersChain() {
        assertThat(
                        groups(
                                Entry.of("A").arxiv("2404.12457"),
                                Entry.of("B").doi("10.1145/1.2"),
                                Entry.of("C").arxiv("2404.12457").doi("10.1145/1.2")))
                .containsExactly("1 2 3");
    }

    @Test
    void oneTitleIsOneWork() {
        assertThat(
                        groups(
                                Entry.of("KV-Cache: Déjà Vu?"),
                                Entry.of("kv cache deja vu"),
                                Entry.of("KVCache — Déjà Vu").arxiv("2404.12457"),
                                Entry.of("KV CACHE: DEJA VU").doi("10.1145/1.2")))
                .containsExactly("1 2 3 4");
    }

    @Test
    void titlesThatMerelyLookAlikeAreNeverJoined() {
        assertThat(
                        groups(
                                Entry.of("Serving Large Models"),
                                Entry.of("Serving Large Model"),
                                Entry.of("Serving Large Models: A Survey"),
                                Entry.of("Serving Larger Models"),
                                Entry.of("RAG"),
                                Entry.of("RAGs")))
                .containsExactly("1", "2", "3", "4", "5", "6");
    }

    @Test
    void identifiersOfOneKindThatDifferKeepApart() {
        assertThat(
                        groups(
                                Entry.of("A Study").arxiv("2404.00001"),
                                Entry.of("A Study").arxiv("2404.00002")))
                .containsExactly("1", "2");
        assertThat(
                        groups(
                                Entry.of("A Study").doi("10.1145/1.1"),
                                Entry.of("A Study").doi("10.1145/1.2")))
                .containsExactly("1", "2");
    }

    @Test
    void identifiersOfTwoKindsDoNotDiffer() {
        assertThat(
                        groups(
                                Entry.of("A Study").arxiv("2404.00001"),
                                Entry.of("A Study").doi("10.1145/1.2")))
                .containsExactly("1 2");
    }

    @Test
    void anEntryWhoseTitleFitsTwoWorksStaysAlone() {
        assertThat(
                        groups(
                                Entry.of("A Study").arxiv("2404.00001"),
                                Entry.of("A Study"),
                                Entry.of("A Study").arxiv("2404.00002"),
                                Entry.of("A study")))
                .containsExactly("1", "2 4", "3");
    }

    @Test
    void aTitleThatFitsTwoOfAChainJoinsNoneOfThem() {
        assertThat(
                        groups(
                                Entry.of("First Title").arxiv("2404.00001"),
                                Entry.of("First Title").doi("10.1145/1.2"),
                                Entry.of("Other Title").doi("10.1145/1.2"),
                                Entry.of("Other Title").arxiv("2404.00002")))
                .containsExactly("1", "2 3", "4");
    }

    @Test
    void entriesThatOnlyHaveOneTitleAreOneWhateverOthersDo() {
        assertThat(
                        groups(
                                Entry.of("First Title").arxiv("2404.00001"),
                                Entry.of("First Title").doi("10.1145/1.2"),
                                Entry.of("Other Title").doi("10.1145/1.2"),
                                Entry.of("Other Title").arxiv("2404.00002"),
                                Entry.of("First title"),
                                Entry.of("First TITLE")))
                .containsExactly("1", "2 3", "4", "5 6");
    }

    @Test
    void titlesWithoutLettersAreNotOneTitle() {
        assertThat(groups(Entry.of("???"), Entry.of("!!!"))).containsExactly("1", "2");
    }

    @Test
    void anImportedWorkIsJoinedWithAnEntry() {
        Work known = imported("x:1", 7, Reference.titled("Known").arxiv("2404.00001"));
        Work titled = imported("x:2", 8, Reference.titled("A Study"));
        assertThat(
                        groups(
                                List.of(known, titled),
                                Entry.of("Other").arxiv("2404.00001"),
                                Entry.of("A study")))
                .containsExactly("1 7", "2 8");
    }

    @Test
    void importedWorksAreNeverJoinedWithEachOther() {
        Work one = imported("x:1", 7, Reference.titled("A Study").arxiv("2404.00001"));
        Work two = imported("x:2", 8, Reference.titled("A Study").arxiv("2404.00001"));
        assertThat(groups(List.of(one, two))).containsExactly("7", "8");
    }

    @Test
    void anEntryBetweenImportedWorksDoesNotJoinThem() {
        Work one = imported("x:1", 7, Reference.titled("One").arxiv("2404.00001"));
        Work two = imported("x:2", 8, Reference.titled("Two").arxiv("2404.00001"));
        Work three = imported("x:3", 9, Reference.titled("Three").doi("10.1145/1.2"));
        assertThat(
                        groups(
                                List.of(two, three, one),
                                Entry.of("A").arxiv("2404.00001").doi("10.1145/1.2")))
                .containsExactly("1 7", "8", "9");
    }

    @Test
    void anEntryWhoseTitleFitsTwoImportedWorksStaysAlone() {
        Work one = imported("x:1", 7, Reference.titled("A Study"));
        Work two = imported("x:2", 8, Reference.titled("A study"));
        assertThat(groups(List.of(one, two), Entry.of("A STUDY"))).containsExactly("1", "7", "8");
    }
}
