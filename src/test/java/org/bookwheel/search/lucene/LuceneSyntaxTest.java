package org.bookwheel.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bookwheel.search.BadQueryException;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.testing.SampleWorks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Queries in Lucene's own syntax, under the names that fields have here.
class LuceneSyntaxTest {

    private static final LuceneIndex INDEX = (LuceneIndex) SampleWorks.site().index();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    title:cache AND year:[2023 TO 2024] | paged
                    title:cahce~1                       | paged cache offload
                    year:2024 AND NOT venue:osdi        | mu moe cjk
                    year:{2023 TO *]                    | split turned mu moe cjk offload
                    "prefill decode"~3                  | split turned
                    "prefill and decode"                | split
                    quant*                              | quant quantum
                    *tization                           | quant
                    /qu.nt(um)?/                        | quantum
                    at:pku                              | split moe
                    affiliation:(peking AND university) | split moe
                    author:stoica^2 OR author:brown     | paged gpt
                    has:code                            | paged
                    kind:resource -title:magic          | cpp clang
                    in:[2 TO *]                         | cache
                    id:"arxiv:2309.06180"               | paged
                    TITLE:gpt-3                         | gpt
                    title:déjà                          | deja
                    name:vllm                           | paged
                    """)
    void aQueryInLuceneSyntaxFinds(String typed, String ids) {
        assertThat(search(typed).hits())
                .extracting(Results.Hit::id)
                .as(typed)
                .containsExactlyInAnyOrder(ids.split(" "));
    }

    @Test
    void nothingFindsEverythingAndChoicesNarrow() {
        assertThat(search("").total()).isEqualTo(16);
        SearchQuery query =
                SearchQuery.of("title:decode").where(org.bookwheel.search.Facet.VENUE, "SOSP");
        assertThat(INDEX.searchNatively(query).total()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    cache AND            | column 10: did not expect the end
                    (cache               | column 7: did not expect the end
                    a OR OR b            | column 6: did not expect "OR"
                    title:cache^^2       | column 13: did not expect "^"
                    "cache               | column 7
                    colour:red           | no field is called colour, only title, name
                    year:soon            | soon
                    """)
    void whatIsWrongIsToldWithItsPlace(String typed, String reason) {
        assertThatThrownBy(() -> search(typed))
                .isInstanceOf(BadQueryException.class)
                .hasMessageStartingWith("--lucene must be a query in Lucene's syntax")
                .hasMessageContaining(reason)
                .hasMessageEndingWith("got " + typed);
    }

    @Test
    void bracketsMayBeDeepButNotWithoutEnd() {
        String deep = "(".repeat(450) + "a" + ")".repeat(450);
        assertThat(search(deep).total()).isEqualTo(search("a").total());
        assertThatThrownBy(() -> LuceneSyntax.parse("(".repeat(100_000) + "a"))
                .isInstanceOf(BadQueryException.class);
    }

    private static Results search(String typed) {
        return INDEX.searchNatively(SearchQuery.of(typed));
    }
}
