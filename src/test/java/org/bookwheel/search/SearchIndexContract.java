package org.bookwheel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bookwheel.catalogue.Catalogue;
import org.bookwheel.testing.Entry;
import org.bookwheel.work.Link;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Origin;
import org.bookwheel.work.WorkJson;
import org.junit.jupiter.api.Test;

/// What every index does, by example.
public abstract class SearchIndexContract extends IndexContract {

    @Test
    void allWordsAreFoundInAnyFieldAndOrder() {
        fill(
                Entry.of("Prefill and Decode").authors("Ada Lovelace").tags("Serving"),
                Entry.of("Decode Faster").authors("Ion Stoica").tags("Serving"),
                Entry.of("Something Else"));
        assertThat(exactTitles("decode lovelace ")).containsExactly("Prefill and Decode");
        assertThat(titles("decode serving ")).hasSize(2);
    }

    @Test
    void emptyTextFindsAll() {
        fillWithTitles("One", "Two", "Three");
        assertThat(titles("")).hasSize(3);
        assertThat(titles("  ?! ")).hasSize(3);
    }

    @Test
    void aPhraseIsSideBySideInOneText() {
        fill(
                Entry.of("Prefill and Decode"),
                Entry.of("Decode and Prefill"),
                Entry.of("Prefill or Decode").tags("Fast and", "Decode now"));
        assertThat(exactTitles("\"prefill and decode\"")).containsExactly("Prefill and Decode");
        assertThat(exactTitles("\"and decode\"")).containsExactly("Prefill and Decode");
        assertThat(titles("tag:\"decode now\"")).containsExactly("Prefill or Decode");
    }

    @Test
    void aBeginningFindsWordsThatBeginSo() {
        fillWithTitles("Quantisation", "Quantum Computing", "A Quality Study");
        assertThat(titles("quant*")).containsExactlyInAnyOrder("Quantisation", "Quantum Computing");
        assertThat(titles("title:qual*")).containsExactly("A Quality Study");
    }

    @Test
    void theLastWordMayBeABeginningBelowTheWordItself() {
        fillWithTitles("Cached Things", "Caching", "Cache", "Other");
        assertThat(titles("cach")).containsExactlyInAnyOrder("Cached Things", "Caching", "Cache");
        assertThat(titles("cache")).startsWith("Cache").contains("Cached Things");
    }

    @Test
    void aFieldIsSearchedAlone() {
        fill(
                Entry.of("Cache").with(one -> one.shortName("KVC")),
                Entry.of("One").tags("Cache"),
                Entry.of("Two").authors("A. Cache"),
                Entry.of("Three").with(one -> one.affiliations.add("Cache Labs")),
                Entry.of("Four").venue("CACHE", Origin.ENTRY));
        assertThat(titles("cache ")).hasSize(5);
        assertThat(titles("title:cache")).containsExactly("Cache");
        assertThat(titles("tag:cache")).containsExactly("One");
        assertThat(titles("author:cache")).containsExactly("Two");
        assertThat(titles("at:cache")).containsExactly("Three");
        assertThat(titles("affiliation:cache")).containsExactly("Three");
        assertThat(titles("venue:cache")).containsExactly("Four");
        assertThat(titles("name:kvc")).containsExactly("Cache");
        assertThat(titles("list:list")).hasSize(5);
        assertThat(titles("title:(cache OR one) ")).containsExactlyInAnyOrder("Cache", "One");
    }

    @Test
    void venuesAndInstitutionsAreFoundUnderAllTheirNames() {
        fill(
                Entry.of("One").venue("NeurIPS", Origin.ENTRY),
                Entry.of("Two").with(one -> one.affiliations.add("Peking University")));
        assertThat(titles("venue:nips")).containsExactly("One");
        assertThat(titles("venue:\"neural information processing systems\""))
                .containsExactly("One");
        assertThat(titles("at:pku")).containsExactly("Two");
        assertThat(titles("pku")).containsExactly("Two");
    }

    @Test
    void wordsYearsAndMoreCanBeExcluded() {
        fill(
                Entry.of("A Survey of Caches").year(2020, Origin.ENTRY),
                Entry.of("Caches").year(2021, Origin.ENTRY),
                Entry.of("More Caches"));
        assertThat(titles("caches -survey")).containsExactlyInAnyOrder("Caches", "More Caches");
        assertThat(titles("-(survey OR more)")).containsExactly("Caches");
        assertThat(titles("-year:2020 ")).containsExactlyInAnyOrder("Caches", "More Caches");
        assertThat(titles("caches -surv")).hasSize(3);
    }

    @Test
    void yearsAreARange() {
        fill(
                Entry.of("Old").year(2019, Origin.ENTRY),
                Entry.of("Middle").year(2021, Origin.ENTRY),
                Entry.of("New").year(2024, Origin.ENTRY),
                Entry.of("Undated"));
        assertThat(titles("year:2021")).containsExactly("Middle");
        assertThat(titles("year:2019..2021")).containsExactlyInAnyOrder("Old", "Middle");
        assertThat(titles("year:>=2021")).containsExactlyInAnyOrder("Middle", "New");
        assertThat(titles("year:<2021")).containsExactly("Old");
    }

    @Test
    void whatAWorkHasCanBeAskedFor() {
        fill(
                Entry.of("One").link(Link.Rel.CODE, "https://example.org/code"),
                Entry.of("Two").with(one -> one.summary("What it says")),
                Entry.of("Three"));
        assertThat(titles("has:code")).containsExactly("One");
        assertThat(titles("has:summary")).containsExactly("Two");
        assertThat(titles(SearchQuery.of("").having(Presence.CODE))).containsExactly("One");
        assertThat(titles("in:1")).hasSize(3);
        assertThat(titles("in:2")).isEmpty();
    }

    @Test
    void anIdentifierOrAddressFindsItsWork() {
        fill(
                Entry.of("RAGCache: Efficient Caching")
                        .arxiv("2404.12457")
                        .doi("10.1016/S0140-6736(05)12345-6")
                        .link(Link.Rel.PAPER, "https://example.org/RAGCache_(1)"),
                Entry.of("Other 2404.12458").arxiv("2404.12458"));
        for (String typed :
                List.of(
                        "2404.12457",
                        "arxiv:2404.12457v2",
                        "https://arxiv.org/pdf/2404.12457v1.pdf",
                        "doi:10.1016/S0140-6736(05)12345-6",
                        "10.1016/s0140-6736(05)12345-6",
                        "https://doi.org/10.1016/S0140-6736(05)12345-6",
                        "http://www.example.org/ragcache_(1)/#top",
                        "id:ragcache-efficient-caching")) {
            assertThat(titles(typed)).as(typed).containsExactly("RAGCache: Efficient Caching");
        }
    }

    @Test
    void theExactTitleOrNameComesFirst() {
        fill(
                Entry.of("Prompt Cache for Prompt Cache: Prompt Cache").tags("Prompt Cache"),
                Entry.of("Prompt Cache"),
                Entry.of("A Study").with(one -> one.shortName("Prompt-Cache")),
                Entry.of("Another").with(one -> one.note("prompt cache")));
        assertThat(titles("prompt cache")).first().isIn("Prompt Cache", "A Study");
        assertThat(titles("prompt cache").subList(0, 2)).contains("Prompt Cache", "A Study");
        assertThat(titles("prompt cache")).last().isEqualTo("Another");
    }

    @Test
    void theTitleCountsMoreThanTagsAndTagsMoreThanNotes() {
        fill(
                Entry.of("First").with(one -> one.note("about routing")),
                Entry.of("Second").tags("Routing"),
                Entry.of("Third about Routing"),
                Entry.of("Fourth"));
        assertThat(titles("routing ")).containsExactly("Third about Routing", "Second", "First");
    }

    @Test
    void undatedWorksComeLast() {
        fill(
                Entry.of("B").year(2019, Origin.ENTRY),
                Entry.of("Undated"),
                Entry.of("A").year(2024, Origin.ENTRY));
        assertThat(titles(SearchQuery.of("").sortedBy(SortOrder.NEWEST)))
                .containsExactly("A", "B", "Undated");
        assertThat(titles(SearchQuery.of("").sortedBy(SortOrder.OLDEST)))
                .containsExactly("B", "A", "Undated");
        assertThat(titles(SearchQuery.of("").sortedBy(SortOrder.TITLE)))
                .containsExactly("A", "B", "Undated");
    }

    @Test
    void whatWasAddedLatestComesFirstAndWhatNobodyDatedLast() {
        List<Mention> mentions = new ArrayList<>();
        for (String day : List.of("2019-12-31", "", "2026-11-03", "2026-11-04")) {
            String title = day.isEmpty() ? "Undated" : day;
            mentions.add(Entry.of(title).at("list.md", mentions.size() + 1).addedOn(day));
        }
        index().rebuild(Catalogue.of(mentions, List.of()).works()::forEach);
        SearchQuery latest = SearchQuery.of("").sortedBy(SortOrder.ADDED);
        assertThat(titles(latest))
                .containsExactly("2026-11-04", "2026-11-03", "2019-12-31", "Undated");
        assertThat(titles(latest.addedIn("2026-11"))).containsExactly("2026-11-04", "2026-11-03");
        assertThat(titles(latest.addedIn("..2026-11-03")))
                .containsExactly("2026-11-03", "2019-12-31");
        assertThat(titles("added:<2026 ")).containsExactly("2019-12-31");
        assertThat(titles("-added:>=2026 ")).containsExactlyInAnyOrder("2019-12-31", "Undated");
    }

    @Test
    void everyIdOfAWorkLeadsToIt() {
        fill(
                Entry.of("RAGCache").arxiv("2404.12457"),
                Entry.of("RAGCache: Caching").arxiv("2404.12457").doi("10.1145/AB.2"),
                Entry.of("Other"));
        for (String id :
                Set.of(
                        "arxiv:2404.12457",
                        "doi:10.1145~AB.2",
                        "doi:10.1145~ab.2",
                        "ragcache",
                        "ragcache-caching")) {
            assertThat(index().find(id))
                    .as(id)
                    .hasValueSatisfying(json ->
                            assertThat(WorkJson.readWork(json).id()).isEqualTo("arxiv:2404.12457"));
        }
        assertThat(index().find("nothing")).isEmpty();
        assertThat(index().find("")).isEmpty();
    }
}
