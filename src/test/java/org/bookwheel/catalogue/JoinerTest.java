package org.bookwheel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bookwheel.testing.Entry;
import org.bookwheel.work.Kind;
import org.bookwheel.work.Link;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Origin;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Work;
import org.junit.jupiter.api.Test;

/// What one work looks like that several entries name.
class JoinerTest {

    private static final String TITLE = "RAGCache: Efficient Knowledge Caching";

    private static Entry entry() {
        return Entry.of(TITLE);
    }

    /// The work of some entries, each of a list of its own: `a.md`, `b.md`, ...
    private static Work join(Entry... entries) {
        List<Mention> mentions = new ArrayList<>();
        for (Entry entry : entries) {
            mentions.add(entry.at((char) ('a' + mentions.size()) + ".md", 1));
        }
        List<Work> works = Catalogue.of(mentions, List.of()).works();
        assertThat(works).hasSize(1);
        return works.getFirst();
    }

    private static Reference joined(Entry... entries) {
        return join(entries).reference();
    }

    @Test
    void theLongestTitleIsTheTitle() {
        Work work =
                join(
                        Entry.of("RAGCache").arxiv("2404.12457"),
                        Entry.of(TITLE).arxiv("2404.12457"),
                        Entry.of("RAGCache").arxiv("2404.12457"),
                        Entry.of("Knowledge Caching").arxiv("2404.12457"));
        assertThat(work.reference().title()).isEqualTo(TITLE);
        assertThat(work.otherTitles()).containsExactly("RAGCache", "Knowledge Caching");
        assertThat(work.id()).isEqualTo("arxiv:2404.12457");
        assertThat(work.ids())
                .containsExactlyInAnyOrder(
                        "arxiv:2404.12457",
                        "ragcache-efficient-knowledge-caching",
                        "ragcache",
                        "knowledge-caching");
    }

    @Test
    void aStatedVenueStandsOverADerivedOne() {
        Reference reference =
                joined(
                        entry().venue("NSDI", Origin.URL).year(2023, Origin.URL),
                        entry().venue("OSDI", Origin.HEADING).year(2024, Origin.HEADING));
        assertThat(reference.venue()).isEqualTo("OSDI");
        assertThat(reference.venueFrom()).isEqualTo(Origin.HEADING);
        assertThat(reference.year()).isEqualTo(2024);
    }

    private static String dateOf(Entry... entries) {
        return joined(entries).date();
    }

    private static Entry dated(int year, String date) {
        return entry().year(year, Origin.ENTRY).with(one -> one.date(date));
    }

    @Test
    void theDateIsTheFinestThatGoesWithTheYear() {
        assertThat(dateOf(dated(2025, "2025-10"), dated(2025, "2025-10-06"), dated(2025, "")))
                .isEqualTo("2025-10-06");
        assertThat(dateOf(dated(2025, "2025-10-07"), dated(2025, "2025-10-06")))
                .isEqualTo("2025-10-06");
        assertThat(dateOf(dated(2025, ""))).isEqualTo("2025");
        assertThat(dateOf(dated(2025, ""), dated(2024, "2024-03"))).isEqualTo("2025");
    }

    @Test
    void aDateBeforeTheVenuesYearIsThatOfThePreprint() {
        Entry published = entry().venue("ICLR", Origin.ENTRY).year(2026, Origin.ENTRY);
        assertThat(joined(published, dated(2025, "2025-06")))
                .returns(2026, Reference::year)
                .returns("2025-06", Reference::date)
                .returns("2026", Reference::published);
        assertThat(dateOf(published, dated(2027, "2027-01"))).isEqualTo("2026");
    }

    @Test
    void aConferenceStandsOverArxiv() {
        Reference reference =
                joined(
                        entry().venue("arXiv", Origin.ENTRY).year(2023, Origin.ENTRY),
                        entry().venue("arXiv", Origin.ENTRY).year(2023, Origin.ENTRY),
                        entry().venue("OSDI", Origin.HEADING).year(2024, Origin.HEADING));
        assertThat(reference.venue()).isEqualTo("OSDI");
        assertThat(reference.year()).isEqualTo(2024);
    }

    @Test
    void theVenueNamedMostStandsOverOthers() {
        assertThat(
                        joined(
                                        entry().venue("NSDI", Origin.ENTRY),
                                        entry().venue("OSDI", Origin.ENTRY),
                                        entry().venue("OSDI", Origin.ENTRY))
                                .venue())
                .isEqualTo("OSDI");
    }

    @Test
    void aVenueWithoutAYearGetsAStatedOneBeforeADerivedOne() {
        Reference reference =
                joined(
                        entry().venue("OSDI", Origin.ENTRY),
                        entry().arxiv("2312.00001").year(2023, Origin.IDENTIFIER),
                        entry().year(2024, Origin.ENTRY));
        assertThat(reference.year()).isEqualTo(2024);
        assertThat(reference.yearFrom()).isEqualTo(Origin.ENTRY);
    }

    @Test
    void aPaperStandsOverAResource() {
        assertThat(joined(entry().with(one -> one.kind(Kind.RESOURCE)), entry()).kind())
                .isEqualTo(Kind.PAPER);
    }

    @Test
    void listsAreUnitedWithoutRepeats() {
        Reference reference =
                joined(
                        entry().authors("Ion Stoica", "Ada Lovelace")
                                .tags("Key-Value Cache", "LLM")
                                .with(one -> one.affiliations.add("MIT")),
                        entry().authors("Grace Hopper", "ion stoica")
                                .tags("key value caches", "Serving")
                                .with(one -> one.affiliations.addAll(List.of("CMU", "MIT"))));
        assertThat(reference.authors())
                .containsExactly("Ion Stoica", "Ada Lovelace", "Grace Hopper");
        assertThat(reference.tags()).containsExactly("Key-Value Cache", "LLM", "Serving");
        assertThat(reference.affiliations()).containsExactly("MIT", "CMU");
    }

    @Test
    void anAddressStandsOnceWithWhatIsKnownOfIt() {
        Reference reference =
                joined(
                        entry().link(Link.Rel.OTHER, "https://example.org/a")
                                .link(Link.Rel.PAPER, "https://example.org/b"),
                        entry().link(Link.Rel.CODE, "https://example.org/a")
                                .link(Link.Rel.SLIDES, "https://example.org/c"));
        assertThat(reference.links())
                .containsExactly(
                        new Link(Link.Rel.CODE, "https://example.org/a"),
                        new Link(Link.Rel.PAPER, "https://example.org/b"),
                        new Link(Link.Rel.SLIDES, "https://example.org/c"));
    }

    @Test
    void allNotesAndTheLongestSummaryAreKept() {
        Reference reference =
                joined(
                        entry().with(one -> one.note("best paper").summary("Short.")),
                        entry().with(one -> one.note("read this").summary("A longer summary.")),
                        entry().with(one -> one.note("best paper")));
        assertThat(reference.note()).isEqualTo("best paper; read this");
        assertThat(reference.summary()).isEqualTo("A longer summary.");
    }

    @Test
    void identifiersOfAllKindsAreKept() {
        Reference reference = joined(entry().doi("10.1145/1.2"), entry().arxiv("2404.12457"));
        assertThat(reference.arxiv()).isEqualTo("2404.12457");
        assertThat(reference.doi()).isEqualTo("10.1145/1.2");
    }

    @Test
    void distinctListsCount() {
        List<Mention> mentions =
                List.of(
                        entry().at("a.md", 1),
                        entry().source("again").at("a.md", 9),
                        entry().source("in other words").at("b.md", 2));
        Work work = Catalogue.of(mentions, List.of()).works().getFirst();
        assertThat(work.listCount()).isEqualTo(2);
        assertThat(work.mentions()).containsExactlyElementsOf(mentions);
    }

    @Test
    void anImportedWorkKeepsItsIdAndWhatItSays() {
        Mention there = entry().at("other.jsonl", 4);
        Work imported = new Work("x:1", there.reference(), List.of("RAGCache"), List.of(there), 1);
        Work work =
                Catalogue.of(List.of(entry().arxiv("2404.12457").at("a.md", 1)), List.of(imported))
                        .works()
                        .getFirst();
        assertThat(work.id()).isEqualTo("x:1");
        assertThat(work.otherTitles()).containsExactly("RAGCache");
        assertThat(work.listCount()).isEqualTo(2);
        assertThat(work.ids()).contains("arxiv:2404.12457", "ragcache");
    }
}
