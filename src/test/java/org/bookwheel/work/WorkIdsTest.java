package org.bookwheel.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.bookwheel.testing.Drawn;
import org.bookwheel.testing.ForAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules by which ids are made.
class WorkIdsTest {

    private static String hash(String text, int digits) throws Exception {
        byte[] sum =
                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(sum).substring(0, digits);
    }

    @Test
    void anArxivIdGoesBeforeADoiAndADoiBeforeTheTitle() {
        Reference.Builder builder = Reference.titled("A Study").doi("10.1145/3341301.3359654");
        assertThat(WorkIds.of(builder.build())).isEqualTo("doi:10.1145~3341301.3359654");
        assertThat(WorkIds.of(builder.arxiv("2403.05313").build())).isEqualTo("arxiv:2403.05313");
        assertThat(WorkIds.of(Reference.titled("A Study").build())).isEqualTo("a-study");
    }

    @Test
    void aDoiHasNoSlashLeft() {
        assertThat(WorkIds.ofDoi("10.18653/v1/2020.acl-main.1"))
                .isEqualTo("doi:10.18653~v1~2020.acl-main.1");
    }

    @ParameterizedTest
    @CsvSource({
        "RAGCache: Efficient Knowledge Caching, ragcache-efficient-knowledge-caching",
        "'  Déjà   Vu?  (again) ', deja-vu-again",
        "FlashDecoding++, flashdecoding",
        "8-bit Transformers, 8-bit-transformers",
        "LLM 缓存, llm-缓存"
    })
    void aTitleGivesItsFoldedWords(String title, String id) {
        assertThat(WorkIds.ofTitle(title)).isEqualTo(id);
    }

    @Test
    void sixtyCharactersAreKeptWhole() {
        String title = "word ".repeat(11) + "seven";
        assertThat(WorkIds.ofTitle(title)).hasSize(60).isEqualTo(title.replace(' ', '-'));
    }

    @Test
    void aLongTitleIsCutAtAWordAndHashed() throws Exception {
        String title = "The Very Long Title of a Study: About Everything Anyone May Want to Know";
        String folded = "the very long title of a study about everything anyone may want to know";
        assertThat(WorkIds.ofTitle(title))
                .isEqualTo(
                        "the-very-long-title-of-a-study-about-everything-anyone-may-"
                                + hash(folded, 8));
    }

    @Test
    void aWordThatEndsAtSixtyIsCutOff() throws Exception {
        String fits = "word ".repeat(11) + "four";
        assertThat(WorkIds.ofTitle(fits + " more"))
                .isEqualTo(fits.replace(' ', '-') + "-" + hash(fits + " more", 8));
        String one = "word ".repeat(11) + "seven";
        assertThat(WorkIds.ofTitle(one + " more"))
                .isEqualTo("word-".repeat(11) + hash(one + " more", 8));
    }

    @Test
    void aVeryLongWordIsCutInIt() throws Exception {
        assertThat(WorkIds.ofTitle("a".repeat(70)))
                .isEqualTo("a".repeat(59) + "-" + hash("a".repeat(70), 8));
        assertThat(WorkIds.ofTitle("a" + "\uD840\uDC00".repeat(60))).doesNotContain("\uD840-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"检索增强生成", "Ёлки-палки", "キャッシュ", "2001 3.14"})
    void aTitleWithoutLatinLettersIsAHash(String title) throws Exception {
        assertThat(WorkIds.ofTitle(title)).isEqualTo("t-" + hash(Titles.fold(title), 16));
    }

    @Test
    void anyTitleGivesAnId() {
        ForAll.cases(
                2_000,
                random -> new Drawn(random).oddText(80),
                title -> {
                    String id = WorkIds.ofTitle(title);
                    assertThat(id)
                            .isNotEmpty()
                            .hasSizeLessThanOrEqualTo(68)
                            .doesNotContain(" ", "/", "--");
                    if (!Titles.fold(title).isEmpty()) {
                        assertThat(WorkIds.ofTitle("(" + title + ")!")).isEqualTo(id);
                    }
                });
    }

    @Test
    void everyOtherIdOfAWorkIsKnown() {
        Reference joined =
                Reference.titled("RAGCache: Efficient Caching")
                        .arxiv("2404.12457")
                        .doi("10.1145/1.2")
                        .build();
        Reference named = Reference.titled("RAGCache").arxiv("2404.99999").build();
        Work work =
                new Work(
                        WorkIds.of(joined),
                        joined,
                        List.of("Caching for RAG"),
                        List.of(new Mention("list.md", 1, List.of(), "- RAGCache", named)),
                        1);
        assertThat(work.ids())
                .containsExactly(
                        "arxiv:2404.12457",
                        "doi:10.1145~1.2",
                        "ragcache-efficient-caching",
                        "arxiv:2404.99999",
                        "ragcache",
                        "caching-for-rag");
    }
}
